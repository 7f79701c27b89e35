import type { ScheduleTask } from '../schedule-network';
import { aNetwork, aSummary, aTask, eveningOf, link, morningOf } from '../testing/builders';
import type { CheckOutcome } from './check-outcome';
import { judgedSchedule } from './judged-schedule';
import { continuousPathCheck } from './path-checks';
import {
  baselineCoversCheck,
  circularLinksCheck,
  datesFollowLinksCheck,
  datesWithinParentCheck,
  durationsKnownCheck,
} from './practice-checks';

const dated = (id: number, start: number, finish: number, changes: Partial<ScheduleTask> = {}): ScheduleTask =>
  aTask(id, finish - start + 1, {
    start: morningOf(start),
    finish: eveningOf(finish),
    constraint: { kind: 'startNoEarlierThan', at: morningOf(start) },
    ...changes,
  });
const figures = (outcome: CheckOutcome): readonly unknown[] =>
  'value' in outcome ? [outcome.outcome, outcome.value, outcome.judged, outcome.offending] : [outcome.outcome, outcome.reason.code];
const noneAllowed = { atMostPercent: 0 };

test('typed dates that contradict their links are named; the same day may hand over', () => {
  const tasks = [dated(1, 0, 4), dated(2, 3, 6), dated(3, 4, 6), dated(4, 5, 6), aTask(5, 1)];
  const links = [link(1, 2), link(1, 3), link(1, 4), link(1, 5)];
  const check = (given = links) => figures(datesFollowLinksCheck(judgedSchedule(aNetwork(tasks, given)), noneAllowed));
  expect(check()).toEqual(['fail', expect.closeTo(33.33, 1), 3, [2]]);
  expect(check([link(1, 5)])).toEqual(['notAvailable', 'noDates']);
  expect(check([])).toEqual(['notApplicable', 'noLinks']);
});

test('dates outside those of the summary are named', () => {
  const summary = aSummary(10, { start: morningOf(0), finish: eveningOf(9) });
  const inside = { parentId: 10 };
  const tasks = [summary, dated(1, 0, 9, inside), dated(2, 5, 10, inside), aTask(3, 1, inside), dated(4, 30, 40)];
  const check = (given: readonly ScheduleTask[]) => figures(datesWithinParentCheck(judgedSchedule(aNetwork(given, [])), noneAllowed));
  expect(check(tasks)).toEqual(['fail', 50, 2, [2]]);
  expect(check([aSummary(10), dated(1, 0, 9, inside)])).toEqual(['notAvailable', 'noDates']);
  expect(check([dated(4, 30, 40)])).toEqual(['notApplicable', 'noOpenTasks']);
});

test('tasks of unknown duration, and tasks without baseline, are named', () => {
  const tasks = [dated(1, 0, 4, { baseline: { start: null, finish: eveningOf(4) } }), aTask(2, 0, { kind: 'task', duration: null })];
  const schedule = judgedSchedule(aNetwork(tasks, []));
  expect(figures(durationsKnownCheck(schedule, noneAllowed))).toEqual(['fail', 50, 2, [2]]);
  expect(figures(baselineCoversCheck(schedule, noneAllowed))).toEqual(['fail', 50, 2, [2]]);
});

test('circles fail with everybody in them', () => {
  const tasks = [aTask(1, 1), aTask(2, 1), aTask(3, 1)];
  const check = (links = [link(1, 2), link(2, 1), link(2, 3)]) => figures(circularLinksCheck(judgedSchedule(aNetwork(tasks, links))));
  expect(check()).toEqual(['fail', 1, 3, [1, 2]]);
  expect(check([link(1, 2)])).toEqual(['pass', 0, 1, []]);
  expect(check([])).toEqual(['notApplicable', 'noLinks']);
});

test('a path that begins with a typed date in the future is not continuous', () => {
  const check = (tasks: readonly ScheduleTask[]) =>
    figures(
      continuousPathCheck(judgedSchedule(aNetwork(tasks, [link(1, 2)], { statusDate: morningOf(0), unfinishedWork: 'afterStatusDate' })), {
        knownPercent: 80,
        atMostDays: 5,
      }),
    );
  expect(check([aTask(1, 5), aTask(2, 5)])).toEqual(['pass', 0, 2, []]);
  expect(check([aTask(1, 5), dated(2, 12, 20)])).toEqual(['fail', 12, 1, [2]]);
  expect(check([aTask(1, 5, { actualStart: morningOf(0) }), aTask(2, 5)])).toEqual(['pass', 0, 2, []]);
});
