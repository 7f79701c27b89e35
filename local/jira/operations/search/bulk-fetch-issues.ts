import { z } from 'zod';
import { JiraError, type Operation } from '../../operation';
import { issueView } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { readBody } from '../answering/request';
import { findIssue } from '../issues/find-issue';

/** Most issues in one request (Atlassian: "Bulk fetch issues"). */
export const BULK_FETCH_MAX = 100;

const fetchBody = z.looseObject({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fields: z.array(z.string()).nullish(),
  expand: z.array(z.string()).nullish(),
  properties: z.array(z.string()).nullish(),
});

export const bulkFetchIssues: Operation = (call) => {
  const body = readBody(call, fetchBody);
  if (body.issueIdsOrKeys.length === 0) throw new JiraError(400, ['issueIdsOrKeys cannot be empty.']);
  if (body.issueIdsOrKeys.length > BULK_FETCH_MAX) {
    throw new JiraError(400, [`The maximum number of issues that can be fetched at once is ${BULK_FETCH_MAX}.`]);
  }
  const fields = body.fields && body.fields.length > 0 ? body.fields : ['*navigable'];
  const parts = { fields, expand: new Set(body.expand ?? []), properties: body.properties ?? [] };
  const names = [...new Set(body.issueIdsOrKeys)];
  const found = new Map(
    names.flatMap((name) => {
      const issue = findIssue(call, name);
      return issue ? [[name, issue] as const] : [];
    }),
  );
  const issues = [...new Map([...found.values()].map((issue) => [issue.id, issue])).values()].sort((a, b) => Number(a.id) - Number(b.id));
  const missing = names.filter((name) => !found.has(name));
  return ok({
    issues: issues.map((issue) => issueView(issue, parts, call)),
    issueErrors: missing.map((id) => ({ id, errorMessage: 'Issue does not exist or you do not have permission to see it.' })),
  });
};
