import { z } from 'zod';
import type { BoardRecord, IssueRecord } from '../../model/records';
import { badRequest, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { readBody, required } from '../answering/request';
import { requireIssue, requireOnIssue } from '../issues/find-issue';
import { saveIssue } from '../issues/write-issue';
import { boardJql, isPlanned, issuesAnswer, issuesMatching, sprintIdsOf } from './board-issues';
import { boardOf, sprintOf } from './find-board';

const isDone = (call: OperationCall, issue: IssueRecord): boolean => call.state.get('statuses', issue.statusId)?.category === 'done';

export const getIssuesForBoard: Operation = async (call) => issuesAnswer(call, await issuesMatching(call, boardJql(call, boardOf(call))));

/** `GET /board/{boardId}/backlog`: open issues that are in no active or future sprint. */
export const getIssuesForBacklog: Operation = async (call) => {
  const issues = await issuesMatching(call, boardJql(call, boardOf(call)));
  return issuesAnswer(
    call,
    issues.filter((issue) => !isDone(call, issue) && !isPlanned(call, issue)),
  );
};

export const getIssuesForSprint: Operation = async (call) => {
  const sprint = sprintOf(call);
  const issues = await issuesMatching(call, 'created is not EMPTY');
  return issuesAnswer(
    call,
    issues.filter((issue) => sprintIdsOf(issue).includes(sprint.id)),
  );
};

export const getBoardIssuesForSprint: Operation = async (call) => {
  const board = boardOf(call);
  const sprint = sprintOf(call);
  const issues = await issuesMatching(call, boardJql(call, board));
  return issuesAnswer(
    call,
    issues.filter((issue) => sprintIdsOf(issue).includes(sprint.id)),
  );
};

/** The board decides which field holds the estimate. */
function estimationField(call: OperationCall): { readonly board: BoardRecord; readonly fieldId: string } {
  const board = boardOf(call, required(call, 'boardId'));
  if (board.estimationFieldId === undefined) throw badRequest({ boardId: 'The board does not use estimation.' });
  return { board, fieldId: board.estimationFieldId };
}

export const getIssueEstimationForBoard: Operation = (call) => {
  const issue = requireIssue(call);
  const { fieldId } = estimationField(call);
  return ok({ fieldId, value: issue.custom[fieldId] ?? null });
};

/** `PUT /issue/{issueIdOrKey}/estimation`: an empty value takes the estimate away. */
export const estimateIssueForBoard: Operation = (call) => {
  const issue = requireIssue(call);
  const { fieldId } = estimationField(call);
  requireOnIssue(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit this issue.');
  const { value } = readBody(call, z.object({ value: z.union([z.string(), z.number()]).default('') }));
  const number = value === '' ? null : Number(value);
  if (Number.isNaN(number)) throw badRequest({ value: `The estimate '${value}' is not a number.` });
  saveIssue(call, issue, { ...issue, custom: { ...issue.custom, [fieldId]: number } });
  return ok({ fieldId, value: number });
};
