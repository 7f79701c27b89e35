import { z } from 'zod';
import type { Holder, SecurityLevelRecord, SecuritySchemeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, seeOther } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { pathPart, readBody } from '../answering/request';
import { readHolder } from '../permissions/permission-scheme-view';
import { taskView } from '../tasks/task-view';
import { levelsOf, memberNumber, securityLevel, securityScheme } from './security-view';

const member = z.object({ type: z.string(), parameter: z.string().optional() });
const newLevel = z.object({
  name: z.string().trim().min(1),
  description: z.string().default(''),
  isDefault: z.boolean().default(false),
  members: z.array(member).default([]),
});
const newScheme = z.object({ name: z.string().default(''), description: z.string().default(''), levels: z.array(newLevel).default([]) });

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The issue security scheme must have a name.' });
  if ([...call.state.all('securitySchemes')].some((scheme) => scheme.id !== exceptId && scheme.name === name)) {
    throw badRequest({ name: `An issue security scheme with the name '${name}' already exists.` });
  }
}

export const createIssueSecurityScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, newScheme);
  refuseName(call, asked.name.trim());
  const scheme: SecuritySchemeRecord = {
    id: call.state.nextId('securitySchemes'),
    name: asked.name.trim(),
    description: asked.description,
  };
  call.state.put('securitySchemes', scheme);
  addLevels(call, scheme, asked.levels);
  return created({ id: scheme.id });
};

/** Adds levels; the last one that asks for it becomes the default of the scheme. */
function addLevels(call: OperationCall, scheme: SecuritySchemeRecord, asked: readonly z.output<typeof newLevel>[]): void {
  const names = new Set(levelsOf(call, scheme.id).map((level) => level.name.toLowerCase()));
  const levels = asked.map((one) => {
    if (names.has(one.name.toLowerCase())) throw badRequest({ name: `The scheme already has a level with the name '${one.name}'.` });
    names.add(one.name.toLowerCase());
    return { ...one, members: one.members.map((holder) => readHolder(call, holder)) };
  });
  let defaultLevelId = scheme.defaultLevelId;
  for (const { name, description, members, isDefault } of levels) {
    const id = call.state.nextId('securityLevels');
    call.state.put('securityLevels', { id, schemeId: scheme.id, name, description, members });
    if (isDefault) defaultLevelId = id;
  }
  if (defaultLevelId !== undefined) call.state.put('securitySchemes', { ...scheme, defaultLevelId });
}

const details = z.object({ name: z.string().trim().min(1).optional(), description: z.string().optional() });

export const updateIssueSecurityScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = securityScheme(call, pathPart(call, 'id'));
  const asked = readBody(call, details);
  if (asked.name !== undefined) refuseName(call, asked.name, scheme.id);
  call.state.put('securitySchemes', { ...scheme, name: asked.name ?? scheme.name, description: asked.description ?? scheme.description });
  return noContent;
};

export const deleteSecurityScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = securityScheme(call, pathPart(call, 'schemeId'));
  if ([...call.state.all('projects')].some((project) => project.issueSecuritySchemeId === scheme.id)) {
    throw new JiraError(400, ['The issue security scheme is used by projects and cannot be deleted.']);
  }
  for (const level of levelsOf(call, scheme.id)) call.state.remove('securityLevels', level.id);
  call.state.remove('securitySchemes', scheme.id);
  return noContent;
};

export const setDefaultLevels: Operation = (call) => {
  requireAdministrator(call);
  const request = z.object({ defaultValues: z.array(z.object({ issueSecuritySchemeId: z.string(), defaultLevelId: z.string() })).min(1) });
  for (const { issueSecuritySchemeId, defaultLevelId } of readBody(call, request).defaultValues) {
    const scheme = securityScheme(call, issueSecuritySchemeId);
    const { defaultLevelId: _former, ...rest } = scheme;
    const wanted = defaultLevelId === '' || defaultLevelId === '-1' ? undefined : securityLevel(call, scheme.id, defaultLevelId).id;
    call.state.put('securitySchemes', wanted === undefined ? rest : { ...rest, defaultLevelId: wanted });
  }
  return noContent;
};

