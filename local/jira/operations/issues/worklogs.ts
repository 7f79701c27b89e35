import { z } from 'zod';
import { publishWorklog } from '../../events/issue-events';
import type { IssueRecord, WorklogRecord } from '../../model/records';
import { forbidden, JiraError, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { worklogView } from '../../views/comment-view';
import { created, noContent, ok } from '../answering/answers';
import { readBody, wholeNumber } from '../answering/request';
import { isObject, secondsOf } from './field-input';
import { requireIssue, requireOnIssue } from './find-issue';
import { saveIssue } from './write-issue';

const getIssueWorklog: Operation = (call) => {
  const issue = requireIssue(call);
  const after = wholeNumber(call, 'startedAfter', 0);
  const before = wholeNumber(call, 'startedBefore', Number.MAX_SAFE_INTEGER);
  const all = call.state
    .by('worklogs.issue', issue.id)
    .filter((worklog) => worklog.startedAt >= after && worklog.startedAt <= before)
    .sort((a, b) => a.startedAt - b.startedAt || Number(a.id) - Number(b.id));
  const startAt = wholeNumber(call, 'startAt', 0);
  const maxResults = Math.min(wholeNumber(call, 'maxResults', 5000), 5000);
  const worklogs = all.slice(startAt, startAt + maxResults).map((worklog) => worklogView(worklog, call));
  return ok({ startAt, maxResults, total: all.length, worklogs });
};

const getWorklog: Operation = (call) => ok(worklogView(requireWorklog(call), call));

const addWorklog: Operation = (call) => {
  const issue = requireIssue(call);
  requireOnIssue(call, 'WORK_ON_ISSUES', issue, 'You do not have the permission to associate a worklog to this issue.');
  return created(worklogView(storeWorklog(call, issue, call.body), call));
};

const updateWorklog: Operation = (call) => {
  const worklog = requireWorklog(call);
  requireOwn(call, worklog, 'EDIT');
  const read = readWorklog(call.body, worklog);
  const updated: WorklogRecord = { ...worklog, ...read, updatedAt: call.site.clock.now() };
  call.state.put('worklogs', updated);
  adjust(call, worklog.issueId, updated.timeSpentSeconds - worklog.timeSpentSeconds);
  const view = worklogView(updated, call);
  publishWorklog(call, 'updated', view);
  return ok(view);
};

const deleteWorklog: Operation = (call) => {
  const worklog = requireWorklog(call);
  requireOwn(call, worklog, 'DELETE');
  call.state.remove('worklogs', worklog.id);
  adjust(call, worklog.issueId, -worklog.timeSpentSeconds);
  publishWorklog(call, 'deleted', worklogView(worklog, call));
  return noContent;
};

const getWorklogsForIds: Operation = (call) => {
  const { ids } = readBody(call, z.looseObject({ ids: z.array(z.coerce.string()).max(1000) }));
  return ok(
    ids.flatMap((id) => {
      const worklog = call.state.get('worklogs', id);
      return worklog && call.site.permissions.canSeeIssue(call.caller, worklog.issueId) ? [worklogView(worklog, call)] : [];
    }),
  );
};

/** Most worklogs in one answer of "modified since" (Atlassian: "Get IDs of updated worklogs"). */
const MODIFIED_PAGE = 1000;

const getIdsOfWorklogsModifiedSince: Operation = (call) => {
  const since = wholeNumber(call, 'since', 0);
  const modified = [...call.state.all('worklogs')]
    .filter((worklog) => worklog.updatedAt >= since)
    .sort((a, b) => a.updatedAt - b.updatedAt);
  const page = modified.slice(0, MODIFIED_PAGE);
  const until = page.at(-1)?.updatedAt ?? since;
  return ok({
    values: page.map((worklog) => ({ worklogId: Number(worklog.id), updatedTime: worklog.updatedAt, properties: [] })),
    since,
    until,
    self: `${call.site.siteUrl}/rest/api/3/worklog/updated?since=${since}`,
    lastPage: modified.length <= MODIFIED_PAGE,
  });
};

export const worklogOperations: OperationMap = {
  getIssueWorklog,
  getWorklog,
  addWorklog,
  updateWorklog,
  deleteWorklog,
  getWorklogsForIds,
  getIdsOfWorklogsModifiedSince,
};

/** Stores a new worklog and moves the issue's time spent and, unless told to leave it, its remaining estimate. */
export function storeWorklog(call: OperationCall, issue: IssueRecord, value: unknown): WorklogRecord {
  const now = call.site.clock.now();
  const read = readWorklog(value);
  if (read.timeSpentSeconds === undefined) throw new JiraError(400, [], { timeLogged: 'You must indicate the time spent working.' });
  const worklog: WorklogRecord = {
    id: call.state.nextId('worklogs'),
    issueId: issue.id,
    ...(call.caller.accountId === undefined ? {} : { authorId: call.caller.accountId }),
    startedAt: now,
    createdAt: now,
    updatedAt: now,
    ...read,
    timeSpentSeconds: read.timeSpentSeconds,
  };
  call.state.put('worklogs', worklog);
  adjust(call, issue.id, worklog.timeSpentSeconds);
  publishWorklog(call, 'created', worklogView(worklog, call));
  return worklog;
}

type WorklogInput = Partial<Pick<WorklogRecord, 'comment' | 'startedAt' | 'timeSpentSeconds'>>;

function readWorklog(value: unknown, before?: WorklogRecord): WorklogInput {
  const body = isObject(value) ? value : {};
  const seconds =
    typeof body.timeSpentSeconds === 'number'
      ? body.timeSpentSeconds
      : body.timeSpent === undefined
        ? before?.timeSpentSeconds
        : secondsOf(body.timeSpent);
  if (seconds === null) throw new JiraError(400, [], { timeLogged: 'Invalid time duration entered.' });
  if (seconds !== undefined && seconds < 60) throw new JiraError(400, [], { timeLogged: 'You must indicate the time spent working.' });
  const started = typeof body.started === 'string' ? Date.parse(body.started.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;
  if (Number.isNaN(started)) throw new JiraError(400, [], { started: `Invalid date: ${String(body.started)}` });
  return {
    ...(seconds === undefined ? {} : { timeSpentSeconds: seconds }),
    ...(started === undefined ? {} : { startedAt: started }),
    ...(isObject(body.comment) ? { comment: body.comment } : {}),
  };
}

/** `adjustEstimate`: `auto` takes what was logged off what remains, `leave` does not, `new` and `manual` say how much. */
function adjust(call: OperationCall, issueId: string, seconds: number): void {
  const issue = call.state.get('issues', issueId);
  if (!issue) return;
  const mode = call.query.get('adjustEstimate') ?? 'auto';
  const remaining = issue.remainingEstimate ?? issue.originalEstimate;
  const timeSpent = Math.max(0, (issue.timeSpent ?? 0) + seconds);
  const left = (): number | undefined => {
    if (mode === 'leave') return issue.remainingEstimate;
    if (mode === 'new') return secondsOf(call.query.get('newEstimate') ?? '') ?? issue.remainingEstimate;
    const by =
      mode === 'manual' ? (secondsOf(call.query.get('reduceBy') ?? call.query.get('increaseBy') ?? '') ?? 0) * Math.sign(seconds) : seconds;
    return remaining === undefined ? 0 : Math.max(0, remaining - by);
  };
  const rest = left();
  saveIssue(call, issue, { ...issue, timeSpent, ...(rest === undefined ? {} : { remainingEstimate: rest }) });
}

function requireWorklog(call: OperationCall): WorklogRecord {
  const issue = requireIssue(call);
  const id = call.path.id ?? '';
  const worklog = call.state.get('worklogs', id);
  if (worklog?.issueId !== issue.id) throw notFound(`Cannot find worklog with id: '${id}'.`);
  return worklog;
}

function requireOwn(call: OperationCall, worklog: WorklogRecord, verb: 'EDIT' | 'DELETE'): void {
  const may = (permission: string) => call.site.permissions.hasForIssue(call.caller, permission, worklog.issueId);
  const own = worklog.authorId !== undefined && worklog.authorId === call.caller.accountId;
  if (!may(`${verb}_ALL_WORKLOGS`) && !(own && may(`${verb}_OWN_WORKLOGS`))) {
    throw forbidden(`You do not have permission to ${verb.toLowerCase()} the worklog with id: '${worklog.id}'.`);
  }
}
