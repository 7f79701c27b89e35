import type { Result } from '../../shared/result';
import type { FieldDescription } from '../collect/field-knowledge';
import type { IssueJson } from '../collect/issue-json';

/** Why Jira did not answer a read. */
export type JiraFailure =
  /** A rate limit: nothing of the kind before `retryAfterSeconds` have passed. `quota` is the app's points, `burst` the pace of calls. */
  | { readonly kind: 'rateLimited'; readonly limit: 'quota' | 'burst'; readonly retryAfterSeconds: number }
  | { readonly kind: 'badRequest' | 'notAllowed' | 'notFound'; readonly status: number; readonly message: string }
  /** Jira is down, slow or unreachable. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly message: string }
  /** The answer is not what Jira documents; `message` names the place in it. */
  | { readonly kind: 'unexpectedAnswer'; readonly status: number; readonly message: string };

/** A project as Jira shows it to the app. */
export interface JiraProject {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly typeKey: 'software' | 'business' | 'service_desk';
  readonly teamManaged: boolean;
  readonly category: { readonly id: number; readonly name: string } | null;
  readonly leadAccountId: string | null;
  readonly archived: boolean;
  /** Number of issues where Jira says so; a hint for progress only. */
  readonly issueCount: number | null;
}

/** A version as Jira shows it; dates are `YYYY-MM-DD`. */
export interface JiraVersion {
  readonly id: number;
  readonly name: string;
  readonly startDate: string | null;
  readonly releaseDate: string | null;
  readonly released: boolean;
  readonly archived: boolean;
}

/** One page of issues and how to get the next; `nextPageToken` is `null` on the last. */
export interface IssuePage {
  readonly issues: readonly IssueJson[];
  readonly nextPageToken: string | null;
}

export interface IssueQuery {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly pageToken: string | null;
  readonly pageSize: number;
}

/** What the sync reads of Jira, as the app itself. Each call is one request, and costs a point and one more for each object answered. */
export interface JiraSource {
  fields(): Promise<Result<readonly FieldDescription[], JiraFailure>>;
  /** Live and archived projects that the app may browse, by key, at most `PROJECTS_PER_PAGE`; `next` is the next `startAt`. */
  projects(startAt: number): Promise<Result<{ readonly projects: readonly JiraProject[]; readonly next: number | null }, JiraFailure>>;
  /** Those of these projects (at most `PROJECTS_PER_LOOK_UP`) that exist and may be browsed. */
  projectsById(ids: readonly number[]): Promise<Result<readonly JiraProject[], JiraFailure>>;
  versions(projectId: number): Promise<Result<readonly JiraVersion[], JiraFailure>>;
  issues(query: IssueQuery): Promise<Result<IssuePage, JiraFailure>>;
  /** Those of these issues (at most `ISSUES_PER_PAGE`) that exist and may be seen, straight from the database, not the search index. */
  issuesById(ids: readonly number[], fields: readonly string[]): Promise<Result<readonly IssueJson[], JiraFailure>>;
  /** Points spent through this source so far, failed and repeated calls included. */
  pointsSpent(): number;
}

/** Jira gives named fields of at most so many issues a page without shrinking it. */
export const ISSUES_PER_PAGE = 100;
/** Largest page of `GET /project/search`. */
export const PROJECTS_PER_PAGE = 100;
/** Most ids that one `GET /project/search` takes. */
export const PROJECTS_PER_LOOK_UP = 50;
