import fc from 'fast-check';
import { drawSample, type SampleCandidate } from './draw-sample';

const never = (projectId: number): SampleCandidate => ({ projectId, lastReviewedDay: null });
const on = (lastReviewedDay: number, projectId: number): SampleCandidate => ({ projectId, lastReviewedDay });

const candidates = fc.uniqueArray(
  fc.record({
    projectId: fc.integer({ min: 1, max: 1_000_000 }),
    lastReviewedDay: fc.option(fc.integer({ min: 20_000, max: 20_005 }), { nil: null }),
  }),
  { selector: ({ projectId }) => projectId, maxLength: 60 },
);
const seed = fc.maxSafeInteger();
const dayOf = ({ lastReviewedDay }: SampleCandidate): number => lastReviewedDay ?? Number.NEGATIVE_INFINITY;

test('never reviewed comes before reviewed, reviewed long ago before lately', () => {
  expect(
    drawSample([on(20_500, 1), never(2), on(20_100, 3), never(4)], 3, 7)
      .slice(0, 2)
      .sort(),
  ).toEqual([2, 4]);
  expect(drawSample([on(20_500, 1), never(2), on(20_100, 3), never(4)], 3, 7)[2]).toBe(3);
});

test('nobody who is left out was reviewed longer ago than somebody who is drawn', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 70 }), seed, (all, count, number) => {
      const drawn = new Set(drawSample(all, count, number));
      expect(drawn.size).toBe(Math.min(count, all.length));
      const latestDrawn = Math.max(Number.NEGATIVE_INFINITY, ...all.filter(({ projectId }) => drawn.has(projectId)).map(dayOf));
      const left = all.filter(({ projectId }) => !drawn.has(projectId));
      expect(left.filter((candidate) => dayOf(candidate) < latestDrawn)).toEqual([]);
    }),
  );
});

test('the same seed draws the same sample, in whatever order the projects come, and a larger sample holds the smaller', () => {
  fc.assert(
    fc.property(
      candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.integer({ min: 0, max: 60 }),
      seed,
      ([all, shuffled], count, number) => {
        const drawn = drawSample(all, count, number);
        expect(drawSample(shuffled, count, number)).toEqual(drawn);
        expect(drawSample(all, count + 5, number).slice(0, drawn.length)).toEqual(drawn);
      },
    ),
  );
});

test('among equals everybody has the same chance', () => {
  const all = Array.from({ length: 20 }, (_, at) => never(10_000 + at));
  const times = new Map<number, number>();
  const draws = 4000;
  for (let number = 0; number < draws; number += 1)
    for (const projectId of drawSample(all, 5, number)) times.set(projectId, (times.get(projectId) ?? 0) + 1);
  // Each is expected in a quarter of the draws; five standard deviations of a fair lot are 137.
  for (const { projectId } of all) expect(Math.abs((times.get(projectId) ?? 0) - draws / 4)).toBeLessThan(137);
});
