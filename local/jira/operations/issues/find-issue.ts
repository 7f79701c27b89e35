import type { IssueRecord } from '../../model/records';
import { forbidden, notFound, type OperationCall } from '../../operation';

export const issueNotFoundMessage = 'Issue does not exist or you do not have permission to see it.';

/** The issue a path or body names by id or key (former keys included), if the caller may see it. */
export function findIssue(call: OperationCall, idOrKey: string): IssueRecord | undefined {
  const text = idOrKey.trim();
  const issue = call.state.one('issues.key', text.toUpperCase()) ?? call.state.get('issues', text);
  return issue && call.site.permissions.canSeeIssue(call.caller, issue.id) ? issue : undefined;
}

/** `findIssue`, refusing with Jira's 404. By default the issue is the one in the path. */
export function requireIssue(call: OperationCall, idOrKey = call.path.issueIdOrKey ?? ''): IssueRecord {
  const issue = findIssue(call, idOrKey);
  if (!issue) throw notFound(issueNotFoundMessage);
  return issue;
}

/** Refuses with 403 unless the caller holds the permission on the issue. */
export function requireOnIssue(call: OperationCall, permission: string, issue: IssueRecord, message: string): void {
  if (!call.site.permissions.hasForIssue(call.caller, permission, issue.id)) throw forbidden(message);
}
