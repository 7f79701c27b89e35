import { z } from 'zod';
import type { WorkflowSchemeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { byId } from '../answering/order';
import { page } from '../answering/page';
import { listOf, pathPart, readBody } from '../answering/request';
import { usagePage } from '../answering/usage-page';
import {
  refuseActive,
  requireIssueType,
  systemWorkflowId,
  workflowByName,
  workflowSchemeOf,
  workflowSchemeView,
} from './workflow-scheme-view';

/** Schemes of company-managed projects. */
function sharedSchemes(call: OperationCall): readonly WorkflowSchemeRecord[] {
  const isOwn = (scheme: WorkflowSchemeRecord): boolean => call.state.get('workflows', scheme.defaultWorkflowId)?.projectId !== undefined;
  return [...call.state.all('workflowSchemes')].filter((scheme) => !isOwn(scheme)).sort(byId);
}

export const getAllWorkflowSchemes: Operation = (call) => {
  requireAdministrator(call);
  return ok(page(call, '/workflowscheme', sharedSchemes(call), (scheme) => workflowSchemeView(call, scheme)));
};

export const getWorkflowScheme: Operation = (call) => ok(workflowSchemeView(call, workflowSchemeOf(call)));

const schemeRequest = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
});

function mappingsOf(call: OperationCall, asked: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(asked).map(([type, name]) => [requireIssueType(call, type), workflowByName(call, name).id]));
}

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The workflow scheme must have a name.' });
  if ([...call.state.all('workflowSchemes')].some((scheme) => scheme.id !== exceptId && scheme.name === name)) {
    throw badRequest({ name: 'The workflow scheme name is already in use.' });
  }
}

export const createWorkflowScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, schemeRequest);
  const name = asked.name?.trim() ?? '';
  refuseName(call, name);
  const scheme: WorkflowSchemeRecord = {
    id: call.state.nextId('workflowSchemes'),
    name,
    description: asked.description ?? '',
    defaultWorkflowId: asked.defaultWorkflow === undefined ? systemWorkflowId(call) : workflowByName(call, asked.defaultWorkflow).id,
    workflowIdByIssueTypeId: mappingsOf(call, asked.issueTypeMappings ?? {}),
  };
  call.state.put('workflowSchemes', scheme);
  return created(workflowSchemeView(call, scheme));
};

/** A scheme that projects use can only be renamed here; its workflows change through `POST /workflowscheme/update`. */
export const updateWorkflowScheme: Operation = (call) => {
  const scheme = workflowSchemeOf(call);
  const asked = readBody(call, schemeRequest);
  const name = asked.name?.trim() ?? scheme.name;
  refuseName(call, name, scheme.id);
  if (asked.defaultWorkflow !== undefined || asked.issueTypeMappings !== undefined) refuseActive(call, scheme);
  const changed: WorkflowSchemeRecord = {
    ...scheme,
    name,
    description: asked.description ?? scheme.description,
    defaultWorkflowId: asked.defaultWorkflow === undefined ? scheme.defaultWorkflowId : workflowByName(call, asked.defaultWorkflow).id,
    workflowIdByIssueTypeId:
      asked.issueTypeMappings === undefined ? scheme.workflowIdByIssueTypeId : mappingsOf(call, asked.issueTypeMappings),
  };
  call.state.put('workflowSchemes', changed);
  return ok(workflowSchemeView(call, changed));
};

export const deleteWorkflowScheme: Operation = (call) => {
  const scheme = workflowSchemeOf(call);
  if ([...call.state.all('projects')].some((project) => project.workflowSchemeId === scheme.id)) {
    throw new JiraError(400, ['The workflow scheme is used by projects and cannot be deleted.']);
  }
  call.state.remove('workflowSchemes', scheme.id);
  return noContent;
};

/** `GET /workflowscheme/project`. */
export const getWorkflowSchemeProjectAssociations: Operation = (call) => {
  requireAdministrator(call);
  const ids = listOf(call, 'projectId');
  if (ids.length === 0) throw new JiraError(400, ["The query parameter 'projectId' is required."]);
  const values = sharedSchemes(call).flatMap((scheme) => {
    const projectIds = ids.filter((id) => call.state.get('projects', id)?.workflowSchemeId === scheme.id);
    return projectIds.length === 0 ? [] : [{ projectIds, workflowScheme: workflowSchemeView(call, scheme) }];
  });
  return ok({ values });
};

/** `PUT /workflowscheme/project`: possible as long as the project has no issues. */
export const assignSchemeToProject: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ projectId: z.string(), workflowSchemeId: z.string().nullable().optional() }));
  const project = call.state.get('projects', asked.projectId);
  if (!project) throw notFound('The project was not found.');
  if (project.teamManaged) throw new JiraError(400, ['Workflow schemes can only be assigned to company-managed projects.']);
  const wanted = asked.workflowSchemeId ?? sharedSchemes(call)[0]?.id ?? '';
  if (!call.state.has('workflowSchemes', wanted)) throw notFound('The workflow scheme was not found.');
  if (call.state.by('issues.project', project.id).length > 0) {
    throw new JiraError(400, ['Workflow schemes can only be assigned to projects without issues.']);
  }
  call.state.put('projects', { ...project, workflowSchemeId: wanted });
  return noContent;
};

export const getProjectUsagesForWorkflowScheme: Operation = (call) => {
  requireAdministrator(call);
  const workflowSchemeId = pathPart(call, 'workflowSchemeId');
  if (!call.state.has('workflowSchemes', workflowSchemeId)) throw notFound('The workflow scheme was not found.');
  const using = [...call.state.all('projects')].filter((project) => project.workflowSchemeId === workflowSchemeId);
  const ids = using.map((project) => project.id);
  return ok({ workflowSchemeId, projects: usagePage(call, ids) });
};
