/**
 * What a Jira site consists of, as plain records: the emulator's whole state. Records are flat, refer to each other by id, and hold what
 * Jira stores, not what its REST API shows (the `views` of each operation build that). All times are milliseconds since the epoch; all
 * calendar dates are `YYYY-MM-DD`. Ids are strings, as in Jira's REST API. No record is ever mutated: an update replaces it.
 */

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

/** A person, an app's account or a customer. */
export interface UserRecord {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly active: boolean;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly timeZone: string;
  readonly locale: string;
  readonly groupIds: readonly string[];
}

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
}

export interface ProjectCategoryRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface ProjectRecord {
  readonly id: string;
  readonly key: string;
  /** Keys the project had before; they still resolve, as in Jira. */
  readonly formerKeys: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly typeKey: 'software' | 'business' | 'service_desk';
  /** `true` for team-managed ("next-gen", "simplified") projects. */
  readonly teamManaged: boolean;
  readonly isPrivate: boolean;
  readonly leadAccountId: string;
  readonly assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
  readonly url: string;
  readonly categoryId?: string;
  readonly archivedAt?: number;
  readonly archivedBy?: string;
  /** In the bin since; deleted for good later. */
  readonly deletedAt?: number;
  readonly deletedBy?: string;
  readonly createdAt: number;
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly permissionSchemeId: string;
  readonly notificationSchemeId?: string;
  readonly issueSecuritySchemeId?: string;
  readonly fieldConfigurationSchemeId?: string;
  readonly issueTypeScreenSchemeId?: string;
  /** The number of the next issue: `ERP-<nextIssueNumber>`. */
  readonly nextIssueNumber: number;
  readonly features: Readonly<Record<string, 'ENABLED' | 'DISABLED'>>;
  readonly avatarId: string;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Who holds a role in a project. id = `<projectId>:<roleId>:<kind>:<holder>`. */
export interface RoleActorRecord {
  readonly id: string;
  readonly projectId: string;
  readonly roleId: string;
  readonly kind: 'user' | 'group';
  /** accountId or group id. */
  readonly holder: string;
}

export interface IssueTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** −1 sub-task, 0 standard, 1 epic, 2 and more above. */
  readonly hierarchyLevel: number;
  readonly avatarId: string;
  /** Set for the types of a team-managed project. */
  readonly projectId?: string;
}

export interface IssueTypeSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultIssueTypeId?: string;
  readonly issueTypeIds: readonly string[];
  readonly isDefault: boolean;
}

export interface StatusRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
  /** Set for the statuses of a team-managed project. */
  readonly projectId?: string;
}

export interface TransitionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly fromStatusIds: readonly string[];
  readonly toStatusId: string;
  readonly rules: WorkflowRules;
  /** Field ids asked on the transition's screen. */
  readonly screenFieldIds: readonly string[];
}

/** Rules of a transition. A rule of an app has `ruleKey` `forge:expression-validator` and the like, with the module's key and its configuration in `parameters`. */
export interface WorkflowRules {
  readonly conditions: readonly WorkflowRule[];
  readonly validators: readonly WorkflowRule[];
  readonly postFunctions: readonly WorkflowRule[];
}

export interface WorkflowRule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface WorkflowRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
  readonly statusIds: readonly string[];
  readonly transitions: readonly TransitionRecord[];
  /** Set for the workflow of a team-managed project. */
  readonly projectId?: string;
}

export interface WorkflowSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultWorkflowId: string;
  readonly workflowIdByIssueTypeId: Readonly<Record<string, string>>;
}

export interface PriorityRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly color: string;
  /** 0 is the most urgent. */
  readonly rank: number;
}

export interface ResolutionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A field. System fields have their REST name as id (`duedate`), custom fields `customfield_10016`. */
export interface FieldRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly custom: boolean;
  /** REST schema type: `string`, `number`, `date`, `datetime`, `user`, `option`, `array`, `any` … */
  readonly schemaType: string;
  readonly schemaItems?: string;
  readonly schemaSystem?: string;
  /** e.g. `com.atlassian.jira.plugin.system.customfieldtypes:float`. */
  readonly schemaCustom?: string;
  readonly clauseNames: readonly string[];
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  /** Set for a field of a team-managed project. */
  readonly projectId?: string;
}

export interface FieldContextRecord {
  readonly id: string;
  readonly fieldId: string;
  readonly name: string;
  readonly description: string;
  /** Empty: all projects. */
  readonly projectIds: readonly string[];
  /** Empty: all issue types. */
  readonly issueTypeIds: readonly string[];
}

