// What belongs to the site as a whole: filters, dashboards, properties, tasks, apps. See `records.ts`.

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

/** An entity property: id = `<entity>:<entityId>:<key>`. */
export interface PropertyRecord {
  readonly id: string;
  readonly entity: 'issue' | 'project' | 'user' | 'comment' | 'worklog' | 'issuetype' | 'dashboardItem' | 'board' | 'sprint' | 'app';
  readonly entityId: string;
  readonly key: string;
  readonly value: unknown;
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
