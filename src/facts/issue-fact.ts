/**
 * What Plumbline knows of one Jira issue: numbers, dates, ids and flags, never text. One row of the table `issue_fact`.
 *
 * Instants are whole seconds since the epoch, days are whole days since 1970-01-01 (UTC calendar), durations are seconds, story points are
 * thousandths of a point (so that sums are exact). `null` means that Jira holds no value. Ids are Jira's numeric ids, people are the small
 * numbers of the table `person`.
 */
export interface IssueFact {
  readonly projectId: number;
  readonly issueId: number;
  /** The 7 of `ERP-7`. */
  readonly issueNumber: number;
  readonly issueTypeId: number;
  /** −1 sub-task, 0 standard, 1 epic, 2 and more above. */
  readonly hierarchyLevel: number;
  readonly statusId: number;
  readonly statusCategory: StatusCategory;
  readonly priorityId: number | null;
  readonly resolutionId: number | null;
  readonly assigneeId: number | null;
  readonly reporterId: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly statusChangedAt: number;
  readonly resolvedAt: number | null;
  readonly startDay: number | null;
  readonly dueDay: number | null;
  readonly parentId: number | null;
  /** The parent's status category; `null` without a parent. */
  readonly parentCategory: StatusCategory | null;
  readonly childCount: number;
  /** Issues that block this one and are not done. */
  readonly openBlockerCount: number;
  readonly linkCount: number;
  readonly duplicateLinkCount: number;
  readonly componentCount: number;
  readonly labelCount: number;
  readonly fixVersionCount: number;
  readonly releasedFixVersionCount: number;
  readonly affectsVersionCount: number;
  readonly originalEstimate: number | null;
  readonly remainingEstimate: number | null;
  readonly timeSpent: number | null;
  readonly storyPointsMilli: number | null;
  /** The newest sprint of the issue. */
  readonly sprintId: number | null;
  readonly sprintState: SprintState | null;
  readonly closedSprintCount: number;
  readonly securityLevelId: number | null;
  readonly flagged: Flag;
  readonly hasDescription: Flag;
  readonly hasAcceptanceCriteria: Flag;
  readonly hasPlaceholderSummary: Flag;
  readonly collectedAt: number;
}

/** 0 to do, 1 in progress, 2 done. */
export type StatusCategory = 0 | 1 | 2;
/** 0 future, 1 active, 2 closed. */
export type SprintState = 0 | 1 | 2;
export type Flag = 0 | 1;

export const statusCategory = { toDo: 0, inProgress: 1, done: 2 } as const satisfies Record<string, StatusCategory>;
export const sprintState = { future: 0, active: 1, closed: 2 } as const satisfies Record<string, SprintState>;

/** A value of a custom field chosen in settings: a row of `custom_fact`. `value` is thousandths for numbers, an epoch day for dates, an option id, or 1 for "present". */
export interface CustomFact {
  readonly projectId: number;
  readonly issueId: number;
  readonly fieldNumber: number;
  readonly value: number;
}

/** Which issue points to which target, so that a change of the target reaches the facts of those that depend on it. A row of `issue_relation`. */
export interface IssueRelation {
  readonly kind: RelationKind;
  /** The parent's or blocker's issue id, or the version's id. */
  readonly targetId: number;
  readonly issueId: number;
  readonly projectId: number;
}

/** 1 child → parent, 2 blocked → blocker, 3 issue → fix version. */
export type RelationKind = 1 | 2 | 3;
export const relationKind = { parent: 1, blocker: 2, fixVersion: 3 } as const satisfies Record<string, RelationKind>;