export const addSecurityLevel: Operation = (call) => {
  requireAdministrator(call);
  const scheme = securityScheme(call, pathPart(call, 'schemeId'));
  addLevels(call, scheme, readBody(call, z.object({ levels: z.array(newLevel).min(1) })).levels);
  return noContent;
};

function levelOf(call: OperationCall): SecurityLevelRecord {
  requireAdministrator(call);
  const scheme = securityScheme(call, pathPart(call, 'schemeId'));
  return securityLevel(call, scheme.id, pathPart(call, 'levelId'));
}

export const updateSecurityLevel: Operation = (call) => {
  const level = levelOf(call);
  const asked = readBody(call, details);
  call.state.put('securityLevels', { ...level, name: asked.name ?? level.name, description: asked.description ?? level.description });
  return noContent;
};

/** `DELETE …/level/{levelId}`: as a task; issues on it go to another level or lose theirs. */
export const removeLevel: Operation = (call) => {
  const level = levelOf(call);
  const other = call.query.get('replaceWith');
  const replacement = other === null ? undefined : securityLevel(call, level.schemeId, other);
  const taskId = call.site.startTask(`Remove security level ${level.name}`, call.caller, () => {
    moveIssues(call, level.id, replacement?.id);
    const { defaultLevelId, ...rest } = securityScheme(call, level.schemeId);
    if (defaultLevelId === level.id) call.state.put('securitySchemes', rest);
    call.state.remove('securityLevels', level.id);
  });
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};

function moveIssues(call: OperationCall, fromLevelId: string, toLevelId: string | undefined, projectId?: string): void {
  for (const issue of call.state.all('issues')) {
    if (issue.securityLevelId !== fromLevelId || (projectId !== undefined && issue.projectId !== projectId)) continue;
    const { securityLevelId: _former, ...rest } = issue;
    const updatedAt = call.site.clock.now();
    call.state.put('issues', { ...rest, updatedAt, ...(toLevelId === undefined ? {} : { securityLevelId: toLevelId }) });
  }
}

export const addSecurityLevelMembers: Operation = (call) => {
  const level = levelOf(call);
  const asked = readBody(call, z.object({ members: z.array(member).min(1) })).members.map((one) => readHolder(call, one));
  const known = new Set(level.members.map((holder) => JSON.stringify(holder)));
  const added = asked.filter((holder: Holder) => !known.has(JSON.stringify(holder)));
  call.state.put('securityLevels', { ...level, members: [...level.members, ...added] });
  return noContent;
};

export const removeMemberFromSecurityLevel: Operation = (call) => {
  const level = levelOf(call);
  const id = pathPart(call, 'memberId');
  const members = level.members.filter((holder) => String(memberNumber(level, holder)) !== id);
  if (members.length === level.members.length) throw notFound(`The member with id '${id}' does not exist on the issue security level.`);
  call.state.put('securityLevels', { ...level, members });
  return noContent;
};

const association = z.object({
  projectId: z.string(),
  schemeId: z.string().nullable().optional(),
  oldToNewSecurityLevelMappings: z.array(z.object({ oldLevelId: z.string(), newLevelId: z.string() })).default([]),
});

/** `PUT /issuesecurityschemes/project`: gives a project another scheme, as a task that moves its issues to the mapped levels. */
export const associateSchemesToProjects: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, association);
  const project = call.state.get('projects', asked.projectId);
  if (!project) throw notFound(`The project with id '${asked.projectId}' does not exist.`);
  const scheme = asked.schemeId ? securityScheme(call, asked.schemeId) : undefined;
  const mapping = new Map(asked.oldToNewSecurityLevelMappings.map((one) => [one.oldLevelId, one.newLevelId]));
  const taskId = call.site.startTask(`Associate security scheme with ${project.key}`, call.caller, () => {
    const former = project.issueSecuritySchemeId === undefined ? [] : levelsOf(call, project.issueSecuritySchemeId);
    for (const level of former) moveIssues(call, level.id, mapping.get(level.id), project.id);
    const { issueSecuritySchemeId: _former, ...rest } = project;
    call.state.put('projects', scheme ? { ...rest, issueSecuritySchemeId: scheme.id } : rest);
  });
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};
