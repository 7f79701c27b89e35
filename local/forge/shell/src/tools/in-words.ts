/** A stored value as a reader wants it: text as it is, everything else as JSON. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
