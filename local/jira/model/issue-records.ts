// Issues and what hangs on them. See `records.ts`.

/** The value of a custom field as stored; the view renders it by the field's schema (option ids become option objects, accountIds users). */
export type FieldValue = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;

export interface IssueRecord {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly projectId: string;
  /** Keys from before a move; they still resolve. */
  readonly formerKeys: readonly string[];
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly summary: string;
  /** An ADF document, wiki text of an import, or nothing. */
  readonly description?: Readonly<Record<string, unknown>> | string;
  readonly environment?: Readonly<Record<string, unknown>> | string;
  readonly priorityId?: string;
  readonly resolutionId?: string;
  readonly resolvedAt?: number;
  readonly assigneeId?: string;
  readonly reporterId?: string;
  readonly creatorId?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly statusChangedAt: number;
  readonly dueDate?: string;
  readonly parentId?: string;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly affectsVersionIds: readonly string[];
  readonly securityLevelId?: string;
  /** Seconds. */
  readonly originalEstimate?: number;
  readonly remainingEstimate?: number;
  readonly timeSpent?: number;
  /** Archived since: still there for whoever has its key, but no search finds it. */
  readonly archivedAt?: number;
  readonly watcherIds: readonly string[];
  readonly voterIds: readonly string[];
  /** Custom field values by field id, sprint (`string[]` of sprint ids) and rank included. */
  readonly custom: Readonly<Record<string, FieldValue>>;
}

export interface CommentRecord {
  readonly id: string;
  readonly issueId: string;
  readonly authorId?: string;
  readonly body: Readonly<Record<string, unknown>> | string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly visibility?: { readonly type: 'group' | 'role'; readonly value: string };
}

export interface WorklogRecord {
  readonly id: string;
  readonly issueId: string;
  readonly authorId?: string;
  readonly comment?: Readonly<Record<string, unknown>> | string;
  readonly startedAt: number;
  readonly timeSpentSeconds: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One edit of an issue: who, when, which fields from what to what. */
export interface ChangelogRecord {
  readonly id: string;
  readonly issueId: string;
  readonly authorId?: string;
  readonly createdAt: number;
  readonly items: readonly ChangelogItem[];
}

export interface ChangelogItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  /** Ids (or raw values), `null` when empty. */
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface IssueLinkTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** `outwardIssue` is the target: for "Blocks", the source blocks the target. The source shows the target as `outwardIssue`, the target the source as `inwardIssue`. */
export interface IssueLinkRecord {
  readonly id: string;
  readonly typeId: string;
  readonly sourceIssueId: string;
  readonly targetIssueId: string;
}
