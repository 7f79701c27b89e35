import fc from 'fast-check';
import { standardCalendar } from '../../shared/working-calendar';
import { workingTime } from '../../shared/working-time';
import { criticalPath } from './critical-path';
import type { Dependency, DependencyType, ScheduleNetwork } from './schedule-network';
import { aNetwork, aSummary, aTask, firstDay } from './testing/builders';

const time = workingTime(standardCalendar)!;
const offset = (at: number): number => time.between(firstDay, at);

interface Plan {
  readonly durations: readonly number[];
  readonly links: readonly Dependency[];
}

/** Up to 12 tasks of up to three days, each waiting for some before it, in any of the four ways. */
const plan = (types: readonly DependencyType[], lag: fc.Arbitrary<number>): fc.Arbitrary<Plan> =>
  fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 12 }).chain((durations) =>
    fc.record({
      durations: fc.constant(durations),
      links: fc.array(
        fc
          .record({
            one: fc.integer({ min: 1, max: durations.length }),
            other: fc.integer({ min: 1, max: durations.length }),
            type: fc.constantFrom(...types),
            lag,
          })
          .filter(({ one, other }) => one !== other)
          .map(({ one, other, type, lag: minutes }) => ({ from: Math.min(one, other), to: Math.max(one, other), type, lag: minutes })),
        { maxLength: durations.length > 1 ? 24 : 0 },
      ),
    }),
  );
const anyPlan = plan(['finishToStart', 'startToStart', 'finishToFinish', 'startToFinish'], fc.integer({ min: -600, max: 900 }));
const plainPlan = plan(['finishToStart'], fc.constant(0));

const networkOf = ({ durations, links }: Plan): ScheduleNetwork =>
  aNetwork(
    durations.map((duration, at) => aTask(at + 1, 0, { kind: 'task', duration })),
    links,
  );

/** The definition, read literally: starts are the least that fulfil every inequality, late starts the greatest; found by repeating until nothing moves. */
function byRelaxation({ durations, links }: Plan) {
  const length = (id: number): number => durations[id - 1]!;
  const apart = ({ from, to, type, lag }: Dependency): number =>
    ({
      finishToStart: length(from) + lag,
      startToStart: lag,
      finishToFinish: length(from) + lag - length(to),
      startToFinish: lag - length(to),
    })[type];
  const early = durations.map(() => 0);
  for (let round = 0; round <= durations.length; round++)
    for (const link of links) early[link.to - 1] = Math.max(early[link.to - 1]!, early[link.from - 1]! + apart(link));
  const finish = Math.max(...early.map((start, at) => start + durations[at]!));
  const late = durations.map((duration) => finish - duration);
  for (let round = 0; round <= durations.length; round++)
    for (const link of links) late[link.from - 1] = Math.min(late[link.from - 1]!, late[link.to - 1]! - apart(link));
  return durations.map((duration, at) => {
    const waiting = links.filter((link) => link.from === at + 1);
    const free = waiting.map((link) => early[link.to - 1]! - early[at]! - apart(link));
    const toTheEnd = finish - early[at]! - duration;
    return {
      early: early[at]!,
      total: late[at]! - early[at]!,
      free: Math.min(toTheEnd, ...free),
    };
  });
}

