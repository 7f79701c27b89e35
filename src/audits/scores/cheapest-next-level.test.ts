import * as fc from 'fast-check';
import type { LevelRule } from '../../contracts/audits/standard';
import { levels as levelOrder } from '../../contracts/audits/vocabulary';
import { cheapestMending, type Mendable } from './cheapest-mending';
import { cheapestNextLevel } from './cheapest-next-level';
import { type ScoredResult, scoreOf, type WeighedCheck } from './score-of';

const check = (checkNo: number, changes: Partial<WeighedCheck> = {}): WeighedCheck => ({
  checkNo,
  ruleId: `rule-${checkNo}`,
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  ...changes,
});
const result = (checkNo: number, failing: number, changes: Partial<ScoredResult> = {}): ScoredResult => ({
  checkNo,
  outcome: failing > 0 ? 'fail' : 'pass',
  applicable: 10,
  failing,
  waived: 0,
  ...changes,
});
const levels: readonly LevelRule[] = [
  { level: 'bronze', minimumScore: 60, noFailing: [], minimumEvaluatedPercent: 50 },
  { level: 'silver', minimumScore: 80, noFailing: ['shall'], minimumEvaluatedPercent: 60 },
];

test('the cheaper rule is mended, and no more of it than needed', () => {
  // Earned 0.4 + 0.5 of 2, bronze asks for 1.2: three findings.
  const checks = [check(1, { minutesPerFinding: 20 }), check(2, { minutesPerFinding: 2 })];
  expect(cheapestNextLevel(checks, [result(1, 6), result(2, 5)], levels)).toEqual({
    level: 'bronze',
    steps: [{ checkNo: 2, findings: 3, minutes: 6 }],
  });
});

test('a mandatory rule is mended whole where the level asks for it, however dear', () => {
  const checks = [check(1, { severity: 'shall', minutesPerFinding: 60 }), check(2, { minutesPerFinding: 1 })];
  expect(cheapestNextLevel(checks, [result(1, 2), result(2, 3)], levels)).toEqual({
    level: 'silver',
    steps: [{ checkNo: 1, findings: 2, minutes: 120 }],
  });
});

test('waived findings are left alone', () => {
  const next = cheapestNextLevel([check(1, { severity: 'shall' })], [result(1, 4, { waived: 3 })], levels);
  expect(next).toEqual({ level: 'silver', steps: [{ checkNo: 1, findings: 1, minutes: 5 }] });
});

test('there is no next level above the highest, nor where too little was judged', () => {
  expect(cheapestNextLevel([check(1)], [result(1, 0)], levels)).toBeNull();
  const little = [check(1), check(2), check(3)];
  expect(cheapestNextLevel(little, [result(1, 9)], levels)).toBeNull();
  expect(cheapestNextLevel([check(1)], [], levels)).toBeNull();
});

test('doing the steps reaches the level, or a higher one', () => {
  const rows = fc.array(
    fc.record({
      severity: fc.constantFrom('shall' as const, 'should' as const),
      weight: fc.constantFrom(0.5, 1, 2),
      minutesPerFinding: fc.constantFrom(1, 5, 30),
      failing: fc.nat(10),
      waived: fc.nat(10),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const checks = drawn.map((row, index) => check(index + 1, row));
      const results = drawn.map(({ failing, waived }, index) => result(index + 1, failing, { waived: Math.min(failing, waived) }));
      const next = cheapestNextLevel(checks, results, levels);
      fc.pre(next !== null);
      const mended = results.map((one) => {
        const failing = one.failing - (next?.steps.find(({ checkNo }) => checkNo === one.checkNo)?.findings ?? 0);
        return result(one.checkNo, failing, { waived: one.waived });
      });
      expect(levelOrder.indexOf(scoreOf(checks, mended, levels).level)).toBeGreaterThanOrEqual(levelOrder.indexOf(next?.level ?? 'none'));
    }),
  );
});

/** Tries everything. */
function bruteForce(items: readonly Mendable[], needed: number): number | null {
  const [first, ...rest] = items;
  if (!first) return needed <= 1e-9 ? 0 : null;
  const costs = Array.from({ length: first.count + 1 }, (_, amount) => {
    const below = bruteForce(rest, needed - amount * first.gain);
    return below === null ? null : below + amount * first.cost;
  }).filter((cost) => cost !== null);
  return costs.length === 0 ? null : Math.min(...costs);
}

test('no plan is cheaper than the one found (compared with trying everything)', () => {
  const item = fc.record({ count: fc.nat(4), gain: fc.constantFrom(0.1, 0.25, 1 / 3, 1), cost: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), fc.double({ min: -1, max: 6, noNaN: true }), (items, needed) => {
      const amounts = cheapestMending(items, needed);
      const least = bruteForce(items, needed);
      if (least === null || amounts === null) return expect(amounts).toBe(least);
      expect(amounts.every((amount, index) => amount >= 0 && amount <= (items[index]?.count ?? 0))).toBe(true);
      expect(amounts.reduce((total, amount, index) => total + amount * (items[index]?.cost ?? 0), 0)).toBe(least);
      expect(amounts.reduce((total, amount, index) => total + amount * (items[index]?.gain ?? 0), 0)).toBeGreaterThanOrEqual(needed - 1e-6);
    }),
    { numRuns: 300 },
  );
});

test('a project with a hundred rules and thousands of findings is answered at once', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    count: 1000 + index,
    gain: 1 / (2000 + 7 * index),
    cost: 1 + ((index * 13) % 17),
  }));
  const started = performance.now();
  expect(cheapestMending(many, 31.7)).not.toBeNull();
  expect(performance.now() - started).toBeLessThan(1000);
});
