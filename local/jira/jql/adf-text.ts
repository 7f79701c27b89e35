/** The words of an Atlassian Document Format document, or of plain text, for searching and rendering. */
export function plainText(value: Readonly<Record<string, unknown>> | string | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const parts: string[] = [];
  collect(value, parts);
  return parts.join('').trim();
}

const blocks: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'tableHeader',
  'codeBlock',
  'blockquote',
  'hardBreak',
  'rule',
]);

function collect(node: Readonly<Record<string, unknown>>, parts: string[]): void {
  if (typeof node.text === 'string') parts.push(node.text);
  const attributes = isObject(node.attrs) ? node.attrs : {};
  for (const key of ['text', 'shortName', 'url'])
    if (node.type !== 'link' && typeof attributes[key] === 'string') parts.push(attributes[key]);
  if (Array.isArray(node.content)) for (const child of node.content) if (isObject(child)) collect(child, parts);
  if (blocks.has(node.type)) parts.push('\n');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
