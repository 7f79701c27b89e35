export interface ScoreChange {
  readonly direction: 'up' | 'down' | 'same';
  /** Whole points, never negative. */
  readonly points: number;
}

/** How a score moved, in whole points; `null` when one of the two is not known. */
export const scoreChange = (score: number | null, previous: number | null): ScoreChange | null => {
  if (score === null || previous === null) return null;
  const points = Math.round(score) - Math.round(previous);
  return { direction: points === 0 ? 'same' : points > 0 ? 'up' : 'down', points: Math.abs(points) };
};
