import { z } from 'zod';
import type { IssueRecord } from '../../model/records';
import { forbidden, JiraError, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { userRef } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { readBody } from '../answering/request';
import { findIssue, requireIssue } from './find-issue';

const getIssueWatchers: Operation = (call) => {
  const issue = requireIssue(call);
  const mayView = call.site.permissions.hasForIssue(call.caller, 'VIEW_VOTERS_AND_WATCHERS', issue.id);
  return ok({
    self: `${call.site.siteUrl}/rest/api/3/issue/${issue.key}/watchers`,
    isWatching: call.caller.accountId !== undefined && issue.watcherIds.includes(call.caller.accountId),
    watchCount: issue.watcherIds.length,
    watchers: mayView ? issue.watcherIds.map((id) => userRef(call.site, call.state, id)) : [],
  });
};

/** The body is the account id as a JSON string; without one the caller watches. */
const addWatcher: Operation = (call) => {
  const issue = requireIssue(call);
  const me = requireLogin(call);
  const accountId = typeof call.body === 'string' && call.body !== '' ? call.body : me;
  requireManaging(call, issue, accountId);
  if (!call.state.has('users', accountId)) throw notFound(`The user with the account id '${accountId}' does not exist.`);
  if (!issue.watcherIds.includes(accountId)) call.state.put('issues', { ...issue, watcherIds: [...issue.watcherIds, accountId] });
  return noContent;
};

const removeWatcher: Operation = (call) => {
  const issue = requireIssue(call);
  requireLogin(call);
  const accountId = call.query.get('accountId');
  if (!accountId) throw new JiraError(400, ['The query parameter accountId is required.']);
  requireManaging(call, issue, accountId);
  call.state.put('issues', { ...issue, watcherIds: issue.watcherIds.filter((id) => id !== accountId) });
  return noContent;
};

const getIsWatchingIssueBulk: Operation = (call) => {
  const me = requireLogin(call);
  const { issueIds } = readBody(call, z.looseObject({ issueIds: z.array(z.coerce.string()) }));
  const watching = issueIds.map((id) => [id, findIssue(call, id)?.watcherIds.includes(me) ?? false] as const);
  return ok({ issuesIsWatching: Object.fromEntries(watching) });
};

const getVotes: Operation = (call) => {
  const issue = requireIssue(call);
  const mayView = call.site.permissions.hasForIssue(call.caller, 'VIEW_VOTERS_AND_WATCHERS', issue.id);
  return ok({
    self: `${call.site.siteUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: issue.voterIds.length,
    hasVoted: call.caller.accountId !== undefined && issue.voterIds.includes(call.caller.accountId),
    voters: mayView ? issue.voterIds.map((id) => userRef(call.site, call.state, id)) : [],
  });
};

const addVote: Operation = (call) => {
  const issue = requireIssue(call);
  const me = requireLogin(call);
  if (issue.reporterId === me) throw notFound('You cannot vote for an issue you have reported.');
  if (issue.resolutionId !== undefined) throw notFound('You cannot vote for an issue that is resolved.');
  if (!issue.voterIds.includes(me)) call.state.put('issues', { ...issue, voterIds: [...issue.voterIds, me] });
  return noContent;
};

const removeVote: Operation = (call) => {
  const issue = requireIssue(call);
  const me = requireLogin(call);
  if (!issue.voterIds.includes(me)) throw notFound('You have not voted for this issue.');
  call.state.put('issues', { ...issue, voterIds: issue.voterIds.filter((id) => id !== me) });
  return noContent;
};

export const watcherAndVoteOperations: OperationMap = {
  getIssueWatchers,
  addWatcher,
  removeWatcher,
  getIsWatchingIssueBulk,
  getVotes,
  addVote,
  removeVote,
};

function requireManaging(call: OperationCall, issue: IssueRecord, accountId: string): void {
  if (accountId === call.caller.accountId) return;
  if (!call.site.permissions.hasForIssue(call.caller, 'MANAGE_WATCHERS', issue.id)) {
    throw forbidden('You do not have permission to manage the watcher list of this issue.');
  }
}
