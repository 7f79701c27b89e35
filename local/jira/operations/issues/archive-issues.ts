import { z } from 'zod';
import type { IssueRecord } from '../../model/records';
import { forbidden, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { readBody } from '../answering/request';
import { findIssue } from './find-issue';

/** Most issues in one request (Atlassian: "Archive issue(s) by issue ID/key"). */
const ARCHIVE_MAX = 1000;

export const archiveIssues: Operation = (call) =>
  update(call, 'ARCHIVE_ISSUES', (issue) => ({ ...issue, archivedAt: call.site.clock.now() }));

export const unarchiveIssues: Operation = (call) => update(call, 'UNARCHIVE_ISSUES', ({ archivedAt: _, ...issue }) => issue);

/** Archives or restores issues with their sub-tasks; sub-tasks cannot be named on their own. */
function update(call: OperationCall, permission: string, change: (issue: IssueRecord) => IssueRecord) {
  const { state, site, caller } = call;
  const { issueIdsOrKeys } = readBody(call, z.looseObject({ issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(ARCHIVE_MAX) }));
  const refused = new Map<Refusal, string[]>();
  const refuse = (why: Refusal, name: string) => refused.set(why, [...(refused.get(why) ?? []), name]);
  let updated = 0;
  for (const name of issueIdsOrKeys) {
    const issue = findIssue(call, name);
    if (!issue) refuse('issuesNotFound', name);
    else if (isSubtask(call, issue)) refuse('issueIsSubtask', name);
    else if (!site.permissions.hasForIssue(caller, permission, issue.id)) refuse('userDoesNotHavePermission', name);
    else {
      const subtasks = state.by('issues.parent', issue.id).filter((child) => isSubtask(call, child));
      for (const one of [issue, ...subtasks]) state.put('issues', change(one));
      updated += 1 + subtasks.length;
    }
  }
  if (refused.get('userDoesNotHavePermission')?.length === issueIdsOrKeys.length) {
    throw forbidden('You do not have permission to archive these issues.');
  }
  const errors = [...refused].map(([why, names]) => [why, { count: names.length, issueIdsOrKeys: names, message: messages[why] }]);
  return ok({ numberOfIssuesUpdated: updated, errors: Object.fromEntries(errors) });
}

const messages = {
  issuesNotFound: 'Issues not found',
  issueIsSubtask: 'Sub-tasks are archived with their parent',
  userDoesNotHavePermission: 'No permission for these issues',
} as const;
type Refusal = keyof typeof messages;

function isSubtask({ state }: OperationCall, issue: IssueRecord): boolean {
  return (state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel ?? 0) < 0;
}
