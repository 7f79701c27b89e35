import * as fc from 'fast-check';
import { summedFigures } from '../contracts/portfolio';
import { noMilestones } from './milestones';
import { type MeasuredProject, projectFigures, rollUp } from './roll-up';
import { aRollup, today } from './testing/builders';

const measured = (sums: Parameters<typeof aRollup>[1], method: MeasuredProject['method'] = 'count'): MeasuredProject => ({
  rollup: aRollup(1, sums),
  milestones: noMilestones,
  method,
});

const arbitraryProject: fc.Arbitrary<MeasuredProject> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: summedFigures.length, maxLength: summedFigures.length }),
    fc.constantFrom('count', 'points', 'estimate'),
  )
  .map(([values, method]) => ({
    ...measured(Object.fromEntries(summedFigures.map((figure, index) => [figure, values[index] ?? 0]))),
    method: method as MeasuredProject['method'],
  }));

test('every sum of a programme is the sum of its projects, in any order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryProject, { maxLength: 8 }), (projects) => {
      const together = rollUp(projects, 'count', today);
      for (const figure of summedFigures)
        expect(together[figure]).toBe(projects.reduce((total, project) => total + project.rollup.sums[figure], 0));
      expect(rollUp([...projects].reverse(), 'count', today)).toEqual(together);
    }),
  );
});

test('percent done of a programme lies between those of its projects', () => {
  fc.assert(
    fc.property(fc.array(arbitraryProject, { minLength: 1, maxLength: 6 }), (projects) => {
      // Nothing can be more done than there is.
      const sane = projects.map((project) => {
        const { sums } = project.rollup;
        const totals = {
          total: sums.total + sums.done + 1,
          pointsTotal: sums.pointsTotal + sums.pointsDone,
          estimateTotal: sums.estimateTotal + sums.estimateDone,
        };
        return { ...project, rollup: { ...project.rollup, sums: { ...sums, ...totals } } };
      });
      const own = sane.map((project) => projectFigures(project, today).percentDone).filter((percent) => percent !== null);
      const whole = rollUp(sane, 'count', today).percentDone;
      if (whole === null) return expect(own).toEqual([]);
      expect(whole).toBeGreaterThanOrEqual(Math.min(...own) - 0.1);
      expect(whole).toBeLessThanOrEqual(Math.max(...own) + 0.1);
    }),
  );
});

test('percent done by points counts points, not issues', () => {
  expect(projectFigures(measured({ total: 10, done: 9, pointsTotal: 8000, pointsDone: 2000 }, 'points'), today)).toMatchObject({
    percentDone: 25,
    percentMethod: 'points',
  });
});

test('mixed methods are weighted by the number of issues and said to be mixed', () => {
  const byPoints = measured({ total: 30, done: 30, pointsTotal: 4000, pointsDone: 2000 }, 'points');
  const byCount = measured({ total: 10, done: 10 }, 'count');
  expect(rollUp([byPoints, byCount], 'count', today)).toMatchObject({ percentDone: 62.5, percentMethod: 'mixed' });
});

test('percent done is undefined, not zero, where nothing can be measured', () => {
  expect(projectFigures(measured({ total: 4, done: 4 }, 'estimate'), today).percentDone).toBeNull();
  expect(rollUp([], 'count', today).percentDone).toBeNull();
});

test('a programme is as old as its oldest part', () => {
  const old = { ...measured({ total: 1 }), rollup: aRollup(1, { total: 1 }, { collectedAt: 100 }) };
  const fresh = { ...measured({ total: 1 }), rollup: aRollup(2, { total: 1 }, { collectedAt: 900 }) };
  expect(rollUp([fresh, old], 'count', today).collectedAt).toBe(100);
});

test('a project by itself has the figures of a programme that holds nothing else, but for the reasons of its status', () => {
  fc.assert(
    fc.property(arbitraryProject, (project) => {
      const { health: _own, ...alone } = projectFigures(project, today);
      const { health: _rolled, ...together } = rollUp([project], project.method, today);
      expect(alone).toEqual(together);
    }),
  );
});
