import type { IssueFact } from '../../facts/issue-fact';

/** Which issues make up the schedule, and as what. Every other issue of the project is in `standsFor` or left out. */
export interface ScheduleIssues {
  readonly tasks: readonly IssueFact[];
  readonly summaries: readonly IssueFact[];
  /** Detail below the schedule: the task or summary whose dates cover it. Links of the detail are links of that. */
  readonly standsFor: ReadonlyMap<number, number>;
}

const subtaskLevel = -1;

/**
 * The schedule is made of the lowest level that has dates. Sub-tasks belong to their parent's work. An issue with children spans them if any of
 * them, at any depth, says how long it takes; if none does and the issue itself does, it is the task, and its children are detail.
 */
export function scheduleIssues(issues: readonly IssueFact[]): ScheduleIssues {
  const byId = new Map(issues.map((issue) => [issue.issueId, issue]));
  const children = new Map<number, IssueFact[]>();
  for (const issue of issues) {
    if (issue.parentId === null || !byId.has(issue.parentId) || issue.hierarchyLevel <= subtaskLevel) continue;
    const siblings = children.get(issue.parentId);
    if (siblings) siblings.push(issue);
    else children.set(issue.parentId, [issue]);
  }

  const spans = new Map<number, boolean>();
  const spansDatedWork = (issue: IssueFact): boolean => {
    const known = spans.get(issue.issueId);
    if (known !== undefined) return known;
    spans.set(issue.issueId, false);
    const found = (children.get(issue.issueId) ?? []).some((child) => saysHowLong(child) || spansDatedWork(child));
    spans.set(issue.issueId, found);
    return found;
  };

  const tasks: IssueFact[] = [];
  const summaries: IssueFact[] = [];
  const standsFor = new Map<number, number>();
  const covered = (issue: IssueFact): number | null => {
    const parent = issue.parentId === null ? undefined : byId.get(issue.parentId);
    if (!parent || parent.issueId === issue.issueId) return null;
    if (issue.hierarchyLevel <= subtaskLevel) return parent.issueId;
    return saysHowLong(parent) && !spansDatedWork(parent) ? parent.issueId : covered(parent);
  };
  for (const issue of issues) {
    const by = covered(issue);
    if (by !== null) standsFor.set(issue.issueId, by);
    else if ((children.get(issue.issueId)?.length ?? 0) > 0 && (spansDatedWork(issue) || !saysHowLong(issue))) summaries.push(issue);
    else tasks.push(issue);
  }
  return { tasks, summaries, standsFor: settled(standsFor) };
}

/** Both dates, or an estimate. */
export function saysHowLong({ startDay, dueDay, originalEstimate, remainingEstimate }: IssueFact): boolean {
  return (startDay !== null && dueDay !== null) || (originalEstimate ?? 0) > 0 || (remainingEstimate ?? 0) > 0;
}

/** Detail of detail stands for whatever the outermost stands for. */
function settled(standsFor: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map(
    [...standsFor].map(([id, first]) => {
      const seen = new Set([id]);
      let at = first;
      for (let next = standsFor.get(at); next !== undefined && !seen.has(at); next = standsFor.get(at)) {
        seen.add(at);
        at = next;
      }
      return [id, at];
    }),
  );
}
