import type { CommentRecord, WorklogRecord } from '../../model/records';
import { forbidden, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { requireIssue } from './find-issue';

/** Properties of comments and worklogs: read by who sees the issue, written by who may edit the comment or worklog. */
const getCommentPropertyKeys: Operation = (call) => {
  const comment = requireComment(call);
  return propertyKeys(call, 'comment', comment.id, `${call.site.siteUrl}/rest/api/3/comment/${comment.id}/properties`);
};
const getCommentProperty: Operation = (call) => readProperty(call, 'comment', requireComment(call).id);
const setCommentProperty: Operation = (call) => writeProperty(call, 'comment', mine(call, 'COMMENTS', requireComment(call)).id);
const deleteCommentProperty: Operation = (call) => removeProperty(call, 'comment', mine(call, 'COMMENTS', requireComment(call)).id);

const getWorklogPropertyKeys: Operation = (call) => {
  const worklog = requireWorklog(call);
  const address = `${call.site.siteUrl}/rest/api/3/issue/${worklog.issueId}/worklog/${worklog.id}/properties`;
  return propertyKeys(call, 'worklog', worklog.id, address);
};
const getWorklogProperty: Operation = (call) => readProperty(call, 'worklog', requireWorklog(call).id);
const setWorklogProperty: Operation = (call) => writeProperty(call, 'worklog', mine(call, 'WORKLOGS', requireWorklog(call)).id);
const deleteWorklogProperty: Operation = (call) => removeProperty(call, 'worklog', mine(call, 'WORKLOGS', requireWorklog(call)).id);

export const commentAndWorklogPropertyOperations: OperationMap = {
  getCommentPropertyKeys,
  getCommentProperty,
  setCommentProperty,
  deleteCommentProperty,
  getWorklogPropertyKeys,
  getWorklogProperty,
  setWorklogProperty,
  deleteWorklogProperty,
};

function requireComment(call: OperationCall): CommentRecord {
  const id = call.path.commentId ?? '';
  const comment = call.state.get('comments', id);
  if (!comment || !call.site.permissions.canSeeIssue(call.caller, comment.issueId))
    throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

function requireWorklog(call: OperationCall): WorklogRecord {
  const issue = requireIssue(call);
  const id = call.path.worklogId ?? '';
  const worklog = call.state.get('worklogs', id);
  if (worklog?.issueId !== issue.id) throw notFound(`Cannot find worklog with id: '${id}'.`);
  return worklog;
}

function mine<T extends { issueId: string; authorId?: string }>(call: OperationCall, what: 'COMMENTS' | 'WORKLOGS', record: T): T {
  const may = (permission: string) => call.site.permissions.hasForIssue(call.caller, permission, record.issueId);
  const own = record.authorId !== undefined && record.authorId === call.caller.accountId;
  if (!may(`EDIT_ALL_${what}`) && !(own && may(`EDIT_OWN_${what}`))) throw forbidden('You do not have permission to edit this.');
  return record;
}
