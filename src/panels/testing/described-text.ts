import './bridge-at-import';

import ForgeReconciler from '@forge/react';
import type { ReactElement } from 'react';
import { described } from './bridge-at-import';

interface DescribedNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly DescribedNode[];
}

const partsOf = (node: DescribedNode): string[] =>
  node.type === 'String'
    ? [String(node.props.text)]
    : [...(node.type === 'Link' ? [`→${String(node.props.href)}`] : []), ...node.children.flatMap(partsOf)];
const typesOf = (node: DescribedNode): string[] => [node.type, ...node.children.flatMap(typesOf)];

/** What UI Kit would be told to draw: all texts in order, links with their target, and the component types in use. */
export function describePanel(app: ReactElement): { readonly texts: readonly string[]; readonly types: readonly string[] } {
  ForgeReconciler.render(app);
  const root = described.document as DescribedNode;
  return { texts: partsOf(root), types: typesOf(root) };
}
