import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { standardCalendar } from '../../shared/working-calendar';
import { workingTime } from '../../shared/working-time';
import { type CriticalPath, criticalPath } from './critical-path';
import type { Constraint, ScheduleNetwork } from './schedule-network';
import { aNetwork, aSummary, aTask, day, eveningOf, firstDay, link, morningOf } from './testing/builders';

const time = workingTime(standardCalendar)!;

function solved(network: ScheduleNetwork, options = {}): CriticalPath {
  const result = criticalPath(network, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Early start, early finish, late start, late finish, total float, free float in working days from the start, and whether it is critical. */
function inDays(network: ScheduleNetwork, options = {}): Record<number, readonly unknown[]> {
  const { activities } = solved(network, options);
  const offset = (at: number): number => time.between(firstDay, at) / day;
  return Object.fromEntries(
    [...activities].map(([id, dates]) => [
      id,
      [
        offset(dates.earlyStart),
        offset(dates.earlyFinish),
        offset(dates.lateStart),
        offset(dates.lateFinish),
        dates.totalFloat / day,
        dates.freeFloat / day,
        dates.critical ? 'critical' : '',
      ],
    ]),
  );
}

const chain = [aTask(1, 3), aTask(2, 2), aTask(3, 4)];

test('work is done in office hours, and what does not drive the finish has float', () => {
  const network = aNetwork([aTask(1, 3), aTask(2, 6), aTask(3, 2), aTask(4, 4)], [link(1, 2), link(1, 3), link(2, 4), link(3, 4)]);
  expect(inDays(network)).toEqual({
    1: [0, 3, 0, 3, 0, 0, 'critical'],
    2: [3, 9, 3, 9, 0, 0, 'critical'],
    3: [3, 5, 7, 9, 4, 4, ''],
    4: [9, 13, 9, 13, 0, 0, 'critical'],
  });
  const result = solved(network);
  expect(result.longestPath).toEqual([1, 2, 4]);
  expect(result.finishPoints).toEqual([4]);
  expect(result.projectFinish).toBe(eveningOf(12));
  expect(result.activities.get(2)).toMatchObject({ earlyStart: morningOf(3), earlyFinish: eveningOf(8) });
});

test.each([
  ['finishToStart', 0, [3, 5, 3, 5, 0, 0, 'critical']],
  ['finishToStart', 2, [5, 7, 5, 7, 0, 0, 'critical']],
  ['finishToStart', -1, [2, 4, 2, 4, 0, 0, 'critical']],
  ['startToStart', 2, [2, 4, 2, 4, 0, 0, 'critical']],
  ['finishToFinish', 1, [2, 4, 2, 4, 0, 0, 'critical']],
  ['startToFinish', 4, [2, 4, 2, 4, 0, 0, 'critical']],
] as const)('a task of 2 days after one of 3 days, %s with a lag of %i days', (type, lag, expected) => {
  expect(inDays(aNetwork([aTask(1, 3), aTask(2, 2)], [link(1, 2, type, lag)]))[2]).toEqual(expected);
});

test.each<[Constraint, readonly unknown[]]>([
  [{ kind: 'asSoonAsPossible' }, [3, 5, 7, 9, 4, 4, '']],
  [{ kind: 'startNoEarlierThan', at: morningOf(5) }, [5, 7, 7, 9, 2, 2, '']],
  [{ kind: 'finishNoEarlierThan', at: eveningOf(5) }, [4, 6, 7, 9, 3, 3, '']],
  [{ kind: 'startNoLaterThan', at: morningOf(4) }, [3, 5, 4, 6, 1, 4, '']],
  [{ kind: 'finishNoLaterThan', at: eveningOf(5) }, [3, 5, 4, 6, 1, 4, '']],
  [{ kind: 'mustStartOn', at: morningOf(4) }, [4, 6, 4, 6, 0, 3, 'critical']],
  [{ kind: 'mustFinishOn', at: eveningOf(6) }, [5, 7, 5, 7, 0, 2, 'critical']],
  [{ kind: 'startNoLaterThan', at: morningOf(1) }, [1, 3, 1, 3, 0, 6, 'critical']],
])('a task beside the critical path with the constraint %j', (constraint, expected) => {
  const tasks = [aTask(1, 3), aTask(2, 6), aTask(3, 2, { constraint }), aTask(4, 4)];
  expect(inDays(aNetwork(tasks, [link(1, 2), link(1, 3), link(2, 4), link(3, 4)]))[3]).toEqual(expected);
});

test('a constraint that its predecessors cannot keep shows as negative float before it', () => {
  const tasks = [aTask(1, 3), aTask(2, 2, { constraint: { kind: 'mustStartOn', at: morningOf(1) } })];
  expect(inDays(aNetwork(tasks, [link(1, 2)]))[1]).toEqual([0, 3, -2, 1, -2, -2, 'critical']);
});

test('a deadline takes float away and moves nothing', () => {
  const tasks = [aTask(1, 3), aTask(2, 2), aTask(3, 4, { deadline: eveningOf(6) })];
  expect(inDays(aNetwork(tasks, [link(1, 2), link(2, 3)]))).toEqual({
    1: [0, 3, -2, 1, -2, 0, 'critical'],
    2: [3, 5, 1, 3, -2, 0, 'critical'],
    3: [5, 9, 3, 7, -2, 0, 'critical'],
  });
});

test('a task as late as possible pushes what follows to its late dates', () => {
  const tasks = [aTask(1, 10), aTask(2, 2, { constraint: { kind: 'asLateAsPossible' } }), aTask(3, 3)];
  const dates = inDays(aNetwork(tasks, [link(2, 3)]));
  expect(dates[2]).toEqual([0, 2, 5, 7, 5, 5, '']);
  expect(dates[3]).toEqual([7, 10, 7, 10, 0, 0, 'critical']);
});

test('what is done keeps its actual dates, is never critical, and lets its successors begin', () => {
  const done = aTask(1, 3, { done: true, percentComplete: 100, actualStart: morningOf(0), actualFinish: eveningOf(4) });
  expect(inDays(aNetwork([done, aTask(2, 2), aTask(3, 4)], [link(1, 2), link(2, 3)]))).toEqual({
    1: [0, 5, 0, 5, 0, 0, ''],
    2: [5, 7, 5, 7, 0, 0, 'critical'],
    3: [7, 11, 7, 11, 0, 0, 'critical'],
  });
});

test('after the status date: what should have begun begins now, and what is under way does the rest now', () => {
  const underWay = aTask(1, 4, { actualStart: morningOf(0), remaining: 3 * day });
  const network = aNetwork([underWay, aTask(2, 2), aTask(3, 1)], [link(1, 2)], {
    statusDate: morningOf(6),
    unfinishedWork: 'afterStatusDate',
  });
  expect(inDays(network)).toEqual({
    1: [0, 9, 0, 9, 0, 0, 'critical'],
    2: [9, 11, 9, 11, 0, 0, 'critical'],
    3: [6, 7, 10, 11, 4, 4, ''],
  });
});

test('work that began before its predecessor was finished does the rest when that is finished', () => {
  const tasks = [aTask(1, 6), aTask(2, 4, { actualStart: morningOf(0), remaining: 2 * day }), aTask(3, 5)];
  const given = { statusDate: morningOf(1), unfinishedWork: 'afterStatusDate' } as const;
  const network = aNetwork(tasks, [link(1, 2), link(3, 2)], given);
  expect(inDays(network)).toEqual({
    1: [1, 7, 1, 7, 0, 0, 'critical'],
    2: [0, 9, 0, 9, 0, 0, 'critical'],
    3: [1, 6, 2, 7, 1, 1, ''],
  });
  expect(solved(network).longestPath).toEqual([1, 2]);
  // Where what has begun is let go on, its predecessors do not drive it.
  expect(solved({ ...network, unfinishedWork: 'asPlanned' }).longestPath).toEqual([1]);
});

test('a manually scheduled task stays where it is; without any link it is not critical', () => {
  const manual = { scheduling: 'manual', start: morningOf(1), finish: eveningOf(2) } as const;
  const dates = inDays(aNetwork([aTask(1, 3), aTask(2, 2, manual)], [link(1, 2)]));
  expect(dates[2]).toEqual([1, 3, 1, 3, 0, 0, 'critical']);
  expect(dates[1]).toEqual([0, 3, -2, 1, -2, -2, 'critical']);
  expect(inDays(aNetwork([aTask(2, 2, manual)], []))[2]).toEqual([1, 3, 1, 3, 0, 0, '']);
});

test('a summary spans its tasks; logic of a summary holds for all of them', () => {
  const tasks = [
    aSummary(10),
    aTask(11, 3, { parentId: 10 }),
    aTask(12, 5, { parentId: 10 }),
    aSummary(20),
    aTask(21, 2, { parentId: 20 }),
    aTask(22, 1, { parentId: 20 }),
  ];
  expect(inDays(aNetwork(tasks, [link(10, 20), link(21, 22)]))).toEqual({
    10: [0, 5, 0, 5, 0, 3, 'critical'],
    11: [0, 3, 2, 5, 2, 2, ''],
    12: [0, 5, 0, 5, 0, 0, 'critical'],
    20: [5, 8, 5, 8, 0, 0, 'critical'],
    21: [5, 7, 5, 7, 0, 0, 'critical'],
    22: [7, 8, 7, 8, 0, 0, 'critical'],
  });
});

test('logic that a summary cannot have, and logic that leaves the network, is left out and named', () => {
  const tasks = [aSummary(10), aTask(11, 3, { parentId: 10 }), aTask(1, 1)];
  const toItsFinish = link(1, 10, 'finishToFinish');
  const toItsChild = link(10, 11);
  const elsewhere = link(99, 1);
  expect(solved(aNetwork(tasks, [toItsFinish, toItsChild, elsewhere])).ignored).toEqual({
    external: [elsewhere],
    unsupported: [toItsFinish, toItsChild],
  });
});

test('with several ends, each can be measured against its own finish', () => {
  const network = aNetwork([aTask(1, 3), aTask(2, 9), aTask(3, 2)], [link(1, 3)]);
  expect(solved(network).finishPoints).toEqual([2, 3]);
  expect(inDays(network)[3]).toEqual([3, 5, 7, 9, 4, 4, '']);
  expect(inDays(network, { everyEndIsCritical: true })[3]?.[4]).toBe(0);
  expect(solved(network, { everyEndIsCritical: true }).activities.get(1)?.critical).toBe(true);
});

test('a task in other hours than the rest', () => {
  const aroundTheClock = { from: 0, to: 1440 };
  const always = { ...standardCalendar, week: Array(7).fill([aroundTheClock]) as never };
  const network = aNetwork([aTask(1, 3, { calendar: always }), aTask(2, 1)], [link(1, 2)]);
  // Three times eight hours from midnight of the first day end at midnight; the office opens at eight.
  expect(solved(network).activities.get(1)?.earlyFinish).toBe(firstDay + 1440);
  expect(solved(network).activities.get(2)?.earlyStart).toBe(morningOf(1));
});

test('circles are reported with their tasks, not followed', () => {
  const tasks = [...chain, aTask(4, 1), aTask(5, 1), aTask(6, 1)];
  const result = criticalPath(aNetwork(tasks, [link(1, 2), link(2, 3), link(3, 1), link(5, 4), link(4, 5), link(5, 6), link(6, 6)]));
  expect(result).toEqual({ ok: false, error: { kind: 'cycles', cycles: [[1, 2, 3], [4, 5], [6]] } });
});

test('two summaries that wait for each other are a circle', () => {
  const tasks = [aSummary(10), aTask(11, 1, { parentId: 10 }), aSummary(20), aTask(21, 1, { parentId: 20 })];
  expect(criticalPath(aNetwork(tasks, [link(10, 20), link(20, 10)]))).toEqual({
    ok: false,
    error: { kind: 'cycles', cycles: [[10, 11, 20, 21]] },
  });
});

test('nothing to schedule, and no time to do it in', () => {
  expect(criticalPath(aNetwork([], []))).toEqual({ ok: false, error: { kind: 'empty' } });
  expect(criticalPath(aNetwork(chain, [], { calendar: { week: [[], [], [], [], [], [], []], exceptions: [] } }))).toEqual({
    ok: false,
    error: { kind: 'noWorkingTime' },
  });
});

const workedExamples = path.resolve(__dirname, '../../../../shared/data/schedules/cpm-worked-examples.json');
(existsSync(workedExamples) ? test : test.skip)('published worked examples give their published answers', () => {
  const examples = JSON.parse(readFileSync(workedExamples, 'utf8')) as readonly {
    readonly tasks: Readonly<Record<string, readonly [number, readonly string[]]>>;
    readonly printed: Readonly<Record<string, readonly [number, number]>>;
    readonly finish: number;
    readonly expected_float: Readonly<Record<string, number>>;
    readonly critical: readonly string[];
  }[];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const names = Object.keys(example.tasks);
    const idOf = (name: string): number => names.indexOf(name) + 1;
    const tasks = names.map((name) => aTask(idOf(name), example.tasks[name]![0]));
    const links = names.flatMap((name) => example.tasks[name]![1].map((before) => link(idOf(before), idOf(name))));
    const dates = inDays(aNetwork(tasks, links));
    for (const name of names) {
      expect([name, dates[idOf(name)]![0], dates[idOf(name)]![1]]).toEqual([name, ...example.printed[name]!]);
      expect([name, dates[idOf(name)]![4]]).toEqual([name, example.expected_float[name]]);
    }
    expect(names.filter((name) => dates[idOf(name)]![6] === 'critical')).toEqual(example.critical);
    expect(solved(aNetwork(tasks, links)).longestPath).toEqual(example.critical.map(idOf));
    expect(Math.max(...names.map((name) => dates[idOf(name)]![1] as number))).toBe(example.finish);
  }
});
