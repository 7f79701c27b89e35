/** Text of an Atlassian document (or wiki text of an older site) as one string, just enough to look for signals in; `''` for none. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const parts: string[] = [];
  gather(value, parts, 0);
  return parts.join(' ').trim();
}

/** Whether the text speaks of acceptance criteria: names them, or is written as given/when/then. */
export function namesAcceptanceCriteria(text: string): boolean {
  return acceptanceCriteria.test(text) || inOrder(text.toLowerCase(), ['given', 'when', 'then']);
}

/** Whether a summary still holds what a template or a hurried author left in it: TBD, TODO, xxx, lorem ipsum, ???, or an unfilled `<placeholder>`. */
export function hasPlaceholder(summary: string): boolean {
  return placeholders.some((pattern) => pattern.test(summary));
}

/** Documents nest lists in tables in panels; nobody writes deeper than this, and a hostile document could. */
const maximumDepth = 60;
const inlineNodesThatSaySomething = new Set(['mention', 'emoji', 'status', 'date', 'inlineCard', 'blockCard', 'embedCard']);

const acceptanceCriteria = /\b(acceptance\s+criteri(a|on|um)|acceptatiecriteri(a|um)|definition\s+of\s+done)\b/i;
const placeholders = [
  /(^|[^\p{L}\p{N}])(tbd|tbc|tba|to be (determined|defined|confirmed)|todo|fixme|x{3,}|lorem|placeholder|nog te bepalen)($|[^\p{L}\p{N}])/iu,
  /\?{3,}/,
  /<[\p{L}][\p{L}\p{N} _-]{1,40}>/u,
];

/** Whether the words occur one after the other. One pass: a description may be long and say "given" a thousand times. */
function inOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  for (const word of words) {
    const next = new RegExp(`\\b${word}\\b`, 'g');
    next.lastIndex = from;
    if (!next.test(text)) return false;
    from = next.lastIndex;
  }
  return true;
}

function gather(node: unknown, parts: string[], depth: number): void {
  if (typeof node !== 'object' || node === null || depth > maximumDepth) return;
  if ('text' in node && typeof node.text === 'string') parts.push(node.text);
  if ('type' in node && typeof node.type === 'string' && inlineNodesThatSaySomething.has(node.type)) parts.push(`[${node.type}]`);
  if ('content' in node && Array.isArray(node.content)) for (const child of node.content) gather(child, parts, depth + 1);
}
