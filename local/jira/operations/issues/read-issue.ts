import type { Operation } from '../../operation';
import { issueView } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { expands, listOf } from '../answering/request';
import { requireIssue } from './find-issue';
import { fieldMeta } from './issue-meta';
import { availableTransitions, transitionView } from './transitions';

/** `GET /issue/{issueIdOrKey}`: always the newest state, whatever the search index knows. */
export const getIssue: Operation = async (call) => {
  const issue = requireIssue(call);
  const fields = listOf(call, 'fields');
  const expand = expands(call);
  const parts = { fields: fields.length > 0 ? fields : ['*all'], expand, properties: listOf(call, 'properties') };
  const may = (permission: string) => call.site.permissions.hasForIssue(call.caller, permission, issue.id);
  const transitions = expand.has('transitions') && may('TRANSITION_ISSUES') ? await availableTransitions(call, issue) : [];
  return ok({
    ...issueView(issue, parts, call),
    ...(expand.has('transitions') ? { transitions: transitions.map((transition) => transitionView(call, issue, transition, false)) } : {}),
    ...(expand.has('editmeta')
      ? { editmeta: { fields: may('EDIT_ISSUES') ? fieldMeta(call, issue.projectId, issue.issueTypeId) : {} } }
      : {}),
  });
};
