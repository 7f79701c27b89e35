import type { IssueFact, IssueRelation } from '../../facts/issue-fact';
import { relationKind } from '../../facts/issue-fact';
import type { VersionFact } from '../../facts/project-fact';
import { anIssueFact } from '../../facts/testing/a-collected-issue';
import { secondsPerDay } from '../../shared/epoch';
import { criticalPath } from './critical-path';
import { type FactsOfSchedule, networkFromFacts } from './network-from-facts';
import type { ScheduleTask } from './schedule-network';
import { day } from './testing/builders';

/** Monday 2 February 2026. */
const monday = 20_486;

const issue = (issueId: number, changes: Partial<IssueFact> = {}): IssueFact =>
  anIssueFact({ issueId, issueNumber: issueId, statusChangedAt: (monday - 3) * secondsPerDay, ...changes });
const blocks = (blocker: number, blocked: number): IssueRelation => ({
  kind: relationKind.blocker,
  targetId: blocker,
  issueId: blocked,
  projectId: 10_000,
});
const fixIn = (issueId: number, versionId: number): IssueRelation => ({
  kind: relationKind.fixVersion,
  targetId: versionId,
  issueId,
  projectId: 10_000,
});
const version = (versionId: number, releaseDay: number | null, changes: Partial<VersionFact> = {}): VersionFact => ({
  projectId: 10_000,
  versionId,
  name: String(versionId),
  startDay: null,
  releaseDay,
  released: false,
  archived: false,
  ...changes,
});
const network = (facts: Partial<FactsOfSchedule>) =>
  networkFromFacts({ issues: [], relations: [], versions: [], baseline: null, today: monday, ...facts });
const taskOf = (changes: Partial<IssueFact>): ScheduleTask => network({ issues: [issue(1, changes)] }).tasks[0]!;

test.each<[string, Partial<IssueFact>, number | null]>([
  ['both dates: the working days between them', { startDay: monday, dueDay: monday + 7 }, 6 * day],
  ['dates win over the estimate', { startDay: monday, dueDay: monday, originalEstimate: 5 * 3600 }, day],
  ['an estimate, where a date is missing', { dueDay: monday, originalEstimate: 5 * 3600 }, 5 * 60],
  ['what is spent and what is left, without original estimate', { timeSpent: 3600, remainingEstimate: 7200 }, 3 * 60],
  ['a due date alone says nothing of the duration', { dueDay: monday }, null],
  ['neither do dates in the wrong order', { startDay: monday + 4, dueDay: monday }, null],
])('duration: %s', (_, changes, expected) => {
  expect(taskOf(changes).duration).toBe(expected);
});

test('an issue in progress began when it went there, and lasts until its due date', () => {
  expect(taskOf({ statusCategory: 1, startDay: monday - 7, dueDay: monday + 1 })).toMatchObject({
    actualStart: (monday - 3) * 1440,
    remaining: 2 * day,
    done: false,
  });
  expect(taskOf({ statusCategory: 1, startDay: monday - 7, dueDay: monday - 3, remainingEstimate: 3 * 3600 }).remaining).toBe(180);
  expect(taskOf({ statusCategory: 1, startDay: monday - 7, dueDay: monday - 3 }).remaining).toBe(0);
});

test('a done issue has an actual finish, an assignee is a resource', () => {
  expect(taskOf({ statusCategory: 2, resolvedAt: monday * secondsPerDay, assigneeId: 5 })).toMatchObject({
    done: true,
    percentComplete: 100,
    actualFinish: monday * 1440,
    resourceCount: 1,
  });
});

test('Jira links hold no lags and no types, Jira issues no constraints', () => {
  expect(network({}).holds).toEqual({ lags: false, linkTypes: false, constraints: false, baseline: true, resources: true });
});

test('"blocks" is finish-to-start, and a version waits for its issues', () => {
  const { tasks, dependencies } = network({
    issues: [issue(1, { startDay: monday, dueDay: monday + 4 }), issue(2, { startDay: monday, dueDay: monday + 1 })],
    relations: [blocks(1, 2), fixIn(2, 77), fixIn(2, 78)],
    versions: [version(77, monday + 8), version(78, null, { archived: true }), version(79, monday)],
  });
  expect(dependencies).toEqual([
    { from: 1, to: 2, type: 'finishToStart', lag: 0 },
    { from: 2, to: -77, type: 'finishToStart', lag: 0 },
  ]);
  expect(tasks.map(({ id, kind }) => [id, kind])).toEqual([
    [1, 'task'],
    [2, 'task'],
    [-77, 'milestone'],
  ]);
});

