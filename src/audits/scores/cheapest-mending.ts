/** Findings that can be mended one by one: at most `count`, each for `cost`, each earning `gain`. */
export interface Mendable {
  readonly count: number;
  readonly gain: number;
  readonly cost: number;
}

/**
 * Steps of the search after which the best plan found so far is taken. The first plan found is already the greedy one, whose cost exceeds
 * the least possible by less than one finding; with this bound a project's answer takes milliseconds.
 */
const MAXIMUM_STEPS = 20_000;

/** Sums of fractions are off in their last digits. */
const TOLERANCE = 1e-9;

/**
 * How many of each to mend to earn at least `needed` for the least cost; `null` when all together do not suffice. A bounded knapsack
 * turned round, solved by branch and bound: items by cost per gain, as many as possible first, and a branch is left when even the
 * fractional rest would not be cheaper than the best plan known.
 */
export function cheapestMending(items: readonly Mendable[], needed: number): readonly number[] | null {
  const useful = items
    .map((item, index) => ({ ...item, index }))
    .filter(({ count, gain }) => count > 0 && gain > 0)
    .sort((a, b) => a.cost / a.gain - b.cost / b.gain || a.index - b.index);
  const available = useful.reduce((total, { count, gain }) => total + count * gain, 0);
  if (needed > available + TOLERANCE) return null;

  const taken = useful.map(() => 0);
  let best: { readonly cost: number; readonly taken: readonly number[] } | undefined;
  let steps = 0;

  const search = (at: number, missing: number, cost: number): void => {
    if (missing <= TOLERANCE) {
      if (!best || cost < best.cost - TOLERANCE) best = { cost, taken: [...taken] };
      return;
    }
    const item = useful[at];
    if (!item || (best && (++steps > MAXIMUM_STEPS || cost + leastCost(useful, at, missing) >= best.cost - TOLERANCE))) return;
    const enough = Math.min(item.count, Math.ceil(missing / item.gain - TOLERANCE));
    for (let amount = enough; amount >= 0; amount--) {
      taken[at] = amount;
      search(at + 1, missing - amount * item.gain, cost + amount * item.cost);
      if (best && steps > MAXIMUM_STEPS) break;
    }
    taken[at] = 0;
  };
  search(0, needed, 0);

  const amounts = items.map(() => 0);
  best?.taken.forEach((amount, place) => {
    amounts[useful[place]?.index ?? 0] = amount;
  });
  return amounts;
}

/** What the missing gain costs at least, if findings could be mended in part. Infinite when it cannot be reached. */
function leastCost(items: readonly Mendable[], from: number, missing: number): number {
  let cost = 0;
  let left = missing;
  for (let at = from; at < items.length && left > TOLERANCE; at++) {
    const item = items[at];
    if (!item) break;
    const amount = Math.min(item.count, left / item.gain);
    cost += amount * item.cost;
    left -= amount * item.gain;
  }
  return left > TOLERANCE ? Number.POSITIVE_INFINITY : cost;
}
