import type { ScheduleNetwork, ScheduleTask } from '../schedule-network';
import { aNetwork, aSummary, aTask, day, eveningOf, link, morningOf } from '../testing/builders';
import { assessSchedule, type DcmaCheck, dcmaChecks } from './assess-schedule';
import type { CheckOutcome } from './check-outcome';

const atMorning = (start: number, finish: number): Partial<ScheduleTask> => ({ start: morningOf(start), finish: eveningOf(finish) });
const actual = (start: number, finish: number): Partial<ScheduleTask> => ({
  done: true,
  percentComplete: 100,
  actualStart: morningOf(start),
  actualFinish: eveningOf(finish),
});
const baselined = (finish: number): Partial<ScheduleTask> => ({ baseline: { start: null, finish: eveningOf(finish) } });

/**
 * Ten working days are over. By hand, in working days from the start:
 *
 *   task            days  early    late     float   what is wrong
 *   1 design          5   0–5      done             –
 *   2 build A        10   5–15     21–31     16     under way
 *   3 build B         4   5–10     done             a day longer and two later than its baseline
 *   4 order           3   5–8      28–31     23     planned before the status date, nobody does it, due by the baseline
 *   5 test            6  15–21     31–37     16     waits two days for nothing after 3
 *   6 long lead      50   0–50     −2–48     −2     long, no predecessor, late for the deadline of 8
 *   7 roll out        5  20–25     36–41     16     begins a day before 5 is finished; must be finished on day 41
 *   8 milestone       0  50–50     48–48     −2
 *   9 documents       2   0–2      48–50     48     start-to-start, no successor
 */
const troubled = aNetwork(
  [
    aTask(1, 5, { ...actual(0, 4), ...baselined(4) }),
    aTask(2, 10, { actualStart: morningOf(5), percentComplete: 50, ...baselined(13) }),
    aTask(3, 4, { ...actual(5, 9), ...baselined(8) }),
    aTask(4, 3, { ...atMorning(6, 8), resourceCount: 0, ...baselined(8) }),
    aTask(5, 6, { parentId: 20 }),
    aTask(6, 50, baselined(46)),
    aTask(7, 5, { parentId: 20, constraint: { kind: 'finishNoLaterThan', at: eveningOf(40) } }),
    aTask(8, 0, { deadline: eveningOf(47) }),
    aTask(9, 2, atMorning(12, 13)),
    aSummary(20),
    aTask(30, 90, { kind: 'levelOfEffort', resourceCount: 0 }),
  ],
  [
    link(1, 2),
    link(1, 3),
    link(1, 4),
    link(2, 5),
    link(3, 5, 'finishToStart', 2),
    link(4, 5),
    link(5, 7, 'finishToStart', -1),
    link(6, 8),
    link(7, 8),
    link(1, 9, 'startToStart'),
  ],
  { statusDate: eveningOf(9) },
);

const figures = (outcome: CheckOutcome): readonly unknown[] =>
  'value' in outcome
    ? [outcome.outcome, Math.round(outcome.value * 1000) / 1000, outcome.threshold, outcome.judged, outcome.offending]
    : [outcome.outcome, outcome.reason.code];

test.each<[DcmaCheck, readonly unknown[]]>([
  ['logic', ['fail', 33.333, 5, 6, [6, 9]]],
  ['leads', ['fail', 11.111, 0, 9, [7]]],
  ['lags', ['fail', 11.111, 5, 9, [5]]],
  ['relationshipTypes', ['fail', 88.889, 90, 9, [9]]],
  ['hardConstraints', ['fail', 16.667, 5, 6, [7]]],
  ['highFloat', ['fail', 16.667, 5, 6, [9]]],
  ['negativeFloat', ['fail', 16.667, 0, 6, [6]]],
  ['highDuration', ['fail', 16.667, 5, 6, [6]]],
  ['invalidDates', ['fail', 20, 0, 5, [4]]],
  ['resources', ['fail', 16.667, 0, 6, [4]]],
  ['missedTasks', ['fail', 66.667, 5, 3, [3, 4]]],
  ['criticalPathTest', ['pass', 600, 600, 2, []]],
  ['criticalPathLength', ['fail', 0.925, 0.95, 2, [6, 8]]],
  ['baselineExecution', ['fail', 0.667, 0.95, 3, [4]]],
])('%s of the troubled schedule, worked out by hand', (check, expected) => {
  expect(figures(assessSchedule(troubled)[check])).toEqual(expected);
});

