import fc from 'fast-check';
import { helpfulness, helpfulnessFactor, type LessonRecord, untried } from './helpfulness';

test.each<readonly [LessonRecord, number]>([
  [untried, 1 / 2],
  [{ applied: 1, notApplicable: 0, dismissed: 0 }, 2 / 3],
  [{ applied: 0, notApplicable: 1, dismissed: 0 }, 1 / 3],
  [{ applied: 3, notApplicable: 2, dismissed: 1 }, 4 / 8],
])('%j helps %d', (record, expected) => expect(helpfulness(record)).toBeCloseTo(expected));

test('each answer moves it its way and never settles it', () => {
  const count = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(fc.record({ applied: count, notApplicable: count, dismissed: count }), (record) => {
      const now = helpfulness(record);
      expect(helpfulness({ ...record, applied: record.applied + 1 })).toBeGreaterThan(now);
      expect(helpfulness({ ...record, dismissed: record.dismissed + 1 })).toBeLessThan(now);
      expect(helpfulnessFactor(record)).toBeGreaterThan(0.5);
      expect(helpfulnessFactor(record)).toBeLessThan(1.5);
    }),
  );
});
