import type { OperationMap } from '../../operation';
import { commentOperations } from './comments';
import { createIssue, createIssues } from './create-issue';
import { assignIssue, editIssue } from './edit-issue';
import { issueMetaOperations } from './issue-meta';
import { linkOperations } from './links';
import { getIssue } from './read-issue';
import { doTransition, getTransitions } from './transitions';
import { worklogOperations } from './worklogs';

export const issueOperations: OperationMap = {
  getIssue,
  createIssue,
  createIssues,
  editIssue,
  assignIssue,
  getTransitions,
  doTransition,
  ...commentOperations,
  ...worklogOperations,
  ...linkOperations,
  ...issueMetaOperations,
};
