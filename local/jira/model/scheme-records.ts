// What projects are configured with: types, statuses, workflows, fields, permissions. See `records.ts`.

import type { StatusCategoryKey } from './people-and-project-records';

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
