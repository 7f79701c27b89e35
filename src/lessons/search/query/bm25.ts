/**
 * BM25 over weighted fields (BM25F in its first form: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004):
 * frequencies and lengths are weighted sums over the fields, and saturation and length normalisation apply to the sums.
 * k1 and b are the customary defaults, not fitted to any collection.
 */
export const K1 = 1.2;
export const B = 0.75;

/** How much a word tells that `matching` of `count` documents have. Never negative, so a common word does not count against a document. */
export const inverseDocumentFrequency = (matching: number, count: number): number =>
  Math.log(1 + (count - matching + 0.5) / (matching + 0.5));

/** What a document of `length` gains from having a word `frequency` times, to be multiplied by the word's weight: from 0 to k1 + 1. */
export const saturation = (frequency: number, length: number, averageLength: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
