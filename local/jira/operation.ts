import type { Clock } from '../clock';
import type { InstalledApp, ProductEvent } from '../forge/product';
import type { SiteState } from './model/site-state';
import type { IssueSearch } from './search/issue-search';
import type { WorkflowRuleRegistry } from './site/workflow-rule-registry';

/**
 * The contract of an emulated REST operation: one function per `operationId` of Atlassian's OpenAPI document. The router parses the
 * request, finds the operation, checks login and scope, and turns the answer into HTTP; an operation sees typed parts and returns a value.
 */
export type Operation = (call: OperationCall) => OperationAnswer | Promise<OperationAnswer>;

export interface OperationCall {
  readonly site: SiteServices;
  readonly state: SiteState;
  readonly caller: Caller;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body, or `undefined`. */
  readonly body: unknown;
}

export interface OperationAnswer {
  readonly status: number;
  /** Absent: no content. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who calls. `accountId` is absent for an anonymous caller; `appId` is set when an app makes the call, as itself or as a user. */
export interface Caller {
  readonly accountId: string | undefined;
  readonly appId: string | undefined;
  /** The call is `asApp()`: the app's own account with the rights its scopes imply. */
  readonly asApp: boolean;
}

/** What operations may use besides the state. */
export interface SiteServices {
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly permissions: Permissions;
  readonly apps: ReadonlyMap<string, InstalledApp>;
  /** The search index and the JQL engine behind `search`, for operations that page, match or validate. */
  readonly issueSearch: IssueSearch;
  /** Who judges workflow rules, by rule key. */
  readonly workflowRules: WorkflowRuleRegistry;
  /** Publishes a product event; `caller` decides `selfGenerated`. */
  publish(event: Omit<ProductEvent, 'causedByAppId'>, caller: Caller): void;
  /** Runs `work` as a long-running task and returns its id at once. */
  startTask(description: string, caller: Caller, work: () => unknown): string;
  /** Issues matching `jql` that the caller may see, in the query's order. Throws a `JiraError` in Jira's own words for bad JQL. */
  search(jql: string, caller: Caller): Promise<readonly string[]>;
}

/** Who may do what. All answers are for one caller; an app acting as itself has the project rights that its scopes imply unless an app access rule blocks it. */
export interface Permissions {
  hasGlobal(caller: Caller, permission: string): boolean;
  hasInProject(caller: Caller, permission: string, projectId: string): boolean;
  /** Includes issue security levels and grants to reporter, assignee and user fields. */
  hasForIssue(caller: Caller, permission: string, issueId: string): boolean;
  /** Ids of projects in which the caller holds the permission. */
  projectsWith(caller: Caller, permission: string): ReadonlySet<string>;
  canSeeIssue(caller: Caller, issueId: string): boolean;
}

/** An expected refusal in Jira's error envelope: `{ errorMessages, errors }`. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraError';
  }
}

export const notFound = (message: string): JiraError => new JiraError(404, [message]);
export const forbidden = (message: string): JiraError => new JiraError(403, [message]);
export const badRequest = (errors: Readonly<Record<string, string>>, messages: readonly string[] = []): JiraError =>
  new JiraError(400, messages, errors);

/** Operations by operationId; each folder under `operations/` exports one such map and `operations/index.ts` merges them, refusing duplicates. */
export type OperationMap = Readonly<Record<string, Operation>>;