/** The same work as it should be: 1 → 2 → 3 → 4, each three days, one of them done on time. */
const sound = aNetwork(
  [
    aTask(1, 3, { ...actual(0, 2), ...baselined(2) }),
    aTask(2, 3, { ...atMorning(3, 5), ...baselined(5) }),
    aTask(3, 3, { ...atMorning(6, 8), ...baselined(8) }),
    aTask(4, 3, { ...atMorning(9, 11), ...baselined(11), deadline: eveningOf(12) }),
  ],
  [link(1, 2), link(2, 3), link(3, 4)],
  { statusDate: eveningOf(2) },
);

test('a sound schedule passes all fourteen', () => {
  const outcomes = assessSchedule(sound);
  expect(dcmaChecks.filter((check) => outcomes[check].outcome !== 'pass')).toEqual([]);
  expect(figures(outcomes.criticalPathLength)).toEqual(['pass', 1, 0.95, 3, []]);
  expect(figures(outcomes.baselineExecution)).toEqual(['pass', 1, 0.95, 1, []]);
});

const without = (changes: Partial<ScheduleNetwork>): Record<DcmaCheck, CheckOutcome> => assessSchedule({ ...sound, ...changes });

test('what the source cannot hold is not supported, never passed', () => {
  const outcomes = without({ holds: { lags: false, linkTypes: false, constraints: false, baseline: false, resources: false } });
  expect(
    Object.fromEntries(dcmaChecks.flatMap((check) => (outcomes[check].outcome === 'pass' ? [] : [[check, figures(outcomes[check])]]))),
  ).toEqual({
    leads: ['notSupported', 'linksHoldNoLags'],
    lags: ['notSupported', 'linksHoldNoLags'],
    relationshipTypes: ['notSupported', 'linksHoldNoTypes'],
    hardConstraints: ['notSupported', 'tasksHoldNoConstraints'],
    resources: ['notSupported', 'tasksHoldNoResources'],
    missedTasks: ['notSupported', 'sourceHoldsNoBaseline'],
    baselineExecution: ['notSupported', 'sourceHoldsNoBaseline'],
  });
});

