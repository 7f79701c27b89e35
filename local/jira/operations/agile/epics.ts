import { z } from 'zod';
import type { IssueRecord } from '../../model/records';
import { notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { pathPart, readBody } from '../answering/request';
import { requireIssue, requireOnIssue } from '../issues/find-issue';
import { saveIssue } from '../issues/write-issue';
import { agilePage } from './agile-page';
import { boardJql, issuesAnswer, issuesMatching } from './board-issues';
import { boardOf } from './find-board';

const isEpic = (call: OperationCall, issue: IssueRecord): boolean => call.state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel === 1;

function epicOf(call: OperationCall, idOrKey: string): IssueRecord {
  const epic = requireIssue(call, idOrKey);
  if (!isEpic(call, epic)) throw notFound('The requested epic does not exist or you do not have permission to view it.');
  return epic;
}

const isDone = (call: OperationCall, issue: IssueRecord): boolean => call.state.get('statuses', issue.statusId)?.category === 'done';

function epicView(call: OperationCall, epic: IssueRecord): Json {
  return {
    id: Number(epic.id),
    key: epic.key,
    self: `${call.site.siteUrl}/rest/agile/1.0/epic/${epic.id}`,
    name: epic.summary,
    summary: epic.summary,
    color: { key: 'color_1' },
    done: isDone(call, epic),
  };
}

export const getEpics: Operation = async (call) => {
  const done = call.query.get('done');
  const issues = await issuesMatching({ ...call, query: new URLSearchParams() }, boardJql(call, boardOf(call)));
  const epics = issues.filter((issue) => isEpic(call, issue) && (done === null || String(isDone(call, issue)) === done));
  return ok(agilePage(call, epics, (epic) => epicView(call, epic)));
};

export const getEpic: Operation = (call) => ok(epicView(call, epicOf(call, pathPart(call, 'epicIdOrKey'))));

/** `POST /epic/{epicIdOrKey}`: the name of an epic is its summary here; colour and the done mark are not kept. */
export const partiallyUpdateEpic: Operation = (call) => {
  const epic = epicOf(call, pathPart(call, 'epicIdOrKey'));
  requireOnIssue(call, 'EDIT_ISSUES', epic, 'You do not have permission to edit this epic.');
  const asked = readBody(call, z.object({ name: z.string().optional(), summary: z.string().optional() }));
  const saved = saveIssue(call, epic, { ...epic, summary: asked.summary ?? asked.name ?? epic.summary });
  return ok(epicView(call, saved));
};

export const rankEpics: Operation = (call) => {
  epicOf(call, pathPart(call, 'epicIdOrKey'));
  const asked = readBody(call, z.object({ rankBeforeEpic: z.string().optional(), rankAfterEpic: z.string().optional() }));
  epicOf(call, asked.rankBeforeEpic ?? asked.rankAfterEpic ?? '');
  return noContent;
};

export const getIssuesForEpic: Operation = async (call) => {
  const epic = epicOf(call, pathPart(call, 'epicIdOrKey'));
  return issuesAnswer(call, await issuesMatching(call, `parent = ${epic.key}`));
};

export const getBoardIssuesForEpic: Operation = async (call) => {
  const board = boardOf(call);
  const epic = epicOf(call, pathPart(call, 'epicId'));
  const issues = await issuesMatching(call, boardJql(call, board));
  return issuesAnswer(
    call,
    issues.filter((issue) => issue.parentId === epic.id),
  );
};

/** Standard issues outside any epic. */
const withoutEpic = (call: OperationCall, issue: IssueRecord): boolean =>
  issue.parentId === undefined && call.state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel === 0;

export const getIssuesWithoutEpicForBoard: Operation = async (call) => {
  const issues = await issuesMatching(call, boardJql(call, boardOf(call)));
  return issuesAnswer(
    call,
    issues.filter((issue) => withoutEpic(call, issue)),
  );
};

export const getIssuesWithoutEpic: Operation = async (call) => {
  const issues = await issuesMatching(call, 'created is not EMPTY');
  return issuesAnswer(
    call,
    issues.filter((issue) => withoutEpic(call, issue)),
  );
};
