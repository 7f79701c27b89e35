import { publishIssueDeleted } from '../../events/issue-events';
import type { IssueRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { noContent } from '../answering/answers';
import { flag } from '../answering/request';
import { requireIssue, requireOnIssue } from './find-issue';

/** Deletes an issue; with sub-tasks only when `deleteSubtasks=true`. Children of an epic stay and lose their parent. */
export const deleteIssue: Operation = (call) => {
  const issue = requireIssue(call);
  requireOnIssue(call, 'DELETE_ISSUES', issue, 'You do not have permission to delete issues in this project.');
  const { state } = call;
  const children = state.by('issues.parent', issue.id);
  const subtasks = children.filter((child) => (state.get('issueTypes', child.issueTypeId)?.hierarchyLevel ?? 0) < 0);
  if (subtasks.length > 0 && !flag(call, 'deleteSubtasks', false)) {
    throw new JiraError(400, [
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  for (const subtask of subtasks) removeWithBelongings(call, subtask);
  for (const child of children) {
    if (subtasks.includes(child)) continue;
    const { parentId: _, ...orphan } = child;
    state.put('issues', { ...orphan, updatedAt: call.site.clock.now() });
  }
  removeWithBelongings(call, issue);
  // Jira tells of the issue only, not of what went with it.
  publishIssueDeleted(call, issue);
  return noContent;
};

/** Removes an issue with its comments, worklogs, changelogs, links and properties. */
export function removeWithBelongings({ state }: OperationCall, issue: IssueRecord): void {
  for (const comment of state.by('comments.issue', issue.id)) state.remove('comments', comment.id);
  for (const worklog of state.by('worklogs.issue', issue.id)) state.remove('worklogs', worklog.id);
  for (const change of state.by('changelogs.issue', issue.id)) state.remove('changelogs', change.id);
  for (const link of state.by('issueLinks.issue', issue.id)) state.remove('issueLinks', link.id);
  for (const property of state.by('properties.entity', `issue:${issue.id}`)) state.remove('properties', property.id);
  state.remove('issues', issue.id);
}