const solve = (network: ScheduleNetwork) => {
  const result = criticalPath(network);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('early starts and floats are those of the definition, for any logic and lags', () => {
  fc.assert(
    fc.property(anyPlan, (given) => {
      const { activities } = solve(networkOf(given));
      const seen = [...activities.values()].map((dates) => ({
        early: offset(dates.earlyStart),
        total: dates.totalFloat,
        free: dates.freeFloat,
      }));
      expect(seen).toEqual(byRelaxation(given));
    }),
    { numRuns: 400 },
  );
});

test('the project lasts as long as its longest path, of all paths there are', () => {
  fc.assert(
    fc.property(plainPlan, (given) => {
      const lengthFrom = (id: number): number =>
        given.durations[id - 1]! + Math.max(0, ...given.links.filter((link) => link.from === id).map((link) => lengthFrom(link.to)));
      const longest = Math.max(...given.durations.map((_, at) => lengthFrom(at + 1)));
      const solution = solve(networkOf({ ...given, links: given.links.slice(0, 14) }));
      const bounded = given.links.length <= 14;
      if (bounded) expect(offset(solution.projectFinish)).toBe(longest);
      const onPath = solution.longestPath.map((id) => given.durations[id - 1]!);
      expect(onPath.reduce((sum, duration) => sum + duration, 0)).toBe(offset(solution.projectFinish));
    }),
  );
});

test('a delay anywhere on the longest path reaches the finish in full, whatever has begun or is done', () => {
  const finishDriven = plan(['finishToStart'], fc.integer({ min: -600, max: 900 }));
  const progress = fc.array(fc.record({ state: fc.constantFrom('toDo', 'toDo', 'underWay', 'done'), remaining: fc.nat(960) }), {
    minLength: 12,
    maxLength: 12,
  });
  const statusDate = time.add(firstDay, 700);
  fc.assert(
    fc.property(finishDriven, progress, fc.nat(11), (given, states, pick) => {
      const tasks = networkOf(given).tasks.map((task, at) => {
        const { state, remaining } = states[at]!;
        if (state === 'done') return { ...task, done: true, actualStart: firstDay, actualFinish: statusDate };
        return state === 'underWay' ? { ...task, actualStart: firstDay, remaining } : task;
      });
      const network = aNetwork(tasks, given.links, { statusDate, unfinishedWork: 'afterStatusDate' });
      const before = solve(network);
      const delayed = before.longestPath[pick % Math.max(1, before.longestPath.length)];
      if (delayed === undefined) return;
      const longer = tasks.map((task) =>
        task.id === delayed
          ? { ...task, duration: (task.duration ?? 0) + 5000, remaining: task.remaining === null ? null : task.remaining + 5000 }
          : task,
      );
      expect(time.between(before.projectFinish, solve({ ...network, tasks: longer }).projectFinish)).toBe(5000);
    }),
    { numRuns: 300 },
  );
});

test('without constraints no float is negative, something is critical, and free float never exceeds total float', () => {
  fc.assert(
    fc.property(anyPlan, (given) => {
      const dates = [...solve(networkOf(given)).activities.values()];
      expect(dates.filter(({ totalFloat, freeFloat }) => freeFloat < 0 || totalFloat < freeFloat)).toEqual([]);
      expect(dates.some(({ critical }) => critical)).toBe(true);
    }),
  );
});

test('the order of tasks and links changes nothing', () => {
  fc.assert(
    fc.property(
      anyPlan.chain((given) => {
        const network = networkOf(given);
        return fc.record({
          network: fc.constant(network),
          tasks: fc.shuffledSubarray([...network.tasks], { minLength: network.tasks.length }),
          dependencies: fc.shuffledSubarray([...network.dependencies], { minLength: network.dependencies.length }),
        });
      }),
      ({ network, tasks, dependencies }) => {
        const one = solve(network);
        const other = solve({ ...network, tasks, dependencies });
        expect({ ...other, activities: new Map([...other.activities].sort(([first], [second]) => first - second)) }).toEqual(one);
      },
    ),
  );
});

test('logic of a summary is logic of everything below it', () => {
  const groups = fc.array(fc.array(fc.integer({ min: 0, max: 960 }), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
  const edges = fc.array(fc.record({ one: fc.nat(3), other: fc.nat(3), lag: fc.integer({ min: 0, max: 500 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(groups, edges, (durations, links) => {
      const tasks = durations.flatMap((group, at) =>
        group.map((duration, row) => aTask(at * 10 + row + 1, 0, { kind: 'task', duration, parentId: at * 10 + 100 })),
      );
      const summaries = durations.map((_, at) => aSummary(at * 10 + 100));
      const between = links
        .map(({ one, other, lag }) => ({ from: Math.min(one, other), to: Math.max(one, other), lag }))
        .filter(({ from, to }) => from !== to && to < durations.length);
      const bySummary = between.map(
        ({ from, to, lag }): Dependency => ({ from: from * 10 + 100, to: to * 10 + 100, type: 'finishToStart', lag }),
      );
      const byTask = between.flatMap(({ from, to, lag }) =>
        (durations[from] ?? []).flatMap((_, first) =>
          (durations[to] ?? []).map(
            (__, second): Dependency => ({ from: from * 10 + first + 1, to: to * 10 + second + 1, type: 'finishToStart', lag }),
          ),
        ),
      );
      const short = solve(aNetwork([...tasks, ...summaries], bySummary));
      const long = solve(aNetwork([...tasks, ...summaries], byTask));
      expect({ ...short, activities: [...short.activities], longestPath: [] }).toEqual({
        ...long,
        activities: [...long.activities],
        longestPath: [],
      });
    }),
  );
});

test('20,000 tasks with 40,000 dependencies and holidays take well under a second', () => {
  const tasks = Array.from({ length: 20_000 }, (_, at) => aTask(at + 1, (at % 9) + 1));
  const dependencies = tasks.flatMap(({ id }) =>
    [id - 1 - (id % 7), id - 50 - (id % 13)]
      .filter((from) => from > 0)
      .map((from) => ({ from, to: id, type: 'finishToStart' as const, lag: 0 })),
  );
  const holidays = Array.from({ length: 200 }, (_, at) => ({ day: firstDay / 1440 + at * 40, hours: [] }));
  const network = aNetwork(tasks, dependencies, { calendar: { ...standardCalendar, exceptions: holidays } });
  // Processor time, and the best of some runs, so that a busy machine changes nothing.
  const milliseconds = Array.from({ length: 4 }, () => {
    const begun = process.cpuUsage();
    expect(solve(network).activities.size).toBe(20_000);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  expect(Math.min(...milliseconds)).toBeLessThan(1000);
});