export interface FieldOptionRecord {
  readonly id: string;
  readonly contextId: string;
  readonly fieldId: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly parentOptionId?: string;
}

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

export interface VersionRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly startDate?: string;
  readonly releaseDate?: string;
  readonly released: boolean;
  readonly archived: boolean;
  readonly rank: number;
}

export interface ComponentRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly leadAccountId?: string;
  readonly assigneeType: 'PROJECT_DEFAULT' | 'COMPONENT_LEAD' | 'PROJECT_LEAD' | 'UNASSIGNED';
}

export interface SecuritySchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultLevelId?: string;
}

/** Who may see an issue on this level besides nobody. */
export interface SecurityLevelRecord {
  readonly id: string;
  readonly schemeId: string;
  readonly name: string;
  readonly description: string;
  readonly members: readonly Holder[];
}

/** Who a permission or security level is granted to. */
export type Holder =
  | { readonly type: 'anyone' | 'applicationRole' | 'reporter' | 'assignee' | 'projectLead' }
  | { readonly type: 'user' | 'group' | 'projectRole' | 'userCustomField' | 'groupCustomField'; readonly parameter: string };

export interface PermissionSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly PermissionGrant[];
}

export interface PermissionGrant {
  readonly id: string;
  /** `BROWSE_PROJECTS`, `EDIT_ISSUES` … or the ARI of an app's project permission. */
  readonly permission: string;
  readonly holder: Holder;
}

/** A global permission granted to a group: id = `<permission>:<groupId>`. `permission` is `ADMINISTER`, `BULK_CHANGE`, … or an app permission's ARI. */
export interface GlobalPermissionRecord {
  readonly id: string;
  readonly permission: string;
  readonly groupId: string;
}

export interface FilterRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly ownerAccountId: string;
  readonly jql: string;
  readonly favouriteOf: readonly string[];
  readonly share: readonly SharePermission[];
  readonly edit: readonly SharePermission[];
}

export type SharePermission =
  | { readonly id: string; readonly type: 'global' | 'loggedin' }
  | { readonly id: string; readonly type: 'project'; readonly projectId: string; readonly roleId?: string }
  | { readonly id: string; readonly type: 'group'; readonly groupId: string }
  | { readonly id: string; readonly type: 'user'; readonly accountId: string };

export interface DashboardRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly ownerAccountId: string;
  readonly favouriteOf: readonly string[];
  readonly share: readonly SharePermission[];
  readonly edit: readonly SharePermission[];
}

export interface GadgetRecord {
  readonly id: string;
  readonly dashboardId: string;
  /** A module of an app: `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module key>`. */
  readonly moduleKey?: string;
  readonly uri?: string;
  readonly title: string;
  readonly color: string;
  readonly row: number;
  readonly column: number;
}

export interface BoardRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  readonly projectId: string;
  readonly filterId: string;
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  readonly estimationFieldId?: string;
}

export interface SprintRecord {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly goal: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startAt?: number;
  readonly endAt?: number;
  readonly completeAt?: number;
}

/** An entity property: id = `<entity>:<entityId>:<key>`. */
export interface PropertyRecord {
  readonly id: string;
  readonly entity: 'issue' | 'project' | 'user' | 'comment' | 'worklog' | 'issuetype' | 'dashboardItem' | 'board' | 'sprint' | 'app';
  readonly entityId: string;
  readonly key: string;
  readonly value: unknown;
}

/** A scheme the emulator stores and shows but whose contents do nothing yet (screens, field configurations, notifications). */
export interface PlainSchemeRecord {
  readonly id: string;
  readonly kind:
    | 'screen'
    | 'screenScheme'
    | 'issueTypeScreenScheme'
    | 'fieldConfiguration'
    | 'fieldConfigurationScheme'
    | 'notificationScheme';
  readonly name: string;
  readonly description: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A long-running task (`/rest/api/3/task`), kept 14 days. */
export interface TaskRecord {
  readonly id: string;
  readonly description: string;
  readonly status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCEL_REQUESTED' | 'CANCELLED' | 'DEAD';
  readonly progress: number;
  readonly submittedBy: string;
  readonly submittedAt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly result?: unknown;
  readonly message?: string;
}

/** A cached answer of an app's JQL function, per function and argument list. */
export interface PrecomputationRecord {
  readonly id: string;
  readonly functionKey: string;
  readonly functionName: string;
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly value?: string;
  readonly error?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly usedAt: number;
}

/** App access rules (data security policy): an app may be blocked from projects. id = `<appId>:<projectId>`. */
export interface AppAccessBlockRecord {
  readonly id: string;
  readonly appId: string;
  readonly projectId: string;
}
