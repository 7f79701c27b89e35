/** A node of Atlassian's document format, as far as its words go. */
interface DocumentNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly attrs?: unknown;
}

const isNode = (value: unknown): value is DocumentNode => typeof value === 'object' && value !== null;

/** Nodes that stand on lines of their own. */
const blocks: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'taskItem',
  'decisionItem',
  'codeBlock',
  'blockquote',
  'panel',
  'tableRow',
  'hardBreak',
  'rule',
]);

/** Deeper documents are cut off there: Jira itself allows far less. */
const MAX_DEPTH = 60;

/** The words of a document of Jira, one block a line. Anything else is empty. */
export function plainText(document: unknown, limit = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const read = (node: unknown, depth: number): void => {
    if (!isNode(node) || depth > MAX_DEPTH || length > limit) return;
    if (typeof node.text === 'string') add(node.text);
    if (isNode(node.attrs) && node.type !== 'media') {
      const shown = (node.attrs as { readonly text?: unknown }).text;
      if (typeof shown === 'string') add(shown);
    }
    if (Array.isArray(node.content)) for (const child of node.content) read(child, depth + 1);
    if (blocks.has(node.type)) add('\n');
  };
  read(document, 0);
  return pieces
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, limit);
}
