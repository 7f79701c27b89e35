// People, projects and what belongs to a project. See `records.ts`.

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
