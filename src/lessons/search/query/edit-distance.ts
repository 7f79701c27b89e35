/**
 * Whether one word becomes the other by at most `limit` insertions, removals, replacements or swaps of neighbours, and by how many (optimal
 * string alignment). `undefined` when it takes more. Costs (2 × limit + 1) × length steps: only the band around the diagonal is worked out.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(far);
    if (row <= limit) current[0] = row;
    let best = current[0] ?? far;
    const end = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let distance = Math.min((last[column - 1] ?? far) + (same ? 0 : 1), (last[column] ?? far) + 1, (current[column - 1] ?? far) + 1);
      const swapped =
        row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] ?? far) + 1);
      current[column] = distance;
      if (distance < best) best = distance;
    }
    if (best > limit) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = last[b.length] ?? far;
  return distance > limit ? undefined : distance;
}

/** Typing errors allowed in a word of this length: none in short words, where almost any two are close. */
export const allowedErrors = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
