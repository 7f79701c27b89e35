import { z } from 'zod';
import { JiraError, type Operation } from '../../operation';
import { ok } from '../answering/answers';
import { readBody } from '../answering/request';

/** Most issues and queries in one request (Atlassian: "Check issues against JQL"). */
const ISSUES_MAX = 1000;

export const matchIssues: Operation = async (call) => {
  const { issueIds, jqls } = readBody(
    call,
    z.looseObject({ issueIds: z.array(z.number().int()).min(1).max(ISSUES_MAX), jqls: z.array(z.string()).min(1) }),
  );
  const matches: unknown[] = [];
  for (const jql of jqls) {
    try {
      const isMatch = await call.site.issueSearch.matcher(jql, call.caller);
      matches.push({ matchedIssues: issueIds.filter((id) => isMatch(String(id))), errors: [] });
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      matches.push({ matchedIssues: [], errors: error.errorMessages });
    }
  }
  return ok({ matches });
};
