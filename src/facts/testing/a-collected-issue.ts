import type { CollectedIssue } from '../collect/issue-facts-from';
import { type CustomFact, type IssueFact, type IssueRelation, relationKind } from '../issue-fact';

/** An issue fact with ordinary values: an open, unassigned standard issue. */
export function anIssueFact(overrides: Partial<IssueFact> = {}): IssueFact {
  return {
    projectId: 10000,
    issueId: 10001,
    issueNumber: 1,
    issueTypeId: 10002,
    hierarchyLevel: 0,
    statusId: 3,
    statusCategory: 0,
    priorityId: 3,
    resolutionId: null,
    assigneeId: null,
    reporterId: null,
    createdAt: 1_770_000_000,
    updatedAt: 1_772_000_000,
    statusChangedAt: 1_771_000_000,
    resolvedAt: null,
    startDay: null,
    dueDay: null,
    parentId: null,
    parentCategory: null,
    childCount: 0,
    openBlockerCount: 0,
    linkCount: 0,
    duplicateLinkCount: 0,
    componentCount: 0,
    labelCount: 0,
    fixVersionCount: 0,
    releasedFixVersionCount: 0,
    affectsVersionCount: 0,
    originalEstimate: null,
    remainingEstimate: null,
    timeSpent: null,
    storyPointsMilli: null,
    sprintId: null,
    sprintState: null,
    closedSprintCount: 0,
    securityLevelId: null,
    flagged: 0,
    hasDescription: 0,
    hasAcceptanceCriteria: 0,
    hasPlaceholderSummary: 0,
    collectedAt: 1_775_000_000,
    ...overrides,
  };
}

/** A collected issue whose relations follow from what it names. */
export function aCollectedIssue(
  overrides: Partial<IssueFact> = {},
  related: {
    readonly blockers?: readonly number[];
    readonly fixVersions?: readonly number[];
    readonly custom?: Readonly<Record<number, number>>;
  } = {},
): CollectedIssue {
  const fact = anIssueFact(overrides);
  const { projectId, issueId } = fact;
  const relate = (kind: IssueRelation['kind'], targets: readonly number[]): readonly IssueRelation[] =>
    targets.map((targetId) => ({ kind, targetId, issueId, projectId }));
  return {
    fact,
    customFacts: Object.entries(related.custom ?? {}).map(
      ([fieldNumber, value]): CustomFact => ({ projectId, issueId, fieldNumber: Number(fieldNumber), value }),
    ),
    relations: [
      ...relate(relationKind.parent, fact.parentId === null ? [] : [fact.parentId]),
      ...relate(relationKind.blocker, related.blockers ?? []),
      ...relate(relationKind.fixVersion, related.fixVersions ?? []),
    ],
  };
}
