type Node = Readonly<Record<string, unknown>>;

/** An Atlassian Document Format document, the form of every rich text in Jira's API version 3. */
export const document = (...content: readonly Node[]): Node => ({ type: 'doc', version: 1, content });
export const paragraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const heading = (text: string): Node => ({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text }] });

const items = (lines: readonly string[]): readonly Node[] => lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] }));
export const bullets = (lines: readonly string[]): Node => ({ type: 'bulletList', content: items(lines) });
export const numbers = (lines: readonly string[]): Node => ({ type: 'orderedList', attrs: { order: 1 }, content: items(lines) });
