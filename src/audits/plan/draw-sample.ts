/** A project that may be drawn. */
export interface SampleCandidate {
  readonly projectId: number;
  /** Epoch day of its last review; `null` when it never had one. */
  readonly lastReviewedDay: number | null;
}

/**
 * Draws projects for review: those never reviewed before those reviewed longest ago, and by lot among those reviewed on the same day. The lot
 * of a project depends on the seed and its own number only, so that the same seed draws the same projects in whatever order they come, and a
 * larger sample holds the smaller one.
 */
export function drawSample(candidates: readonly SampleCandidate[], count: number, seed: number): readonly number[] {
  return candidates
    .map(({ projectId, lastReviewedDay }) => ({
      projectId,
      day: lastReviewedDay ?? Number.NEGATIVE_INFINITY,
      lot: lotOf(seed, projectId),
    }))
    .sort((a, b) => (a.day === b.day ? a.lot - b.lot || a.projectId - b.projectId : a.day - b.day))
    .slice(0, Math.max(0, count))
    .map(({ projectId }) => projectId);
}

/** An even spread over 32 bits: the finalizer of MurmurHash3 (Austin Appleby, public domain), once for each part of the input. */
function lotOf(seed: number, projectId: number): number {
  const high = Math.floor(seed / 2 ** 32);
  return [seed, high, projectId].reduce((state, part) => mixed(state ^ mixed((part | 0) + 0x9e3779b9)), 0);
}

function mixed(bits: number): number {
  let state = bits | 0;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
