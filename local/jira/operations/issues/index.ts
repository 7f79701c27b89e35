import type { OperationMap } from '../../operation';
import { archiveIssues, unarchiveIssues } from './archive-issues';
import { bulkOperations } from './bulk-operations';
import { changelogOperations } from './changelogs';
import { commentOperations } from './comments';
import { createIssue, createIssues } from './create-issue';
import { deleteIssue } from './delete-issue';
import { assignIssue, editIssue } from './edit-issue';
import { commentAndWorklogPropertyOperations } from './entity-properties';
import { issueMetaOperations } from './issue-meta';
import { issuePropertyOperations } from './issue-properties';
import { linkOperations } from './links';
import { notify } from './notify';
import { getIssue } from './read-issue';
import { doTransition, getTransitions } from './transitions';
import { watcherAndVoteOperations } from './watchers-and-votes';
import { worklogOperations } from './worklogs';

export const issueOperations: OperationMap = {
  getIssue,
  createIssue,
  createIssues,
  editIssue,
  assignIssue,
  getTransitions,
  doTransition,
  deleteIssue,
  notify,
  archiveIssues,
  unarchiveIssues,
  ...commentOperations,
  ...worklogOperations,
  ...linkOperations,
  ...issueMetaOperations,
  ...changelogOperations,
  ...watcherAndVoteOperations,
  ...issuePropertyOperations,
  ...commentAndWorklogPropertyOperations,
  ...bulkOperations,
};