test.each<[string, Partial<ScheduleNetwork>, Partial<Record<DcmaCheck, readonly string[]>>]>([
  [
    'no status date',
    { statusDate: null },
    {
      invalidDates: ['notAvailable', 'noStatusDate'],
      missedTasks: ['notAvailable', 'noStatusDate'],
      baselineExecution: ['notAvailable', 'noStatusDate'],
      criticalPathLength: ['notAvailable', 'noStatusDate'],
    },
  ],
  [
    'no baseline and no deadline',
    { tasks: sound.tasks.map((task) => ({ ...task, baseline: null, deadline: null })) },
    {
      missedTasks: ['notAvailable', 'noBaseline'],
      baselineExecution: ['notAvailable', 'noBaseline'],
      criticalPathLength: ['notAvailable', 'noTarget'],
      negativeFloat: ['notAvailable', 'noTarget'],
    },
  ],
  [
    'nothing due yet',
    { statusDate: morningOf(1) },
    { missedTasks: ['notApplicable', 'nothingDueByBaseline'], baselineExecution: ['notApplicable', 'nothingDueByBaseline'] },
  ],
  [
    'no links',
    { dependencies: [] },
    {
      leads: ['notApplicable', 'noLinks'],
      lags: ['notApplicable', 'noLinks'],
      relationshipTypes: ['notApplicable', 'noLinks'],
      criticalPathTest: ['notAvailable', 'noLinks'],
    },
  ],
  [
    'durations unknown',
    { tasks: sound.tasks.map((task) => (task.id === 2 ? { ...task, duration: null } : task)) },
    {
      highFloat: ['notAvailable', 'fewDurations'],
      negativeFloat: ['notAvailable', 'fewDurations'],
      highDuration: ['notAvailable', 'fewDurations'],
      criticalPathTest: ['notAvailable', 'fewDurations'],
      criticalPathLength: ['notAvailable', 'fewDurations'],
    },
  ],
  [
    'tasks that wait for each other',
    { dependencies: [...sound.dependencies, link(4, 2)] },
    {
      highFloat: ['notAvailable', 'circularLinks'],
      negativeFloat: ['notAvailable', 'circularLinks'],
      criticalPathTest: ['notAvailable', 'circularLinks'],
      criticalPathLength: ['notAvailable', 'circularLinks'],
    },
  ],
  [
    'everything done',
    { tasks: sound.tasks.map((task) => ({ ...task, done: true, actualFinish: eveningOf(2), actualStart: morningOf(0) })) },
    {
      logic: ['notApplicable', 'noOpenTasks'],
      hardConstraints: ['notApplicable', 'noOpenTasks'],
      highFloat: ['notApplicable', 'noOpenTasks'],
      negativeFloat: ['notApplicable', 'noOpenTasks'],
      highDuration: ['notApplicable', 'noOpenTasks'],
      resources: ['notApplicable', 'noOpenTasks'],
      criticalPathTest: ['notApplicable', 'noOpenTasks'],
      criticalPathLength: ['notApplicable', 'noOpenTasks'],
    },
  ],
])('with %s the checks say why they judge nothing', (_, changes, expected) => {
  const outcomes = without(changes);
  for (const [check, figure] of Object.entries(expected)) expect([check, figures(outcomes[check as DcmaCheck])]).toEqual([check, figure]);
});

test('an empty network passes nothing', () => {
  const outcomes = assessSchedule(aNetwork([], []));
  expect(dcmaChecks.filter((check) => outcomes[check].outcome === 'pass')).toEqual([]);
});

test('a finish that is pinned to a date fails the critical path test, and the pin is named', () => {
  const pinned = sound.tasks.map((task) =>
    task.id === 4 ? { ...task, constraint: { kind: 'mustFinishOn', at: eveningOf(11) } as const } : task,
  );
  expect(figures(without({ tasks: pinned }).criticalPathTest)).toEqual(['fail', expect.any(Number), 600, 3, [4]]);
});

test.each([
  [-10, 'pass', 0.96],
  [-20, 'fail', 0.92],
])('the published example of the critical path length index: 250 days and a float of %i days', (float, outcome, index) => {
  const tasks = [aTask(1, 250, { baseline: { start: null, finish: eveningOf(249 + float) } })];
  const network = aNetwork(tasks, [], { statusDate: morningOf(0) });
  expect(figures(assessSchedule(network).criticalPathLength).slice(0, 2)).toEqual([outcome, index]);
});

test('a task of exactly 44 days is not too long, one of a minute more is', () => {
  const network = (duration: number) => aNetwork([aTask(1, 1, { duration })], []);
  expect(assessSchedule(network(44 * day)).highDuration.outcome).toBe('pass');
  expect(assessSchedule(network(44 * day + 1)).highDuration.outcome).toBe('fail');
});

test('a check that breaks is an error, and the others are judged', () => {
  const broken = { ...sound, holds: undefined as never };
  const outcomes = assessSchedule(broken);
  expect(figures(outcomes.lags)).toEqual(['error', 'broken']);
  expect(outcomes.logic.outcome).toBe('pass');
});