test('a chain that cannot make its release has negative float', () => {
  const facts = {
    issues: [issue(1, { startDay: monday, dueDay: monday + 4 }), issue(2, { startDay: monday, dueDay: monday + 1 })],
    relations: [blocks(1, 2), fixIn(2, 77)],
  };
  const floatBy = (releaseDay: number) => {
    const result = criticalPath(network({ ...facts, versions: [version(77, releaseDay)] }));
    return result.ok ? result.value.activities.get(1)!.totalFloat / day : null;
  };
  // Five days and two days from Monday end on Tuesday of the next week.
  expect(floatBy(monday + 8)).toBe(0);
  expect(floatBy(monday + 4)).toBe(-2);
});

test('a version that was released before its date does not hold up the end of the project', () => {
  const result = criticalPath(
    network({
      issues: [issue(1, { startDay: monday, dueDay: monday }), issue(2, { statusCategory: 2 })],
      relations: [fixIn(2, 77)],
      versions: [version(77, monday + 100, { released: true })],
    }),
  );
  expect(result.ok && result.value.activities.get(1)).toMatchObject({ totalFloat: 0, critical: true });
});

test('the schedule is made of the lowest level that has dates', () => {
  const epic = { hierarchyLevel: 1, childCount: 1 };
  const { tasks, dependencies } = network({
    issues: [
      issue(1, { ...epic, startDay: monday, dueDay: monday + 60 }),
      issue(2, { parentId: 1, startDay: monday, dueDay: monday + 4 }),
      issue(3, { hierarchyLevel: -1, parentId: 2, startDay: monday, dueDay: monday }),
      issue(4, { ...epic, startDay: monday, dueDay: monday + 30 }),
      issue(5, { parentId: 4 }),
      issue(6, { hierarchyLevel: -1, parentId: 5 }),
      issue(7, { ...epic }),
      issue(8, { parentId: 7, statusCategory: 1 }),
      issue(9, { parentId: 7 }),
    ],
    relations: [blocks(3, 6), blocks(2, 3)],
  });
  expect(tasks.map(({ id, kind, parentId }) => [id, kind, parentId])).toEqual([
    [1, 'summary', null],
    [7, 'summary', null],
    [2, 'task', 1],
    [4, 'task', null],
    [8, 'task', 7],
  ]);
  // The sub-tasks' links are links of the tasks that cover them; 2 → 3 is within one task.
  expect(dependencies).toEqual([{ from: 2, to: 4, type: 'finishToStart', lag: 0 }]);
});

test('an idea in the backlog is no part of the schedule; what was planned in any way is', () => {
  const { tasks } = network({
    issues: [
      issue(1),
      issue(2, { dueDay: monday }),
      issue(3, { sprintId: 5 }),
      issue(4, { statusCategory: 1 }),
      issue(5),
      issue(6, { originalEstimate: 3600 }),
      issue(7),
      issue(8),
    ],
    relations: [blocks(999, 5), fixIn(7, 77)],
  });
  expect(tasks.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7]);
});

test('a blocker in another project stays as an end outside; a risk is neither work nor logic', () => {
  const { tasks, dependencies } = network({
    issues: [issue(1), issue(2, { issueTypeId: 10_020, dueDay: monday })],
    relations: [blocks(999, 1), blocks(2, 1)],
    notWorkTypeIds: [10_020],
  });
  expect(tasks.map(({ id }) => id)).toEqual([1]);
  expect(dependencies).toEqual([{ from: 999, to: 1, type: 'finishToStart', lag: 0 }]);
});

test('an issue of a milestone type takes no time and should be reached by its due date', () => {
  const [milestone] = network({ issues: [issue(1, { startDay: monday, dueDay: monday + 4 })], milestoneTypeIds: [10_002] }).tasks;
  expect(milestone).toMatchObject({
    kind: 'milestone',
    duration: 0,
    deadline: (monday + 5) * 1440 - 1,
    constraint: { kind: 'asSoonAsPossible' },
  });
});

test('the baseline comes from the approved dates, not from the present ones', () => {
  const { tasks } = network({
    issues: [issue(1, { dueDay: monday + 9 }), issue(2)],
    baseline: new Map([
      [1, { startDay: null, dueDay: monday }],
      [2, { startDay: monday, dueDay: null }],
    ]),
  });
  expect(tasks.map((task) => task.baseline)).toEqual([{ start: null, finish: (monday + 1) * 1440 - 1 }, null]);
});
