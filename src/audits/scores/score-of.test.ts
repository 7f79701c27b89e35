import * as fc from 'fast-check';
import type { LevelRule } from '../../contracts/audits/standard';
import { outcomes, severities } from '../../contracts/audits/vocabulary';
import { type ScoredResult, scoreOf, type WeighedCheck } from './score-of';
import { scoreTogether } from './score-together';

const check = (checkNo: number, changes: Partial<WeighedCheck> = {}): WeighedCheck => ({
  checkNo,
  ruleId: `rule-${checkNo}`,
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  ...changes,
});
const result = (checkNo: number, changes: Partial<ScoredResult> = {}): ScoredResult => ({
  checkNo,
  outcome: (changes.failing ?? 0) > 0 ? 'fail' : 'pass',
  applicable: 10,
  failing: 0,
  waived: 0,
  ...changes,
});

test('the share that complies counts, a mandatory rule three times', () => {
  // 3 × 10/10 + 1 × 6/10 of 4
  const score = scoreOf([check(1, { severity: 'shall' }), check(2)], [result(1), result(2, { failing: 4 })]);
  expect(score).toMatchObject({ score: 90, failingShall: 0, failingShould: 1, evaluated: 2, notEvaluated: 0, findings: 4, waived: 0 });
});

test('what was not judged does not weigh and is told apart', () => {
  const score = scoreOf(
    [1, 2, 3, 4, 5, 6].map((no) => check(no)),
    [
      result(1),
      result(2, { outcome: 'notApplicable' }),
      result(3, { outcome: 'notAvailable' }),
      result(4, { outcome: 'notSupported' }),
      result(5, { outcome: 'error' }),
    ],
  );
  expect(score).toMatchObject({ score: 100, evaluated: 1, notEvaluated: 4 });
});

test('where nothing was judged there is no score, not zero', () => {
  expect(scoreOf([check(1)], [])).toMatchObject({ score: null, scoreWithoutWaivers: null, level: 'none', evaluated: 0, notEvaluated: 1 });
});

test('waived findings stay counted and do not weigh; both scores are there', () => {
  // 6 of the 8 that no waiver excuses comply
  const score = scoreOf([check(1)], [result(1, { failing: 4, waived: 2 })]);
  expect(score).toMatchObject({ score: 75, scoreWithoutWaivers: 60, findings: 4, waived: 2, failingShould: 1 });
});

test('a rule whose every subject is waived does not weigh and does not fail', () => {
  const score = scoreOf([check(1, { severity: 'shall' }), check(2)], [result(1, { applicable: 1, failing: 1, waived: 1 }), result(2)]);
  expect(score).toMatchObject({ score: 100, scoreWithoutWaivers: 25, failingShall: 0, findings: 1, waived: 1 });
});

test('a rule that fails on waived subjects only does not count as failing', () => {
  expect(scoreOf([check(1)], [result(1, { failing: 2, waived: 2 })])).toMatchObject({
    score: 100,
    scoreWithoutWaivers: 80,
    failingShould: 0,
  });
});

test('a pass within tolerance is a whole pass, a failure without a subject a whole failure', () => {
  expect(scoreOf([check(1)], [result(1, { outcome: 'pass', failing: 1 })]).score).toBe(100);
  expect(scoreOf([check(1)], [result(1, { outcome: 'fail', failing: 0 })]).score).toBe(0);
});

test('only where nothing fails it says 100', () => {
  expect(scoreOf([check(1)], [result(1, { applicable: 100_000, failing: 1 })]).score).toBe(99.9);
});

test('observations count in no score', () => {
  expect(scoreOf([check(1, { severity: 'observation' })], [result(1, { failing: 9 })])).toMatchObject({ score: null, evaluated: 1 });
});

test('a rule in two standards counts once, as the stricter sees it', () => {
  const checks = [check(1, { ruleId: 'same' }), check(2, { ruleId: 'same', weight: 3 }), check(3)];
  const score = scoreOf(checks, [result(1, { failing: 5 }), result(2, { failing: 2 }), result(3)]);
  // 3 × 0.5 + 1 of 4
  expect(score).toMatchObject({ score: 62.5, evaluated: 2, failingShould: 1, findings: 5 });
});

const levels: readonly LevelRule[] = [
  { level: 'bronze', minimumScore: 60, noFailing: [], minimumEvaluatedPercent: 50 },
  { level: 'silver', minimumScore: 80, noFailing: ['shall'], minimumEvaluatedPercent: 60 },
  { level: 'gold', minimumScore: 95, noFailing: ['shall', 'should'], minimumEvaluatedPercent: 70 },
];

