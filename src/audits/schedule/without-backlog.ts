import { type IssueFact, type IssueRelation, relationKind, statusCategory } from '../../facts/issue-fact';

/**
 * The issues that somebody has planned or begun. What is still to do and has no date, no estimate, no sprint, no version, no baseline, blocks nothing and is
 * not blocked, is an idea in a backlog: a schedule says nothing of it. Parents of planned issues stay.
 */
export function withoutBacklog(
  issues: readonly IssueFact[],
  relations: readonly IssueRelation[],
  isBaselined: (issueId: number) => boolean,
): readonly IssueFact[] {
  const linked = new Set<number>();
  for (const { kind, issueId, targetId } of relations) {
    if (kind === relationKind.blocker) linked.add(issueId).add(targetId);
    if (kind === relationKind.fixVersion) linked.add(issueId);
  }
  const byId = new Map(issues.map((issue) => [issue.issueId, issue]));
  const kept = new Set<number>();
  for (const issue of issues) {
    if (!isPlanned(issue) && !linked.has(issue.issueId) && !isBaselined(issue.issueId)) continue;
    for (let at: IssueFact | undefined = issue; at && !kept.has(at.issueId); at = byId.get(at.parentId ?? 0)) kept.add(at.issueId);
  }
  return issues.filter((issue) => kept.has(issue.issueId));
}

const isPlanned = (issue: IssueFact): boolean =>
  issue.statusCategory !== statusCategory.toDo ||
  issue.startDay !== null ||
  issue.dueDay !== null ||
  issue.sprintId !== null ||
  (issue.originalEstimate ?? 0) > 0 ||
  (issue.remainingEstimate ?? 0) > 0;
