import type { IssueFact } from '../../facts/issue-fact';

/** Which issues make up the schedule, and as what. Every other issue of the project is in `standsFor` or left out. */
export interface ScheduleIssues {
  readonly tasks: readonly IssueFact[];
  readonly summaries: readonly IssueFact[];
  /** Detail below the schedule: the task or summary whose dates cover it. Links of the detail are links of that. */
  readonly standsFor: ReadonlyMap<number, number>;
  /** The summary that a task or summary belongs to. */
  readonly parentIdOf: ReadonlyMap<number, number>;
}

const subtaskLevel = -1;

/**
 * The schedule is made of the lowest level that has dates. Sub-tasks belong to their parent's work. An issue with children spans them if any of
 * them, at any depth, says how long it takes; if none does and the issue itself does, it is the task, and its children are detail.
 */
export function scheduleIssues(issues: readonly IssueFact[]): ScheduleIssues {
  const byId = new Map(issues.map((issue) => [issue.issueId, issue]));
  // Facts read at different moments may name each other as parents; levels do not go round in circles.
  const parentOf = (issue: IssueFact): IssueFact | undefined => {
    const parent = issue.parentId === null ? undefined : byId.get(issue.parentId);
    return parent && parent.hierarchyLevel > issue.hierarchyLevel ? parent : undefined;
  };
  const children = new Map<number, IssueFact[]>();
  for (const issue of issues) {
    const parent = parentOf(issue);
    if (!parent || issue.hierarchyLevel <= subtaskLevel) continue;
    const siblings = children.get(parent.issueId);
    if (siblings) siblings.push(issue);
    else children.set(parent.issueId, [issue]);
  }

  const spans = new Map<number, boolean>();
  const spansDatedWork = (issue: IssueFact): boolean => {
    const known = spans.get(issue.issueId);
    if (known !== undefined) return known;
    const found = (children.get(issue.issueId) ?? []).some((child) => saysHowLong(child) || spansDatedWork(child));
    spans.set(issue.issueId, found);
    return found;
  };

  const tasks: IssueFact[] = [];
  const summaries: IssueFact[] = [];
  const standsFor = new Map<number, number>();
  const covered = (issue: IssueFact): number | null => {
    const parent = parentOf(issue);
    if (!parent) return null;
    if (issue.hierarchyLevel <= subtaskLevel) return parent.issueId;
    return saysHowLong(parent) && !spansDatedWork(parent) ? parent.issueId : covered(parent);
  };
  for (const issue of issues) {
    const by = covered(issue);
    if (by !== null) standsFor.set(issue.issueId, by);
    else if ((children.get(issue.issueId)?.length ?? 0) > 0 && (spansDatedWork(issue) || !saysHowLong(issue))) summaries.push(issue);
    else tasks.push(issue);
  }
  const summaryIds = new Set(summaries.map((summary) => summary.issueId));
  const parentIdOf = new Map<number, number>();
  for (const issue of [...tasks, ...summaries]) {
    const parent = parentOf(issue);
    if (parent && summaryIds.has(parent.issueId)) parentIdOf.set(issue.issueId, parent.issueId);
  }
  return { tasks, summaries, standsFor: settled(standsFor), parentIdOf };
}

/** Both dates, or an estimate. */
export function saysHowLong({ startDay, dueDay, originalEstimate, remainingEstimate }: IssueFact): boolean {
  return (startDay !== null && dueDay !== null) || (originalEstimate ?? 0) > 0 || (remainingEstimate ?? 0) > 0;
}

/** Detail of detail stands for whatever the outermost stands for. */
function settled(standsFor: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const outermost = (id: number): number => {
    const above = standsFor.get(id);
    return above === undefined ? id : outermost(above);
  };
  return new Map([...standsFor.keys()].map((id) => [id, outermost(id)]));
}