test.each([
  ['gold: nothing fails', [result(1), result(2)], 'gold'],
  ['silver: an advisory rule fails', [result(1), result(2, { failing: 1 })], 'silver'],
  ['bronze: a mandatory rule fails', [result(1, { failing: 1 }), result(2)], 'bronze'],
  ['none: too much fails', [result(1, { failing: 9 }), result(2)], 'none'],
  ['none: too little was judged', [result(1), result(2, { outcome: 'notAvailable' }), result(3, { outcome: 'notAvailable' })], 'none'],
  ['gold: what Jira cannot say is nobody’s omission', [result(1), result(2), result(3, { outcome: 'notSupported' })], 'gold'],
] as const)('%s', (_, results, level) => {
  const checks = [check(1, { severity: 'shall' }), check(2), ...(results.length > 2 ? [check(3)] : [])];
  expect(scoreOf(checks, results, levels).level).toBe(level);
});

/** A project's checks with results that hang together: 0 ≤ waived ≤ failing ≤ applicable. */
const project = fc
  .array(
    fc.record({
      rule: fc.integer({ min: 1, max: 6 }),
      severity: fc.constantFrom(...severities),
      weight: fc.constantFrom(0.5, 1, 2, 3),
      outcome: fc.constantFrom(...outcomes),
      numbers: fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((three) => three.sort((a, b) => b - a)),
    }),
    { maxLength: 8 },
  )
  .map((rows) => ({
    checks: rows.map(({ rule, severity, weight }, index) => check(index + 1, { ruleId: `rule-${rule}`, severity, weight })),
    results: rows.map(({ outcome, numbers }, index): ScoredResult => {
      const [applicable = 0, failing = 0, waived = 0] = numbers;
      const judged = outcome === 'pass' || outcome === 'fail';
      if (!judged) return { checkNo: index + 1, outcome, applicable: 0, failing: 0, waived: 0 };
      return { checkNo: index + 1, outcome: failing > 0 ? 'fail' : 'pass', applicable, failing, waived };
    }),
  }));

test('the order of checks, results and projects does not matter', () => {
  fc.assert(
    fc.property(fc.array(project, { maxLength: 4 }), fc.func(fc.integer()), (projects, random) => {
      const shuffled = <T>(items: readonly T[]): T[] => [...items].sort((a, b) => random(a, b) - random(b, a));
      const scores = projects.map(({ checks, results }) => scoreOf(checks, results, levels));
      expect(projects.map(({ checks, results }) => scoreOf(shuffled(checks), shuffled(results), levels))).toEqual(scores);
      expect(scoreTogether(shuffled(scores), levels)).toEqual(scoreTogether(scores, levels));
    }),
  );
});

test('mending a finding, waived or not, never lowers a score, of the project or above it', () => {
  fc.assert(
    fc.property(project, project, fc.nat(), fc.boolean(), ({ checks, results }, beside, pick, mendWaived) => {
      const broken = results.filter(({ failing, waived }) => (mendWaived ? waived > 0 : failing > waived));
      const chosen = broken[pick % Math.max(1, broken.length)];
      fc.pre(chosen !== undefined);
      const mended = results.map((one) =>
        one === chosen
          ? result(one.checkNo, {
              ...one,
              failing: one.failing - 1,
              waived: one.waived - (mendWaived ? 1 : 0),
              outcome: one.failing === 1 ? 'pass' : 'fail',
            })
          : one,
      );
      const before = scoreOf(checks, results);
      const after = scoreOf(checks, mended);
      expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
      expect(after.scoreWithoutWaivers ?? 0).toBeGreaterThanOrEqual(before.scoreWithoutWaivers ?? 0);
      const other = scoreOf(beside.checks, beside.results);
      expect(scoreTogether([after, other]).score ?? 0).toBeGreaterThanOrEqual(scoreTogether([before, other]).score ?? 0);
    }),
  );
});

test('one project together is that project, and together lies between the parts', () => {
  fc.assert(
    fc.property(project, project, (one, two) => {
      const a = scoreOf(one.checks, one.results, levels);
      const b = scoreOf(two.checks, two.results, levels);
      expect(scoreTogether([a], levels)).toEqual(a);
      const scores = [a.score, b.score].filter((score) => score !== null);
      const both = scoreTogether([a, b]).score;
      if (both === null) expect(scores).toEqual([]);
      else {
        expect(both).toBeGreaterThanOrEqual(Math.min(...scores) - 0.1);
        expect(both).toBeLessThanOrEqual(Math.max(...scores) + 0.1);
      }
    }),
  );
});
