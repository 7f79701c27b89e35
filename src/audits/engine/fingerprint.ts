/** An odd number without pattern (2³² divided by the golden ratio): multiplied by it, neighbouring ids share no bits to speak of. */
export const FINGERPRINT_FACTOR = 2_654_435_761;

/** The fingerprint of a result whose findings are being changed. No set of findings has it: it has more than 32 bits. */
export const UNSETTLED = 4_294_967_296;

/**
 * A number of 32 bits that stands for a set of ids, whatever their order: the ids, each multiplied by `FINGERPRINT_FACTOR` modulo 2³², in
 * exclusive or. The same in SQL: `BIT_XOR((id * 2654435761) & 4294967295)`. The plain sum of ids would not do: issues 4 and 7 give way to
 * 5 and 6 without changing it.
 */
export function fingerprintOf(ids: Iterable<number>): number {
  let all = 0;
  for (const id of ids) all ^= Math.imul(id, FINGERPRINT_FACTOR);
  return all >>> 0;
}

/** A number that stands for a text (FNV-1a), so that a renamed subject changes a fingerprint. */
export function textFingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
