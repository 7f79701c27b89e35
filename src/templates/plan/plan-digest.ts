/** The text of a value with the names of its properties in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/**
 * 128 bits that stand for a value: four runs of FNV-1a from different beginnings, each mixed as MurmurHash3 ends. Tells plans apart; it is no
 * protection against forgery, and need not be: the plan is always made again by the app.
 */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  const lanes = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    for (const [lane, hash] of lanes.entries()) lanes[lane] = Math.imul(hash ^ (code + lane), 0x01000193);
  }
  return lanes.map((lane) => mixed(lane).toString(16).padStart(8, '0')).join('');
}

function mixed(lane: number): number {
  let hash = lane;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
