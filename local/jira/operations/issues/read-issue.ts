import type { Operation } from '../../operation';
import { issueView } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { expands, listOf } from '../answering/request';
import { requireIssue } from './find-issue';

/** `GET /issue/{issueIdOrKey}`: always the newest state, whatever the search index knows. */
export const getIssue: Operation = (call) => {
  const fields = listOf(call, 'fields');
  const parts = { fields: fields.length > 0 ? fields : ['*all'], expand: expands(call), properties: listOf(call, 'properties') };
  return ok(issueView(requireIssue(call), parts, call));
};
