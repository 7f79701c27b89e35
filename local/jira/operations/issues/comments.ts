import { z } from 'zod';
import { publishCommentDeleted, publishCommented } from '../../events/issue-events';
import { resolveGroup } from '../../jql/resolve-names';
import type { CommentRecord, IssueRecord } from '../../model/records';
import { forbidden, JiraError, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { commentView, visibleComments } from '../../views/comment-view';
import { created, noContent, ok } from '../answering/answers';
import { readBody, wholeNumber } from '../answering/request';
import { requireIssue, requireOnIssue } from './find-issue';
import { touchIssue } from './write-issue';

const commentBody = z.looseObject({
  body: z.unknown(),
  visibility: z.looseObject({ type: z.enum(['group', 'role']), value: z.string().optional(), identifier: z.string().nullish() }).nullish(),
});

const getComments: Operation = (call) => {
  const issue = requireIssue(call);
  const all = visibleComments(issue.id, call);
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!/^[-+]?created$/.test(orderBy)) throw new JiraError(400, [`Cannot order by '${orderBy}'.`]);
  if (orderBy.startsWith('-')) all.reverse();
  const startAt = wholeNumber(call, 'startAt', 0);
  const maxResults = Math.min(wholeNumber(call, 'maxResults', 100), 5000);
  const comments = all.slice(startAt, startAt + maxResults).map((comment) => commentView(comment, call));
  return ok({ startAt, maxResults, total: all.length, comments });
};

const getComment: Operation = (call) => ok(commentView(requireComment(call), call));

const addComment: Operation = (call) => {
  const issue = requireIssue(call);
  requireOnIssue(call, 'ADD_COMMENTS', issue, 'You do not have permission to comment on this issue.');
  return created(commentView(storeComment(call, issue, call.body), call));
};

const updateComment: Operation = (call) => {
  const comment = requireComment(call);
  requireOwn(call, comment, 'EDIT', 'You do not have the permission to edit this comment.');
  const { body, visibility } = readComment(call, call.body);
  const updated: CommentRecord = { ...comment, body, ...visibility, updatedAt: call.site.clock.now() };
  call.state.put('comments', updated);
  touchIssue(call, comment.issueId);
  const view = commentView(updated, call);
  publishCommented(call, requireIssue(call), view);
  return ok(view);
};

const deleteComment: Operation = (call) => {
  const comment = requireComment(call);
  requireOwn(call, comment, 'DELETE', 'You do not have permission to delete this comment.');
  const view = commentView(comment, call);
  call.state.remove('comments', comment.id);
  touchIssue(call, comment.issueId);
  publishCommentDeleted(call, requireIssue(call), view);
  return noContent;
};

const getCommentsByIds: Operation = (call) => {
  const { ids } = readBody(call, z.looseObject({ ids: z.array(z.coerce.string()).min(1).max(1000) }));
  const comments = ids.flatMap((id) => {
    const comment = call.state.get('comments', id);
    const visible =
      comment &&
      call.site.permissions.canSeeIssue(call.caller, comment.issueId) &&
      visibleComments(comment.issueId, call).includes(comment);
    return visible ? [commentView(comment, call)] : [];
  });
  return ok({ startAt: 0, maxResults: 1048576, total: comments.length, isLast: true, values: comments });
};

export const commentOperations: OperationMap = { getComments, getComment, addComment, updateComment, deleteComment, getCommentsByIds };

/** Stores a new comment from a request's body and tells the listeners. */
export function storeComment(call: OperationCall, issue: IssueRecord, value: unknown): CommentRecord {
  const { body, visibility } = readComment(call, value);
  const now = call.site.clock.now();
  const comment: CommentRecord = {
    id: call.state.nextId('comments'),
    issueId: issue.id,
    ...(call.caller.accountId === undefined ? {} : { authorId: call.caller.accountId }),
    body,
    createdAt: now,
    updatedAt: now,
    ...visibility,
  };
  call.state.put('comments', comment);
  touchIssue(call, issue.id);
  publishCommented(call, call.state.get('issues', issue.id) ?? issue, commentView(comment, call));
  return comment;
}

function readComment(call: OperationCall, value: unknown): { body: CommentRecord['body']; visibility: Pick<CommentRecord, 'visibility'> } {
  const parsed = commentBody.safeParse(value ?? {});
  if (!parsed.success) throw new JiraError(400, [], { comment: 'Comment body is not valid!' });
  const { body, visibility } = parsed.data;
  if (!isDocument(body)) throw new JiraError(400, [], { comment: 'Comment body is not valid!' });
  if (body.content.length === 0) throw new JiraError(400, [], { comment: 'Comment body can not be empty!' });
  if (!visibility) return { body, visibility: {} };
  const name = visibility.identifier ?? visibility.value ?? '';
  const found = visibility.type === 'group' ? resolveGroup(name, call.state) : roleId(call, name);
  if (found === undefined) throw new JiraError(400, [], { commentLevel: `Role or group '${name}' does not exist.` });
  return { body, visibility: { visibility: { type: visibility.type, value: found } } };
}

function isDocument(value: unknown): value is Readonly<Record<string, unknown>> & { readonly content: readonly unknown[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value &&
    Array.isArray(value.content)
  );
}

function roleId({ state }: OperationCall, name: string): string | undefined {
  if (state.has('roles', name)) return name;
  return [...state.all('roles')].find((role) => role.name.toLowerCase() === name.toLowerCase())?.id;
}

function requireComment(call: OperationCall): CommentRecord {
  const issue = requireIssue(call);
  const id = call.path.id ?? '';
  const comment = visibleComments(issue.id, call).find((candidate) => candidate.id === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

function requireOwn(call: OperationCall, comment: CommentRecord, verb: 'EDIT' | 'DELETE', message: string): void {
  const may = (permission: string) => call.site.permissions.hasForIssue(call.caller, permission, comment.issueId);
  const own = comment.authorId !== undefined && comment.authorId === call.caller.accountId;
  if (!may(`${verb}_ALL_COMMENTS`) && !(own && may(`${verb}_OWN_COMMENTS`))) throw forbidden(message);
}
