/** The text of a value with the names of its properties in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** Of FNV-1a with 32 bits. */
const PRIME = 0x01000193;

/**
 * 128 bits that stand for a value: four runs of FNV-1a from different beginnings, each mixed as MurmurHash3 ends. Tells plans apart; it is no
 * protection against forgery, and need not be: the plan is always made again by the app.
 */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  // Four variables and no array: a large plan has millions of characters.
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  let c = 0x85ebca6b;
  let d = 0xc2b2ae35;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + 1), PRIME);
    c = Math.imul(c ^ (code + 2), PRIME);
    d = Math.imul(d ^ (code + 3), PRIME);
  }
  return [a, b, c, d].map((lane) => mixed(lane).toString(16).padStart(8, '0')).join('');
}

function mixed(lane: number): number {
  let hash = lane;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
