import { z } from 'zod';
import type { IssueTypeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { issueTypeView } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { isAdministrator, requireAdministrator } from '../answering/authority';
import { byId } from '../answering/order';
import { pathPart, readBody, required } from '../answering/request';
import { visibleProject } from '../projects/find-project';
import { publishIssueTypeEvent } from './issue-type-events';
import { issueTypesOf } from './project-issue-types';

/** Longest name of an issue type (the limit that `POST /issuetype` documents). */
const maxNameLength = 60;

function mayUse(call: OperationCall, type: IssueTypeRecord): boolean {
  return (
    type.projectId === undefined ||
    isAdministrator(call) ||
    call.site.permissions.hasInProject(call.caller, 'BROWSE_PROJECTS', type.projectId)
  );
}

function issueTypeOf(call: OperationCall): IssueTypeRecord {
  const id = pathPart(call, 'id');
  const type = call.state.get('issueTypes', id);
  if (!type || !mayUse(call, type))
    throw notFound(`The issue type with id '${id}' does not exist or you do not have permission to see it.`);
  return type;
}

export const getIssueAllTypes: Operation = (call) => {
  const visible = [...call.state.all('issueTypes')].filter((type) => mayUse(call, type)).sort(byId);
  return ok(visible.map((type) => issueTypeView(call.site, type)));
};

export const getIssueTypesForProject: Operation = (call) => {
  const project = visibleProject(call, required(call, 'projectId'));
  const level = call.query.get('level');
  const types = issueTypesOf(call, project).filter((type) => level === null || type.hierarchyLevel === Number(level));
  return ok(types.map((type) => issueTypeView(call.site, type)));
};

export const getIssueType: Operation = (call) => ok(issueTypeView(call.site, issueTypeOf(call)));

const newType = z.object({
  name: z.string().default(''),
  description: z.string().default(''),
  type: z.enum(['standard', 'subtask']).optional(),
  hierarchyLevel: z.number().int().optional(),
});

/** `POST /issuetype`: new types join the default scheme. */
export const createIssueType: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, newType);
  const level = asked.hierarchyLevel ?? (asked.type === 'subtask' ? -1 : 0);
  if (level !== 0 && level !== -1) throw badRequest({ hierarchyLevel: 'The hierarchy level must be 0 or -1.' });
  refuseName(call, asked.name.trim());
  const type: IssueTypeRecord = {
    id: call.state.nextId('issueTypes'),
    name: asked.name.trim(),
    description: asked.description,
    hierarchyLevel: level,
    avatarId: level < 0 ? '10316' : '10300',
  };
  call.state.put('issueTypes', type);
  const scheme = [...call.state.all('issueTypeSchemes')].find((one) => one.isDefault);
  if (scheme) call.state.put('issueTypeSchemes', { ...scheme, issueTypeIds: [...scheme.issueTypeIds, type.id] });
  publishIssueTypeEvent(call, 'created', type);
  return created(issueTypeView(call.site, type));
};

function refuseName(call: OperationCall, name: string, except?: IssueTypeRecord): void {
  if (name === '') throw badRequest({ name: 'You must specify a name.' });
  if (name.length > maxNameLength) throw badRequest({ name: `The name must not exceed ${maxNameLength} characters.` });
  const rival = [...call.state.all('issueTypes')].find(
    (type) => type.id !== except?.id && type.projectId === except?.projectId && type.name.toLowerCase() === name.toLowerCase(),
  );
  if (rival) throw new JiraError(409, [], { name: 'An issue type with this name already exists.' });
}

export const updateIssueType: Operation = (call) => {
  requireAdministrator(call);
  const type = issueTypeOf(call);
  const asked = readBody(
    call,
    z.object({ name: z.string().optional(), description: z.string().optional(), avatarId: z.number().int().optional() }),
  );
  const name = asked.name?.trim() ?? type.name;
  refuseName(call, name, type);
  const avatarId = asked.avatarId === undefined ? type.avatarId : String(asked.avatarId);
  const changed = { ...type, name, description: asked.description ?? type.description, avatarId };
  call.state.put('issueTypes', changed);
  publishIssueTypeEvent(call, 'updated', changed);
  return ok(issueTypeView(call.site, changed));
};

/** Types that could take over the issues of another: of the same level, in the same place. */
function alternatives(call: OperationCall, type: IssueTypeRecord): readonly IssueTypeRecord[] {
  const sameKind = (other: IssueTypeRecord): boolean => other.hierarchyLevel === type.hierarchyLevel && other.projectId === type.projectId;
  return [...call.state.all('issueTypes')].filter((other) => other.id !== type.id && sameKind(other)).sort(byId);
}

export const getAlternativeIssueTypes: Operation = (call) =>
  ok(alternatives(call, issueTypeOf(call)).map((type) => issueTypeView(call.site, type)));

/** `DELETE /issuetype/{id}`: a type in use needs an alternative for its issues. */
export const deleteIssueType: Operation = (call) => {
  requireAdministrator(call);
  const { state } = call;
  const type = issueTypeOf(call);
  const wanted = call.query.get('alternativeIssueTypeId');
  const alternative = wanted === null ? undefined : alternatives(call, type).find((other) => other.id === wanted);
  if (wanted !== null && !alternative) throw notFound(`The alternative issue type with id '${wanted}' does not exist.`);
  const issues = [...state.all('issues')].filter((issue) => issue.issueTypeId === type.id);
  if (issues.length > 0 && !alternative) {
    throw new JiraError(409, ['The issue type is in use. Name an alternative issue type for its issues.']);
  }
  if (alternative)
    for (const issue of issues) state.put('issues', { ...issue, issueTypeId: alternative.id, updatedAt: call.site.clock.now() });
  for (const scheme of state.all('issueTypeSchemes')) {
    if (!scheme.issueTypeIds.includes(type.id)) continue;
    const { defaultIssueTypeId, ...rest } = scheme;
    const stillDefault = defaultIssueTypeId !== undefined && defaultIssueTypeId !== type.id ? { defaultIssueTypeId } : {};
    state.put('issueTypeSchemes', { ...rest, ...stillDefault, issueTypeIds: scheme.issueTypeIds.filter((id) => id !== type.id) });
  }
  state.remove('issueTypes', type.id);
  publishIssueTypeEvent(call, 'deleted', type);
  return noContent;
};
