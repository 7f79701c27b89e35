import { z } from 'zod';
import type { PriorityRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { type Json, priorityView } from '../../views/references';
import { created, noContent, ok, seeOther } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { page } from '../answering/page';
import { present } from '../answering/present';
import { placeRequest, reordered } from '../answering/reordered';
import { flag, listOf, pathPart, readBody } from '../answering/request';
import { keepSiteDefault, siteDefault } from '../answering/site-default';
import { taskView } from '../tasks/task-view';

const byRank = (call: OperationCall): readonly PriorityRecord[] => [...call.state.all('priorities')].sort((a, b) => a.rank - b.rank);

function priorityOf(call: OperationCall, id = pathPart(call, 'id')): PriorityRecord {
  const priority = call.state.get('priorities', id);
  if (!priority) throw notFound(`The priority with id '${id}' does not exist.`);
  return priority;
}

function view(call: OperationCall, priority: PriorityRecord): Json {
  const isDefault = siteDefault(call, 'priority') === priority.id;
  return { ...priorityView(call.site, priority), statusColor: priority.color, description: priority.description, isDefault };
}

/** `GET /priority`, deprecated, does not say which one is the default. */
export const getPriorities: Operation = (call) => {
  requireLogin(call);
  return ok(
    byRank(call).map((priority) => {
      const { isDefault: _hidden, ...rest } = view(call, priority);
      return rest;
    }),
  );
};

export const getPriority: Operation = (call) => {
  requireLogin(call);
  return ok(view(call, priorityOf(call)));
};

export const searchPriorities: Operation = (call) => {
  requireLogin(call);
  const ids = new Set(listOf(call, 'id'));
  const name = call.query.get('priorityName')?.toLowerCase() ?? '';
  const onlyDefault = flag(call, 'onlyDefault', false);
  const found = byRank(call).filter(
    (priority) =>
      (ids.size === 0 || ids.has(priority.id)) &&
      priority.name.toLowerCase().includes(name) &&
      (!onlyDefault || siteDefault(call, 'priority') === priority.id),
  );
  return ok(page(call, '/priority/search', found, (priority) => view(call, priority)));
};

const colour = z.string().regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'The colour must be a hexadecimal colour code.');
const priorityRequest = z.object({ name: z.string().optional(), description: z.string().optional(), statusColor: colour.optional() });

export const createPriority: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, priorityRequest);
  const name = asked.name?.trim() ?? '';
  refuseName(call, name);
  if (asked.statusColor === undefined) throw badRequest({ statusColor: 'The status colour must be specified.' });
  const rank = Math.max(-1, ...byRank(call).map((priority) => priority.rank)) + 1;
  const id = call.state.nextId('priorities');
  call.state.put('priorities', { id, name, description: asked.description ?? '', color: asked.statusColor, rank });
  return created({ id });
};

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The priority must have a name.' });
  if (byRank(call).some((priority) => priority.id !== exceptId && priority.name.toLowerCase() === name.toLowerCase())) {
    throw badRequest({ name: `A priority with the name '${name}' already exists.` });
  }
}

export const updatePriority: Operation = (call) => {
  requireAdministrator(call);
  const priority = priorityOf(call);
  const asked = readBody(call, priorityRequest);
  if (asked.name !== undefined) refuseName(call, asked.name.trim(), priority.id);
  const changes = present({ name: asked.name?.trim(), description: asked.description, color: asked.statusColor });
  call.state.put('priorities', { ...priority, ...changes });
  return noContent;
};

/** `PUT /priority/default`: an empty id takes the default away. */
export const setDefaultPriority: Operation = (call) => {
  requireAdministrator(call);
  const { id } = readBody(call, z.object({ id: z.string().nullable() }));
  keepSiteDefault(call, 'priority', id ? priorityOf(call, id).id : undefined);
  return noContent;
};

export const movePriorities: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ ids: z.array(z.string()).min(1), ...placeRequest }));
  for (const id of asked.ids) priorityOf(call, id);
  const all = byRank(call).map((priority) => priority.id);
  for (const [rank, id] of reordered(all, asked.ids, asked).entries()) call.state.put('priorities', { ...priorityOf(call, id), rank });
  return noContent;
};

/** `DELETE /priority/{id}`: as a task; issues with the priority get the default one. */
export const deletePriority: Operation = (call) => {
  requireAdministrator(call);
  const priority = priorityOf(call);
  const fallback = siteDefault(call, 'priority') ?? byRank(call).find((other) => other.id !== priority.id)?.id;
  if (fallback === undefined || fallback === priority.id) throw new JiraError(400, ['The default or last priority cannot be deleted.']);
  const taskId = call.site.startTask(`Delete priority ${priority.name}`, call.caller, () => {
    for (const issue of call.state.all('issues')) {
      if (issue.priorityId === priority.id) call.state.put('issues', { ...issue, priorityId: fallback, updatedAt: call.site.clock.now() });
    }
    call.state.remove('priorities', priority.id);
  });
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};
