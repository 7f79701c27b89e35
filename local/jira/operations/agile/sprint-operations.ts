import { z } from 'zod';
import type { SprintRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { present } from '../answering/present';
import { listOf, readBody } from '../answering/request';
import { publishSprintEvent } from './agile-events';
import { agilePage } from './agile-page';
import { boardOf, requireManageSprints, requireSprints, sprintOf } from './find-board';

/** Longest name of a sprint (the limit that `POST /sprint` enforces). */
const maxNameLength = 30;

function sprintView(call: OperationCall, sprint: SprintRecord): Json {
  const moment = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());
  return {
    id: Number(sprint.id),
    self: `${call.site.siteUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    startDate: moment(sprint.startAt),
    endDate: moment(sprint.endAt),
    completeDate: moment(sprint.completeAt),
    originBoardId: Number(sprint.boardId),
    goal: sprint.goal,
  };
}

const stateOrder = { closed: 0, active: 1, future: 2 } as const;

export const getAllSprints: Operation = (call) => {
  const board = boardOf(call);
  requireSprints(board);
  const states = new Set(listOf(call, 'state'));
  const found = call.state
    .by('sprints.board', board.id)
    .filter((sprint) => states.size === 0 || states.has(sprint.state))
    .sort((a, b) => stateOrder[a.state] - stateOrder[b.state] || Number(a.id) - Number(b.id));
  return ok(agilePage(call, found, (sprint) => sprintView(call, sprint)));
};

export const getSprint: Operation = (call) => ok(sprintView(call, sprintOf(call)));

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'The date is not valid.');
const newSprint = z.object({
  name: z.string().trim().min(1),
  originBoardId: z.number().int(),
  startDate: moment.optional(),
  endDate: moment.optional(),
  goal: z.string().default(''),
});

export const createSprint: Operation = (call) => {
  const asked = readBody(call, newSprint);
  const board = boardOf(call, String(asked.originBoardId));
  requireManageSprints(call, board.id);
  requireSprints(board);
  refuseName(asked.name);
  const sprint: SprintRecord = {
    id: call.state.nextId('sprints'),
    boardId: board.id,
    name: asked.name,
    goal: asked.goal,
    state: 'future',
    ...present({ startAt: time(asked.startDate), endAt: time(asked.endDate) }),
  };
  refuseDates(sprint);
  call.state.put('sprints', sprint);
  publishSprintEvent(call, 'created', sprint);
  return created(sprintView(call, sprint));
};

const time = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));

function refuseName(name: string): void {
  if (name.length > maxNameLength) throw badRequest({ name: `The sprint name must be shorter than ${maxNameLength} characters` });
}

function refuseDates(sprint: SprintRecord): void {
  if (sprint.startAt !== undefined && sprint.endAt !== undefined && sprint.endAt <= sprint.startAt) {
    throw badRequest({ endDate: 'The end date of a sprint must be after the start date.' });
  }
}

const sprintChanges = z.object({
  name: z.string().trim().min(1).optional(),
  goal: z.string().optional(),
  state: z.enum(['future', 'active', 'closed']).optional(),
  startDate: moment.optional(),
  endDate: moment.optional(),
});

/** `POST /sprint/{sprintId}`: changes what is named; starting and completing a sprint are changes of state. */
export const partiallyUpdateSprint: Operation = (call) => change(call, false);

/** `PUT /sprint/{sprintId}`: what is not named is taken away. */
export const updateSprint: Operation = (call) => change(call, true);

function change(call: OperationCall, replace: boolean): OperationAnswer {
  const before = sprintOf(call);
  requireManageSprints(call, before.boardId);
  const asked = readBody(call, sprintChanges);
  if (replace && (asked.name === undefined || asked.state === undefined))
    throw new JiraError(400, ['The name and the state must be specified.']);
  if (asked.name !== undefined) refuseName(asked.name);
  const { startAt, endAt, ...rest } = before;
  const sprint: SprintRecord = {
    ...rest,
    goal: asked.goal ?? (replace ? '' : before.goal),
    ...present({
      name: asked.name,
      startAt: time(asked.startDate) ?? (replace ? undefined : startAt),
      endAt: time(asked.endDate) ?? (replace ? undefined : endAt),
    }),
  };
  refuseDates(sprint);
  const after = withState(call, sprint, asked.state ?? before.state);
  call.state.put('sprints', after);
  const kind = before.state === after.state ? 'updated' : after.state === 'active' ? 'started' : 'closed';
  publishSprintEvent(call, kind, after, before);
  return ok(sprintView(call, after));
}

/** A sprint goes from future to active to closed, and starts only with both dates. */
function withState(call: OperationCall, sprint: SprintRecord, state: SprintRecord['state']): SprintRecord {
  if (state === sprint.state) return sprint;
  if (state === 'active' && sprint.state === 'future') {
    if (sprint.startAt === undefined || sprint.endAt === undefined) {
      throw badRequest({ startDate: 'The sprint must have a start date and an end date to be started.' });
    }
    return { ...sprint, state };
  }
  if (state === 'closed' && sprint.state === 'active') return { ...sprint, state, completeAt: call.site.clock.now() };
  throw badRequest({ state: `A sprint in state '${sprint.state}' cannot be put into state '${state}'.` });
}

export const deleteSprint: Operation = (call) => {
  const sprint = sprintOf(call);
  requireManageSprints(call, sprint.boardId);
  call.state.remove('sprints', sprint.id);
  publishSprintEvent(call, 'deleted', sprint);
  return noContent;
};

/** `POST /sprint/{sprintId}/swap`: changes places with another sprint; the emulator keeps sprints in the order of their ids. */
export const swapSprint: Operation = (call) => {
  const sprint = sprintOf(call);
  requireManageSprints(call, sprint.boardId);
  const other = sprintOf(call, String(readBody(call, z.object({ sprintToSwapWith: z.number().int() })).sprintToSwapWith));
  call.state.put('sprints', { ...other, id: sprint.id });
  call.state.put('sprints', { ...sprint, id: other.id });
  return noContent;
};
