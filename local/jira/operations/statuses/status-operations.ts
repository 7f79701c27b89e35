import { z } from 'zod';
import type { StatusRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { mayAdministerProject, requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { page } from '../answering/page';
import { present } from '../answering/present';
import { listOf, readBody } from '../answering/request';
import { jiraStatusView } from './jira-status-view';
import { categoryKey, categoryWord, categoryWords } from './status-category';

/** Longest name of a status and most statuses in one request (the limits that the `/statuses` operations document). */
const maxNameLength = 255;
const maxAtOnce = 50;

/** Reading statuses takes Administer Projects somewhere, or Administer Jira. */
function requireAnyAdministrator(call: OperationCall): void {
  requireLogin(call);
  const { permissions } = call.site;
  if (permissions.hasGlobal(call.caller, 'ADMINISTER') || permissions.projectsWith(call.caller, 'ADMINISTER_PROJECTS').size > 0) return;
  throw new JiraError(401, ['You do not have permission to see the statuses of the site.']);
}

export const getStatusesById: Operation = (call) => {
  requireAnyAdministrator(call);
  const ids = idsOf(call);
  return ok(ids.flatMap((id) => call.state.get('statuses', id) ?? []).map(jiraStatusView));
};

function idsOf(call: OperationCall): readonly string[] {
  const ids = listOf(call, 'id');
  if (ids.length === 0 || ids.length > maxAtOnce) throw new JiraError(400, [`Between 1 and ${maxAtOnce} status ids must be given.`]);
  return ids;
}

export const getStatusesByName: Operation = (call) => {
  requireAnyAdministrator(call);
  const names = new Set(call.query.getAll('name').map((name) => name.toLowerCase()));
  if (names.size === 0) throw new JiraError(400, ['At least one status name must be given.']);
  const project = call.query.get('projectId') ?? undefined;
  const found = [...call.state.all('statuses')].filter((status) => names.has(status.name.toLowerCase()) && status.projectId === project);
  return ok(found.sort(byId).map(jiraStatusView));
};

export const search: Operation = (call) => {
  requireAnyAdministrator(call);
  const text = call.query.get('searchString')?.toLowerCase() ?? '';
  const category = call.query.get('statusCategory');
  const project = call.query.get('projectId') ?? undefined;
  if (category !== null && !categoryWords.some((word) => word === category)) {
    throw new JiraError(400, [`The status category '${category}' is not one of ${categoryWords.join(', ')}.`]);
  }
  const found = [...call.state.all('statuses')].filter(
    (status) =>
      status.name.toLowerCase().includes(text) &&
      (category === null || categoryWord(status.category) === category) &&
      (project === undefined || status.projectId === project),
  );
  return ok(page(call, '/statuses/search', found.sort(byId), jiraStatusView, { size: 200, max: 200 }));
};

const scope = z.object({ type: z.enum(['GLOBAL', 'PROJECT']), project: z.object({ id: z.string() }).optional() });
const createRequest = z.object({
  scope,
  statuses: z
    .array(z.object({ name: z.string(), statusCategory: z.enum(categoryWords), description: z.string().default('') }))
    .min(1)
    .max(maxAtOnce),
});

export const createStatuses: Operation = (call) => {
  const asked = readBody(call, createRequest);
  const projectId = asked.scope.type === 'PROJECT' ? asked.scope.project?.id : undefined;
  if (asked.scope.type === 'PROJECT') requireTeamManaged(call, projectId);
  else requireAdministrator(call);
  for (const { name } of asked.statuses) refuseName(call, name.trim(), projectId);
  const statuses = asked.statuses.map((one): StatusRecord => {
    const id = call.state.nextId('statuses');
    const base = { id, name: one.name.trim(), description: one.description, category: categoryKey(one.statusCategory) };
    const status = { ...base, ...present({ projectId }) };
    call.state.put('statuses', status);
    return status;
  });
  return ok(statuses.map(jiraStatusView));
};

function requireTeamManaged(call: OperationCall, projectId: string | undefined): void {
  requireLogin(call);
  const project = call.state.get('projects', projectId ?? '');
  if (!project?.teamManaged) throw badRequest({ scope: 'The project of the scope must be a team-managed project.' });
  if (!mayAdministerProject(call, project.id))
    throw new JiraError(401, ['You do not have permission to change the statuses of the project.']);
}

function refuseName(call: OperationCall, name: string, projectId: string | undefined, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The status must have a name.' });
  if (name.length > maxNameLength) throw badRequest({ name: `The status name must not exceed ${maxNameLength} characters.` });
  for (const status of call.state.all('statuses')) {
    if (status.id !== exceptId && status.projectId === projectId && status.name.toLowerCase() === name.toLowerCase()) {
      throw new JiraError(409, [`A status with the name '${name}' already exists.`]);
    }
  }
}

const updateRequest = z.object({
  statuses: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().optional(),
        statusCategory: z.enum(categoryWords).optional(),
        description: z.string().optional(),
      }),
    )
    .min(1)
    .max(maxAtOnce),
});

export const updateStatuses: Operation = (call) => {
  requireAdministrator(call);
  const changed = readBody(call, updateRequest).statuses.map((one): StatusRecord => {
    const status = call.state.get('statuses', one.id);
    if (!status) throw new JiraError(400, [`The status with id '${one.id}' does not exist.`]);
    if (one.name !== undefined) refuseName(call, one.name.trim(), status.projectId, status.id);
    const category = one.statusCategory === undefined ? undefined : categoryKey(one.statusCategory);
    return { ...status, ...present({ name: one.name?.trim(), description: one.description, category }) };
  });
  for (const status of changed) call.state.put('statuses', status);
  return noContent;
};

/** `DELETE /statuses`: refused for statuses that a workflow has. */
export const deleteStatusesById: Operation = (call) => {
  requireAdministrator(call);
  const ids = idsOf(call);
  for (const id of ids) {
    if (!call.state.has('statuses', id)) throw new JiraError(400, [`The status with id '${id}' does not exist.`]);
    const user = [...call.state.all('workflows')].find((workflow) => workflow.statusIds.includes(id));
    if (user) throw new JiraError(400, [`The status with id '${id}' is used by the workflow '${user.name}' and cannot be deleted.`]);
  }
  for (const id of ids) call.state.remove('statuses', id);
  return noContent;
};
