import { isValidElement } from 'react';

/**
 * One node of the document that `@forge/react` hands to the product after each commit. The reconciler changes these objects in place, so a
 * document is valid only until the next commit; `key` stays the same for the life of an instance.
 */
export interface ForgeDoc {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeDoc[];
}

export const isForgeDoc = (value: unknown): value is ForgeDoc =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  'children' in value &&
  Array.isArray(value.children) &&
  'props' in value;

/** Type of the nodes that stand for a piece of text. */
export const TEXT_TYPE = 'String';

export const textDoc = (text: string, key: string): ForgeDoc => ({ type: TEXT_TYPE, key, props: { text }, children: [] });

/**
 * The document of a React element that an app gave as a prop (`primaryAction={<Button>…}`): such elements are not reconciled, they arrive
 * as they are. An element of a function component cannot cross the bridge on the platform; it becomes a node of type `function:<name>`,
 * which no renderer knows.
 */
export function docsOfNode(node: unknown, key = 'prop'): readonly ForgeDoc[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number') return [textDoc(String(node), key)];
  if (Array.isArray(node)) return node.flatMap((item, index) => docsOfNode(item, `${key}.${index}`));
  if (isForgeDoc(node)) return [node];
  if (!isValidElement<{ readonly children?: unknown }>(node)) return [];
  const { children, ...props } = node.props;
  if (typeof node.type === 'symbol') return docsOfNode(children, key);
  const type = typeof node.type === 'string' ? node.type : `function:${node.type.name || 'anonymous'}`;
  return [{ type, key: node.key ?? key, props, children: docsOfNode(children, `${key}.c`) }];
}

/** The children of a `ContentWrapper`: how `@forge/react` passes a prop that was evaluated in the app (`head` and `rows` of a table …). */
export const slotOf = (doc: ForgeDoc, name: string): readonly ForgeDoc[] =>
  doc.children.find((child) => child.type === 'ContentWrapper' && child.props.name === name)?.children ?? [];

/** All text under a node, for places that take a string only. */
export const textOf = (doc: ForgeDoc): string =>
  doc.type === TEXT_TYPE ? String(doc.props.text ?? '') : doc.children.map(textOf).join('');
