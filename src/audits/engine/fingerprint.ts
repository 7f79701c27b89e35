/** The largest prime below 2³². */
const PRIME = 4_294_967_291n;

/**
 * An id as a number below 2³² without pattern: its cube modulo a prime. Sums of plain ids, of products and of folded products are the same
 * for many pairs of neighbours (tried); those of cubes are not.
 */
function scattered(id: number): number {
  const wide = BigInt(id);
  return Number((wide * wide * wide) % PRIME);
}

/** `scattered` of an issue's id in SQL; each product stays below 2⁶⁴. */
export const SCATTERED_ID_SQL = `MOD(MOD(f.issue_id * f.issue_id, ${PRIME}) * f.issue_id, ${PRIME})`;

/** Fingerprints are below this: 2⁴⁸, far within what JavaScript counts exactly. */
const LIMIT = 281_474_976_710_656;

/** The fingerprint of a result whose findings are being changed. No set of findings has it. */
export const UNSETTLED = LIMIT;

/**
 * A number that stands for a set of ids, whatever their order: the sum of the ids, each scattered, modulo 2⁴⁸. The plain sum of ids would
 * not do: issues 4 and 7 give way to 5 and 6 without changing it.
 */
export function fingerprintOf(ids: Iterable<number>): number {
  let sum = 0;
  for (const id of ids) sum = addFingerprints(sum, scattered(id));
  return sum;
}

/** The fingerprint of two sets that have nothing in common. */
export const addFingerprints = (a: number, b: number): number => (a + b) % LIMIT;

/** A number that stands for a text (FNV-1a), so that a renamed subject changes a fingerprint. */
export function textFingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
