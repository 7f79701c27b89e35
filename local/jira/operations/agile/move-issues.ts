import { z } from 'zod';
import type { IssueRecord, SprintRecord } from '../../model/records';
import { badRequest, forbidden, type Operation, type OperationCall } from '../../operation';
import { seedIds } from '../../site/seed-ids';
import { noContent } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { pathPart, readBody } from '../answering/request';
import { requireIssue } from '../issues/find-issue';
import { saveIssue } from '../issues/write-issue';
import { sprintIdsOf } from './board-issues';
import { boardOf, sprintOf } from './find-board';

/** Most issues in one move (the limit that the operations document). */
const maxIssues = 50;

const moveRequest = z.object({ issues: z.array(z.string()).min(1).max(maxIssues) });

/** The issues that a body names, each of which the caller must be able to edit. */
function issuesToMove(call: OperationCall): readonly IssueRecord[] {
  requireLogin(call);
  const issues = readBody(call, moveRequest).issues.map((key) => requireIssue(call, key));
  if (issues.some((issue) => !call.site.permissions.hasForIssue(call.caller, 'EDIT_ISSUES', issue.id))) {
    throw forbidden('You do not have permission to edit all of the issues.');
  }
  return issues;
}

/** An issue keeps the closed sprints it was in, and is in at most one that is not closed. */
function putIntoSprint(call: OperationCall, issue: IssueRecord, sprint: SprintRecord | undefined): void {
  const closed = sprintIdsOf(issue).filter((id) => call.state.get('sprints', id)?.state === 'closed' && id !== sprint?.id);
  const ids = sprint ? [...closed, sprint.id] : closed;
  saveIssue(call, issue, { ...issue, custom: { ...issue.custom, [seedIds.fields.sprint]: ids.length > 0 ? ids : null } });
}

export const moveIssuesToSprintAndRank: Operation = (call) => {
  const sprint = sprintOf(call);
  if (sprint.state === 'closed') throw badRequest({ sprint: 'Issues can only be moved to open or active sprints.' });
  for (const issue of issuesToMove(call)) putIntoSprint(call, issue, sprint);
  return noContent;
};

export const moveIssuesToBacklog: Operation = (call) => {
  for (const issue of issuesToMove(call)) putIntoSprint(call, issue, undefined);
  return noContent;
};

export const moveIssuesToBacklogForBoard: Operation = (call) => {
  boardOf(call);
  return moveIssuesToBacklog(call);
};

/** `POST /board/{boardId}/issue`: from the backlog onto the board, which is what its active sprint shows. */
export const moveIssuesToBoard: Operation = (call) => {
  const board = boardOf(call);
  const active = call.state.by('sprints.board', board.id).find((sprint) => sprint.state === 'active');
  for (const issue of issuesToMove(call)) if (active) putIntoSprint(call, issue, active);
  return noContent;
};

export const moveIssuesToEpic: Operation = (call) => {
  const epic = requireIssue(call, pathPart(call, 'epicIdOrKey'));
  if (call.state.get('issueTypes', epic.issueTypeId)?.hierarchyLevel !== 1)
    throw badRequest({ epic: `The issue '${epic.key}' is not an epic.` });
  for (const issue of issuesToMove(call)) {
    if (call.state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel !== 0) {
      throw badRequest({ issues: `The issue '${issue.key}' cannot be part of an epic.` });
    }
    saveIssue(call, issue, { ...issue, parentId: epic.id });
  }
  return noContent;
};

export const removeIssuesFromEpic: Operation = (call) => {
  for (const issue of issuesToMove(call)) {
    const { parentId: _parent, ...rest } = issue;
    saveIssue(call, issue, rest);
  }
  return noContent;
};

/** `PUT /issue/rank`: the request is checked, but the emulator keeps the order in which issues were created. */
export const rankIssues: Operation = (call) => {
  issuesToMove(call);
  const { rankBeforeIssue, rankAfterIssue } = readBody(
    call,
    z.object({ rankBeforeIssue: z.string().optional(), rankAfterIssue: z.string().optional() }),
  );
  if ((rankBeforeIssue === undefined) === (rankAfterIssue === undefined)) {
    throw badRequest({}, ['Exactly one of rankBeforeIssue and rankAfterIssue must be specified.']);
  }
  requireIssue(call, rankBeforeIssue ?? rankAfterIssue ?? '');
  return noContent;
};
