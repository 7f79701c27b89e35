import type { CommentRecord, IssueRecord, WorklogRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { document, duration, type ViewContext } from './issue-fields-view';
import { type Json, userRef } from './references';
import { timestamp } from './timestamp';

export function commentView(comment: CommentRecord, { site, state }: ViewContext): Json {
  const author = userRef(site, state, comment.authorId);
  return {
    self: `${site.siteUrl}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`,
    id: comment.id,
    ...(author ? { author, updateAuthor: author } : {}),
    body: document(comment.body) ?? { type: 'doc', version: 1, content: [] },
    created: timestamp(comment.createdAt),
    updated: timestamp(comment.updatedAt),
    ...(comment.visibility ? { visibility: visibilityView(comment.visibility, state) } : {}),
    jsdPublic: true,
  };
}

function visibilityView(visibility: { type: 'group' | 'role'; value: string }, state: SiteState): Json {
  const record = visibility.type === 'group' ? state.get('groups', visibility.value) : state.get('roles', visibility.value);
  return { type: visibility.type, value: record?.name ?? visibility.value, identifier: visibility.value };
}

export function worklogView(worklog: WorklogRecord, { site, state }: ViewContext): Json {
  const author = userRef(site, state, worklog.authorId);
  const comment = document(worklog.comment);
  return {
    self: `${site.siteUrl}/rest/api/3/issue/${worklog.issueId}/worklog/${worklog.id}`,
    id: worklog.id,
    issueId: worklog.issueId,
    ...(author ? { author, updateAuthor: author } : {}),
    ...(comment ? { comment } : {}),
    created: timestamp(worklog.createdAt),
    updated: timestamp(worklog.updatedAt),
    started: timestamp(worklog.startedAt),
    timeSpent: duration(worklog.timeSpentSeconds),
    timeSpentSeconds: worklog.timeSpentSeconds,
  };
}

/** The comments of an issue that the caller may read, oldest first. */
export function visibleComments(issueId: string, context: ViewContext): CommentRecord[] {
  const projectId = context.state.get('issues', issueId)?.projectId ?? '';
  return context.state
    .by('comments.issue', issueId)
    .filter((comment) => mayRead(comment, projectId, context))
    .sort((a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id));
}

/** A comment may be kept for a group or a role; apps acting as themselves read all. */
function mayRead({ visibility }: CommentRecord, projectId: string, { state, caller }: ViewContext): boolean {
  if (visibility === undefined || caller.asApp) return true;
  const user = caller.accountId === undefined ? undefined : state.get('users', caller.accountId);
  if (!user) return false;
  if (visibility.type === 'group') return user.groupIds.includes(visibility.value);
  return state
    .by('roleActors.project', projectId)
    .some((actor) => actor.roleId === visibility.value && (actor.holder === user.id || user.groupIds.includes(actor.holder)));
}

/** The `comment` field of an issue: the first 100 comments, as Jira cuts it. */
export function commentsPage(issue: IssueRecord, context: ViewContext): Json {
  const all = visibleComments(issue.id, context);
  return {
    comments: all.slice(0, 100).map((comment) => commentView(comment, context)),
    self: `${context.site.siteUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: 100,
    total: all.length,
    startAt: 0,
  };
}

/** The `worklog` field of an issue: the first 20 entries, as Jira cuts it. */
export function worklogsPage(issue: IssueRecord, context: ViewContext): Json {
  const all = context.state.by('worklogs.issue', issue.id).sort((a, b) => a.startedAt - b.startedAt);
  return { startAt: 0, maxResults: 20, total: all.length, worklogs: all.slice(0, 20).map((worklog) => worklogView(worklog, context)) };
}
