import type { HostFaults } from '../forge-host';
import { disturb, seededRandom } from './event-faults';

const none: HostFaults = { killAfterHostCalls: null, duplicateEvents: false, reorderEventsSeed: null, dropEventsShare: 0 };
const events = Array.from({ length: 50 }, (_, index) => ({ eventType: `e${index}`, payload: {} }));
const typesUnder = (faults: Partial<HostFaults>, seed = 1) =>
  disturb(events, { ...none, ...faults }, seededRandom(seed)).map((event) => event.eventType);

describe('disturb', () => {
  it('changes nothing while all faults are off', () => {
    expect(typesUnder({})).toEqual(events.map((event) => event.eventType));
  });

  it('repeats each event next to itself', () => {
    expect(typesUnder({ duplicateEvents: true }).slice(0, 4)).toEqual(['e0', 'e0', 'e1', 'e1']);
  });

  it('shuffles and drops the same way for the same seed, and another way for another', () => {
    const faults = { reorderEventsSeed: 1, dropEventsShare: 0.3 };
    expect(typesUnder(faults, 1)).toEqual(typesUnder(faults, 1));
    expect(typesUnder(faults, 1)).not.toEqual(typesUnder(faults, 2));
  });

  it('drops about the asked share', () => {
    expect(typesUnder({ dropEventsShare: 1 })).toEqual([]);
    const left = typesUnder({ dropEventsShare: 0.5 }).length;
    expect(left).toBeGreaterThan(10);
    expect(left).toBeLessThan(40);
  });
});
