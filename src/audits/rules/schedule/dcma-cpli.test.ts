import { aDossier } from '../testing/a-dossier';
import { dcmaCpli } from './dcma-cpli';
import { baseline, judgeSchedule, planned, release } from './testing/judge-schedule';

const issues = [planned(1, 0, 10)];

test('nine working days of work, and six too few to do it in', () => {
  expect(judgeSchedule(dcmaCpli, { issues, ...baseline({ 1: 2 }) })).toEqual(['fail', [1]]);
  const verdict = dcmaCpli.judge(aDossier({ issues, ...baseline({ 1: 2 }) }), { percent: 95, knownPercent: 80 });
  expect('reason' in verdict && verdict.reason?.values).toEqual({ index: 0.33, limit: 0.95, length: 9, float: -6 });
});

test('with a target that the path meets it passes', () => {
  expect(judgeSchedule(dcmaCpli, { issues, ...baseline({ 1: 10 }) })).toEqual(['pass', []]);
  expect(judgeSchedule(dcmaCpli, { issues, ...release(10, 1) })).toEqual(['pass', []]);
});

test('without a target there is no index', () => {
  expect(judgeSchedule(dcmaCpli, { issues })).toEqual(['notAvailable', 'noTarget']);
});
