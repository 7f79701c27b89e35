import type { HostFaults } from '../forge-host';
import type { ProductEvent } from '../product';

/** A small reproducible random source (mulberry32); values in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What delivery does to a batch of events under the fault switches: some are lost, some come twice, some out of order. */
export function disturb(events: readonly ProductEvent[], faults: HostFaults, random: () => number): readonly ProductEvent[] {
  const kept = events.filter(() => faults.dropEventsShare === 0 || random() >= faults.dropEventsShare);
  const delivered = faults.duplicateEvents ? kept.flatMap((event) => [event, event]) : kept;
  return faults.reorderEventsSeed === null ? delivered : shuffle(delivered, random);
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
