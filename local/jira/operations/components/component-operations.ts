import { z } from 'zod';
import type { ComponentRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { mayAdministerProject, requireLogin } from '../answering/authority';
import { present } from '../answering/present';
import { pathPart, readBody } from '../answering/request';
import { maySeeProject, projectByIdOrKey } from '../projects/find-project';
import { publishComponentEvent } from './component-events';
import { componentView } from './component-view';
import { visibleComponent } from './find-component';

/** Longest name of a component (the limit that `POST /component` documents). */
const maxNameLength = 255;

const componentRequest = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  project: z.string().optional(),
  leadAccountId: z.string().nullable().optional(),
  assigneeType: z.enum(['PROJECT_DEFAULT', 'COMPONENT_LEAD', 'PROJECT_LEAD', 'UNASSIGNED']).optional(),
});

function administeredComponent(call: OperationCall): ComponentRecord {
  requireLogin(call);
  const component = visibleComponent(call, pathPart(call, 'id'));
  if (!mayAdministerProject(call, component.projectId)) {
    throw new JiraError(403, ['You do not have permission to manage components in this project.']);
  }
  return component;
}

function refuseProblems(
  call: OperationCall,
  projectId: string,
  name: string | undefined,
  lead: string | undefined,
  exceptId?: string,
): void {
  const errors: Record<string, string> = {};
  const trimmed = name?.trim();
  if (trimmed === '') errors.name = 'The component name specified is invalid - cannot be an empty string.';
  else if (trimmed !== undefined && trimmed.length > maxNameLength)
    errors.name = `The component name must not exceed ${maxNameLength} characters.`;
  else if (trimmed !== undefined && taken(call, projectId, trimmed, exceptId)) {
    errors.name = `A component with the name ${trimmed} already exists in this project.`;
  }
  if (lead !== undefined && lead !== '' && !call.state.has('users', lead)) errors.leadAccountId = `The user ${lead} does not exist.`;
  if (Object.keys(errors).length > 0) throw badRequest(errors);
}

const taken = (call: OperationCall, projectId: string, name: string, exceptId?: string): boolean =>
  call.state
    .by('components.project', projectId)
    .some((component) => component.id !== exceptId && component.name.toLowerCase() === name.toLowerCase());

export const createComponent: Operation = (call) => {
  requireLogin(call);
  const asked = readBody(call, componentRequest);
  if (asked.project === undefined) throw badRequest({ project: 'A project key is required to create a component.' });
  const project = projectByIdOrKey(call, asked.project);
  if (!project || project.deletedAt !== undefined || !maySeeProject(call, project)) {
    throw notFound(`No project could be found with key '${asked.project}'.`);
  }
  if (!mayAdministerProject(call, project.id))
    throw new JiraError(403, ['You do not have permission to manage components in this project.']);
  refuseProblems(call, project.id, asked.name ?? '', asked.leadAccountId ?? undefined);
  const component: ComponentRecord = {
    id: call.state.nextId('components'),
    projectId: project.id,
    name: (asked.name ?? '').trim(),
    description: asked.description ?? '',
    assigneeType: asked.assigneeType ?? 'PROJECT_DEFAULT',
    ...present({ leadAccountId: asked.leadAccountId || undefined }),
  };
  call.state.put('components', component);
  publishComponentEvent(call, 'created', component);
  return created(componentView(call, component));
};

export const getComponent: Operation = (call) => ok(componentView(call, visibleComponent(call, pathPart(call, 'id'))));

/** An empty `leadAccountId` takes the lead away. */
export const updateComponent: Operation = (call) => {
  const component = administeredComponent(call);
  const asked = readBody(call, componentRequest);
  refuseProblems(call, component.projectId, asked.name, asked.leadAccountId ?? undefined, component.id);
  const { leadAccountId, ...rest } = component;
  const lead = asked.leadAccountId === undefined ? leadAccountId : asked.leadAccountId || undefined;
  const changed: ComponentRecord = {
    ...rest,
    ...present({ name: asked.name?.trim(), description: asked.description, assigneeType: asked.assigneeType, leadAccountId: lead }),
  };
  call.state.put('components', changed);
  publishComponentEvent(call, 'updated', changed);
  return ok(componentView(call, changed));
};

export const deleteComponent: Operation = (call) => {
  const component = administeredComponent(call);
  const target = call.query.get('moveIssuesTo');
  if (target !== null && (target === component.id || call.state.get('components', target)?.projectId !== component.projectId)) {
    throw notFound(`The component with id ${target} does not exist.`);
  }
  for (const issue of call.state.by('issues.project', component.projectId)) {
    if (!issue.componentIds.includes(component.id)) continue;
    const others = issue.componentIds.filter((id) => id !== component.id && id !== target);
    call.state.put('issues', { ...issue, componentIds: target === null ? others : [...others, target], updatedAt: call.site.clock.now() });
  }
  call.state.remove('components', component.id);
  publishComponentEvent(call, 'deleted', component);
  return noContent;
};
