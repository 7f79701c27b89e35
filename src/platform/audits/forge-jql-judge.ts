import type { JqlJudge } from '../../audits/ports';
import type { JiraFailure } from '../../facts/sync/jira-source';
import type { PointsBudget } from '../../facts/sync/points-budget';
import { err, ok, type Result } from '../../shared/result';
import type { JiraClient } from '../jira/jira-client';
import { searchIssueIds } from '../jira/search-issue-ids';

/** Issues of a JQL rule read in one project; a rule that finds more is too broad to be worked on, and says so. */
export const MAX_JQL_ISSUES = 5000;

/** Points that asking one rule in one project costs at most; what is not spent is given back. */
const MOST_POINTS = 2 * (MAX_JQL_ISSUES + 5);
/** Points that asking costs at least: two searches that find nothing. */
const LEAST_POINTS = 2;

/**
 * Asks Jira, as the app, which issues a JQL rule is about and which break it. Paged, within the hour's budget of points. Issues under a
 * security level are left out unless the PMO opted in.
 */
export function forgeJqlJudge(jira: JiraClient, budget: PointsBudget, includeSecuredIssues: boolean): JqlJudge {
  const secured = includeSecuredIssues ? '' : ' AND level IS EMPTY';
  const search = async (projectId: number, jql: string): Promise<Result<readonly number[], string>> => {
    const ids: number[] = [];
    for (let token: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof jira.call<{ issueIds: readonly number[]; nextPageToken: string | null }>>> = await jira.call(
        searchIssueIds(`project = ${projectId}${secured} AND (${jql})`, token),
      );
      if (!page.ok) return err(inWords(page.error));
      ids.push(...page.value.issueIds);
      token = page.value.nextPageToken;
      if (token === null) return ok(ids);
      if (ids.length >= MAX_JQL_ISSUES) return err(`more than ${MAX_JQL_ISSUES} issues`);
    }
  };
  return {
    async judge(check, { projectId }) {
      const reservation = (await budget.reserve(MOST_POINTS)) ?? (await budget.reserve(LEAST_POINTS));
      if (!reservation)
        return { ok: false, problem: `points of this hour are spent; again in ${Math.ceil(budget.secondsUntilMore() / 60)} min` };
      const before = jira.meter.spent;
      const applicable = await search(projectId, check.appliesToJql);
      const violating = applicable.ok ? await search(projectId, check.violatesJql) : applicable;
      await budget.settle(reservation, jira.meter.spent - before);
      if (!applicable.ok) return { ok: false, problem: applicable.error };
      if (!violating.ok) return { ok: false, problem: violating.error };
      return { ok: true, applicable: applicable.value.length, issueIds: violating.value };
    },
  };
}

function inWords(failure: JiraFailure): string {
  switch (failure.kind) {
    case 'rateLimited':
      return `Jira limits requests; again in ${failure.retryAfterSeconds} s`;
    case 'badRequest':
    case 'notAllowed':
    case 'notFound':
      return failure.message;
    case 'unavailable':
    case 'unexpectedAnswer':
      return `Jira did not answer (${failure.status})`;
  }
}
