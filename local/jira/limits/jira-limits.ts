/**
 * Limits of Jira Cloud's REST API, by name. Source unless said otherwise: developer.atlassian.com/cloud/jira/platform/rate-limiting
 * (2026-03-05) and /build-an-app-that-respects-rate-limits (2026-10-20).
 */

/** Points an app may spend an hour, over all its installations ("Tier 1, global pool"). */
export const globalPointsPerHour = 65_000;
/** The quota's window; it starts at each full hour UTC and nothing is carried over. */
export const quotaWindowSeconds = 3600;
/** Below this share of the quota, answers say that the limit is near. */
export const nearLimitShare = 0.2;

/** Points of a request, before objects. */
export const basePoints = 1;
/** Points of each issue, project, dashboard, attachment and any other object answered. */
export const pointsPerObject = 1;
/** Points of each user, group, role or permission answered. */
export const pointsPerPerson = 2;

/** Requests a second for one endpoint and method of a site, shared by all apps. */
export const burstPerSecond = { GET: 100, POST: 100, PUT: 50, DELETE: 50 } as const;
/** Endpoints with a limit of their own, by operationId. */
export const burstOverrides: Readonly<Record<string, number>> = {
  getIssue: 150,
  countIssues: 150,
  evaluateJiraExpression: 150,
  evaluateJSISJiraExpression: 150,
};
/** How many seconds' worth of requests a bucket holds. Atlassian does not publish it; one second is the strictest reading. */
export const burstCapacitySeconds = 1;

/** Writes to one issue: at most so many in each of these windows. */
export const issueWriteWindows = [
  { writes: 20, seconds: 2 },
  { writes: 100, seconds: 30 },
] as const;

/** What `RateLimit-Reason` says of a refusal. */
export const limitReasons = {
  globalQuota: 'jira-quota-global-based',
  tenantQuota: 'jira-quota-tenant-based',
  burst: 'jira-burst-based',
  issueWrites: 'jira-per-issue-on-write',
} as const;
export type LimitReason = (typeof limitReasons)[keyof typeof limitReasons];
