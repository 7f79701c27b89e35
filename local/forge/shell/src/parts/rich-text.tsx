import type { ReactNode } from 'react';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** A description or comment: an Atlassian document, or the wiki text of an import, shown as plainly as it reads. */
export function RichText({ body }: { readonly body: unknown }) {
  if (typeof body === 'string') return <div className="wiki-text">{body}</div>;
  return isNode(body) ? <div className="rich-text">{children(body)}</div> : null;
}

/** Whether there is anything to read in it. */
export function isEmptyText(body: unknown): boolean {
  if (typeof body === 'string') return body.trim() === '';
  return !isNode(body) || (body.content ?? []).length === 0;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function children(node: Node): ReactNode {
  return (node.content ?? []).filter(isNode).map((child, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown once and never reordered.
    return <RichNode key={index} node={child} />;
  });
}

function RichNode({ node }: { readonly node: Node }) {
  switch (node.type) {
    case 'text':
      return <>{marked(node)}</>;
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading':
      return <h3>{children(node)}</h3>;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'blockquote':
    case 'panel':
      return <blockquote>{children(node)}</blockquote>;
    case 'codeBlock':
      return <pre>{children(node)}</pre>;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <div className="table-scroll">
          <table>
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(node)}</tr>;
    case 'tableHeader':
      return <th>{children(node)}</th>;
    case 'tableCell':
      return <td>{children(node)}</td>;
    case 'mention':
    case 'emoji':
    case 'status':
      return <>{String(node.attrs?.text ?? '')}</>;
    case 'inlineCard':
      return <>{String(node.attrs?.url ?? '')}</>;
    default:
      return <>{children(node)}</>;
  }
}

function marked(node: Node): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    if (mark.type === 'strong') return <strong>{inner}</strong>;
    if (mark.type === 'em') return <em>{inner}</em>;
    if (mark.type === 'code') return <code>{inner}</code>;
    const href = mark.attrs?.href;
    if (mark.type === 'link' && typeof href === 'string' && /^https?:/.test(href)) {
      return (
        <a key="link" href={href} target="_blank" rel="noreferrer noopener">
          {inner}
        </a>
      );
    }
    return inner;
  }, node.text ?? '');
}
