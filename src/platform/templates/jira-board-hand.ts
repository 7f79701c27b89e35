import { route } from '@forge/api';
import { z } from 'zod';
import { err, ok } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { type Hand, refusal } from './jira-hand';
import { idOfItem } from './jira-issue-json';
import { allPages, type FoundBoard, readBoards } from './jira-read-shared';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

const board = z.object({ id: z.coerce.string(), name: z.string(), type: z.string() });

const createBoard = (body: unknown): JiraCall<FoundBoard> => ({
  send: (jira) => jira.requestJira(route`/rest/agile/1.0/board`, writing('POST', body)),
  answer: board,
  points: writeCost,
});
const sprints = z.object({ values: z.array(z.unknown()).default([]) }).transform(({ values }) => values.length);
/** Whether a board has sprints; one without any, or a board that cannot have them, has none. */
const countSprints = (boardId: string): JiraCall<number> => ({
  send: (jira) => jira.requestJira(route`/rest/agile/1.0/board/${boardId}/sprint?maxResults=1`, getting),
  answer: sprints,
  points: costOfObjects,
});
const deleteBoard = (boardId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/agile/1.0/board/${boardId}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

const nameOf = (id: string) => ({ id, key: null });

/** Boards of the project over a filter of the template. Jira has no call that changes a board. */
export const boardHand: Hand<'board'> = {
  async create({ fields }, { jira, known, run }) {
    const filterId = idOfItem(known, fields.filter);
    if (filterId === undefined) return err(refusal(fields.filter));
    const location = { type: 'project', projectKeyOrId: run.projectKey };
    const made = await jira.call(createBoard({ name: fields.name, type: fields.type, filterId: Number(filterId), location }));
    return made.ok ? ok(nameOf(made.value.id)) : made;
  },
  update: async (_, name) => ok(name),
  async find({ fields }, { jira, projectId }) {
    const read = await allPages(jira, (startAt) => readBoards(projectId, startAt));
    if (!read.ok) return read;
    const found = read.value.find(({ name, type }) => sameName(name, fields.name) && type === fields.type);
    return ok(found && nameOf(found.id));
  },
  async judge({ jira: name, at, made }, { jira, projectId }) {
    const read = await allPages(jira, (startAt) => readBoards(projectId, startAt));
    if (!read.ok) return read;
    const found = read.value.find(({ id }) => id === name.id);
    if (!found) return ok('gone');
    if (at === null) return ok(undefined);
    if (made && !sameName(found.name, made.fields.name)) return ok('changedSince');
    if (found.type !== 'scrum') return ok(undefined);
    const count = await jira.call(countSprints(name.id));
    return count.ok && count.value > 0 ? ok('changedSince') : ok(undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteBoard(name.id)),
};
