import { type IssueFact, type IssueRelation, relationKind } from '../../facts/issue-fact';
import type { VersionFact } from '../../facts/project-fact';
import { standardCalendar, type WorkingCalendar } from '../../shared/working-calendar';
import { workingTime } from '../../shared/working-time';
import { type ScheduleIssues, scheduleIssues } from './schedule-issues';
import type { BaselineDates, Dependency, ScheduleNetwork, ScheduleTask, SourceHolds } from './schedule-network';
import { endOfDay, startOfDay, taskOfIssue } from './task-of-issue';
import { withoutBacklog } from './without-backlog';

/** What Jira holds of a schedule. Days are epoch days. */
export interface FactsOfSchedule {
  readonly issues: readonly IssueFact[];
  /** Kinds 2 (blocked → blocker) and 3 (issue → fix version) make the logic. */
  readonly relations: readonly IssueRelation[];
  readonly versions: readonly VersionFact[];
  /** Approved dates by issue id; `null`: there is no baseline. */
  readonly baseline: ReadonlyMap<number, { readonly startDay: number | null; readonly dueDay: number | null }> | null;
  /** Issue types that are no work to schedule, such as risks or decisions. */
  readonly notWorkTypeIds?: readonly number[];
  /** Issue types that mark a moment: they take no time and should be reached by their due date. */
  readonly milestoneTypeIds?: readonly number[];
  readonly calendar?: WorkingCalendar;
  /** The status date: what is not done by then is still to come. */
  readonly today: number;
}

/** Links between Jira issues say that one blocks another, and nothing more. */
const jiraHolds: SourceHolds = { lags: false, linkTypes: false, constraints: false, baseline: true, resources: true };

/**
 * The project's schedule as a network. Issues are tasks, issues with dated children summaries, versions milestones that should be reached by their release
 * date; "blocks" is finish-to-start; an issue comes before the versions that it is to be fixed in. The backlog that nobody has planned is no part of it.
 */
export function networkFromFacts(facts: FactsOfSchedule): ScheduleNetwork {
  const calendar = usable(facts.calendar);
  const work = facts.issues.filter((issue) => !facts.notWorkTypeIds?.includes(issue.issueTypeId));
  const chosen = scheduleIssues(withoutBacklog(work, facts.relations, (issueId) => facts.baseline?.has(issueId) ?? false));
  const tasks = tasksOf(facts, chosen, calendar);
  const ids = new Set(tasks.map((task) => task.id));
  const used = new Set(facts.relations.filter(({ kind }) => kind === relationKind.fixVersion).map(({ targetId }) => targetId));
  const milestones = facts.versions
    .filter((version) => !version.archived && used.has(version.versionId))
    .map((version) => milestoneOf(version, facts.today));
  return {
    tasks: [...tasks, ...milestones],
    dependencies: dependenciesOf(facts, chosen, ids, new Set(milestones.map((milestone) => milestone.id))),
    calendar,
    statusDate: startOfDay(facts.today),
    projectStart: null,
    unfinishedWork: 'afterStatusDate',
    holds: jiraHolds,
  };
}

const usable = (calendar: WorkingCalendar | undefined): WorkingCalendar =>
  calendar !== undefined && workingTime(calendar) !== null ? calendar : standardCalendar;

/** Milestones that are versions have negative ids, so that they never meet those of issues. */
export const milestoneId = (versionId: number): number => -versionId;

function tasksOf(
  facts: FactsOfSchedule,
  { tasks, summaries, parentIdOf }: ScheduleIssues,
  calendar: WorkingCalendar,
): readonly ScheduleTask[] {
  const time = workingTime(calendar);
  if (time === null) return [];
  const settingOf = (issue: IssueFact) => ({
    parentId: parentIdOf.get(issue.issueId) ?? null,
    baseline: baselineOf(facts, issue),
    today: facts.today,
    time,
  });
  return [
    ...summaries.map((issue) => taskOfIssue(issue, { ...settingOf(issue), kind: 'summary' })),
    ...tasks.map((issue) =>
      taskOfIssue(issue, { ...settingOf(issue), kind: facts.milestoneTypeIds?.includes(issue.issueTypeId) ? 'milestone' : 'task' }),
    ),
  ];
}

function baselineOf({ baseline }: FactsOfSchedule, { issueId }: IssueFact): BaselineDates | null {
  const dates = baseline?.get(issueId);
  if (!dates || dates.dueDay === null) return null;
  return { start: dates.startDay === null ? null : startOfDay(dates.startDay), finish: endOfDay(dates.dueDay) };
}

function milestoneOf({ versionId, releaseDay, released }: VersionFact, today: number): ScheduleTask {
  const finish = releaseDay === null ? null : endOfDay(releaseDay);
  // A version may be released before its date; it was not released in the future.
  const reached = released ? Math.min(finish ?? startOfDay(today), startOfDay(today)) : null;
  return {
    id: milestoneId(versionId),
    number: versionId,
    kind: 'milestone',
    parentId: null,
    start: finish,
    finish,
    duration: 0,
    remaining: null,
    percentComplete: released ? 100 : 0,
    done: released,
    actualStart: reached,
    actualFinish: reached,
    constraint: { kind: 'asSoonAsPossible' },
    deadline: released ? null : finish,
    resourceCount: 0,
    baseline: null,
    calendar: null,
    scheduling: 'automatic',
  };
}

/** Each pair once, by the tasks that stand for the issues. A blocker in another project stays, as an end outside the network. */
function dependenciesOf(
  facts: FactsOfSchedule,
  { standsFor }: ScheduleIssues,
  ids: ReadonlySet<number>,
  milestoneIds: ReadonlySet<number>,
): readonly Dependency[] {
  const ours = new Set(facts.issues.map((issue) => issue.issueId));
  const found = new Map<string, Dependency>();
  const add = (from: number, to: number): void => {
    if (from !== to) found.set(`${from} ${to}`, { from, to, type: 'finishToStart', lag: 0 });
  };
  for (const { kind, targetId, issueId } of facts.relations) {
    const issue = standsFor.get(issueId) ?? issueId;
    if (kind === relationKind.fixVersion && ids.has(issue) && milestoneIds.has(milestoneId(targetId))) add(issue, milestoneId(targetId));
    if (kind !== relationKind.blocker) continue;
    const blocker = standsFor.get(targetId) ?? targetId;
    const known = (id: number): boolean => ids.has(id) || !ours.has(id);
    if (known(blocker) && known(issue) && (ids.has(blocker) || ids.has(issue))) add(blocker, issue);
  }
  return [...found.values()];
}
