import fc from 'fast-check';
import { type Choice, MOST_OF_A_TOPIC, vary } from './vary';

const choice = (id: string, score: number, ...topics: string[]): Choice => ({ id, score, topics, about: new Set(topics) });
const ids = (choices: readonly Choice[]): string[] => choices.map(({ id }) => id);

test('what is all different keeps its order', () => {
  expect(ids(vary([choice('c', 1, 'x'), choice('a', 3, 'y'), choice('b', 2, 'z')], 5))).toEqual(['a', 'b', 'c']);
});

test('something nearly as good about something else goes before more of the same', () => {
  expect(ids(vary([choice('a', 10, 'x'), choice('b', 9, 'x'), choice('c', 8, 'y')], 3))).toEqual(['a', 'c', 'b']);
  expect(ids(vary([choice('a', 10, 'x'), choice('b', 9, 'x'), choice('c', 2, 'y')], 3))).toEqual(['a', 'b', 'c']);
});

const anyChoice = fc.record({
  score: fc.integer({ min: 1, max: 50 }),
  topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
});

test('at most three of a topic while there are others; the best first; nothing twice; whatever the order given', () => {
  fc.assert(
    fc.property(fc.array(anyChoice, { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (written, limit) => {
      const all = written.map(({ score, topics }, index) => choice(`c${String(index).padStart(2, '0')}`, score, ...topics));
      const chosen = vary(all, limit);
      expect(new Set(ids(chosen)).size).toBe(Math.min(limit, all.length));
      expect(chosen[0]?.score).toBe(all.length === 0 ? undefined : Math.max(...all.map(({ score }) => score)));
      expect(ids(vary(all.toReversed(), limit))).toEqual(ids(chosen));
      for (const [place, { topics }] of chosen.entries()) {
        const before = chosen.slice(0, place);
        const tooMany = (topic: string): boolean => before.filter((other) => other.topics.includes(topic)).length >= MOST_OF_A_TOPIC;
        // More of a topic only where everything left is of one that there is enough of.
        if (topics.some(tooMany)) expect(all.filter((one) => !before.includes(one)).every((one) => one.topics.some(tooMany))).toBe(true);
      }
    }),
  );
});
