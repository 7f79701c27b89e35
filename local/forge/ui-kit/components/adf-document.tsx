import { CodeBlock } from '@atlaskit/code';
import Link from '@atlaskit/link';
import AkLozenge from '@atlaskit/lozenge';
import AkSectionMessage from '@atlaskit/section-message';
import { createElement, Fragment, type ReactNode } from 'react';
import { Unsupported } from '../doc-view';

/** A node of the Atlassian Document Format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

const attr = (node: AdfNode, name: string): string => String(node.attrs?.[name] ?? '');
const childrenOf = (node: AdfNode): ReactNode => (node.content ?? []).map((child, index) => <AdfView key={String(index)} node={child} />);

const lozengeOf = { purple: 'new', blue: 'inprogress', red: 'removed', yellow: 'moved', green: 'success', neutral: 'default' } as const;
const panelOf = { info: 'information', note: 'discovery', success: 'success', warning: 'warning', error: 'error' } as const;
const named = <M extends object>(map: M, name: string): M[keyof M] | undefined =>
  Object.hasOwn(map, name) ? map[name as keyof M] : undefined;

const marks: Readonly<Record<string, (content: ReactNode, attrs: Readonly<Record<string, unknown>>) => ReactNode>> = {
  strong: (content) => <strong>{content}</strong>,
  em: (content) => <em>{content}</em>,
  strike: (content) => <s>{content}</s>,
  underline: (content) => <u>{content}</u>,
  code: (content) => <code>{content}</code>,
  subsup: (content, attrs) => (attrs.type === 'sup' ? <sup>{content}</sup> : <sub>{content}</sub>),
  textColor: (content, attrs) => <span style={{ color: String(attrs.color) }}>{content}</span>,
  backgroundColor: (content, attrs) => <span style={{ backgroundColor: String(attrs.color) }}>{content}</span>,
  link: (content, attrs) => <Link href={String(attrs.href)}>{content}</Link>,
};

const textNode = (node: AdfNode): ReactNode =>
  (node.marks ?? []).reduce<ReactNode>((content, mark) => marks[mark.type]?.(content, mark.attrs ?? {}) ?? content, node.text ?? '');

const cell = (tag: 'td' | 'th') => (node: AdfNode) =>
  createElement(
    tag,
    {
      colSpan: Number(node.attrs?.colspan ?? 1),
      rowSpan: Number(node.attrs?.rowspan ?? 1),
      style: { border: '1px solid var(--ds-border, #ccc)', padding: 'var(--ds-space-100, 8px)', verticalAlign: 'top', textAlign: 'start' },
    },
    childrenOf(node),
  );

const views: Readonly<Record<string, (node: AdfNode) => ReactNode>> = {
  doc: (node) => <div>{childrenOf(node)}</div>,
  paragraph: (node) => <p style={{ margin: '0 0 var(--ds-space-100, 8px)' }}>{childrenOf(node)}</p>,
  heading: (node) => createElement(`h${Math.min(6, Math.max(1, Number(node.attrs?.level ?? 1)))}`, {}, childrenOf(node)),
  text: textNode,
  hardBreak: () => <br />,
  rule: () => <hr />,
  bulletList: (node) => <ul>{childrenOf(node)}</ul>,
  orderedList: (node) => <ol start={Number(node.attrs?.order ?? 1)}>{childrenOf(node)}</ol>,
  listItem: (node) => <li>{childrenOf(node)}</li>,
  blockquote: (node) => <blockquote>{childrenOf(node)}</blockquote>,
  codeBlock: (node) => <CodeBlock text={(node.content ?? []).map((child) => child.text ?? '').join('')} />,
  panel: (node) => (
    <AkSectionMessage appearance={named(panelOf, attr(node, 'panelType')) ?? 'information'}>{childrenOf(node)}</AkSectionMessage>
  ),
  status: (node) => <AkLozenge appearance={named(lozengeOf, attr(node, 'color')) ?? 'default'}>{attr(node, 'text')}</AkLozenge>,
  emoji: (node) => attr(node, 'text') || attr(node, 'shortName'),
  mention: (node) => <AkLozenge>{attr(node, 'text') || `@${attr(node, 'id')}`}</AkLozenge>,
  date: (node) => <time>{new Date(Number(attr(node, 'timestamp'))).toISOString().slice(0, 10)}</time>,
  inlineCard: (node) => <Link href={attr(node, 'url')}>{attr(node, 'url')}</Link>,
  blockCard: (node) => <Link href={attr(node, 'url')}>{attr(node, 'url')}</Link>,
  embedCard: (node) => <Link href={attr(node, 'url')}>{attr(node, 'url')}</Link>,
  expand: (node) => (
    <details>
      <summary>{attr(node, 'title')}</summary>
      {childrenOf(node)}
    </details>
  ),
  table: (node) => (
    <table style={{ borderCollapse: 'collapse' }}>
      <tbody>{childrenOf(node)}</tbody>
    </table>
  ),
  tableRow: (node) => <tr>{childrenOf(node)}</tr>,
  tableCell: cell('td'),
  tableHeader: cell('th'),
  taskList: (node) => <ul style={{ listStyle: 'none', paddingInlineStart: 0 }}>{childrenOf(node)}</ul>,
  taskItem: (node) => (
    <li>
      <input type="checkbox" readOnly checked={attr(node, 'state') === 'DONE'} aria-label={attr(node, 'state')} /> {childrenOf(node)}
    </li>
  ),
  decisionList: (node) => <ul style={{ listStyle: 'none', paddingInlineStart: 0 }}>{childrenOf(node)}</ul>,
  decisionItem: (node) => <li>◇ {childrenOf(node)}</li>,
  layoutSection: (node) => <div style={{ display: 'flex', gap: 'var(--ds-space-200, 16px)' }}>{childrenOf(node)}</div>,
  layoutColumn: (node) => <div style={{ flex: `1 1 ${attr(node, 'width') || '50'}%` }}>{childrenOf(node)}</div>,
};
const aliases: Readonly<Record<string, string>> = { nestedExpand: 'expand' };

export function AdfView({ node }: { readonly node: AdfNode }): ReactNode {
  const view = views[node.type] ?? views[aliases[node.type] ?? ''];
  return <Fragment>{view ? view(node) : <Unsupported type={`AdfRenderer node ${node.type}`} />}</Fragment>;
}

/** The plain text of a document, a line for each block. */
export function plainTextOf(node: AdfNode | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const parts = (node.content ?? []).map(plainTextOf);
  return node.type === 'doc' ? parts.join('\n') : parts.join('');
}

/** A document of one paragraph for each line. */
export const documentOf = (text: string): AdfNode & { readonly version: 1 } => ({
  type: 'doc',
  version: 1,
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});
