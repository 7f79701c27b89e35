import { z } from 'zod';
import type { WorkflowRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { modulesOf } from '../../site/app-modules';
import { forgeRuleKeys } from '../../site/forge-workflow-rules';
import { permissionAri } from '../../site/installed-apps';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { expands, pathPart, readBody } from '../answering/request';
import { usagePage } from '../answering/usage-page';
import { issueTypesOf } from '../issue-types/project-issue-types';
import { oldWorkflowView } from './old-workflow-view';
import { projectsUsingWorkflow, schemesUsingWorkflow, workflowIdFor } from './workflow-usage';
import { workflowStatuses, workflowView } from './workflow-view';

const readRequest = z.object({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })).default([]),
});

/** `POST /workflows`: by id, by name, or by where they are used. */
export const readWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, readRequest);
  const byPlace = asked.projectAndIssueTypes.flatMap(({ projectId, issueTypeId }) => {
    const project = call.state.get('projects', projectId);
    return project ? [workflowIdFor(call, project, issueTypeId)] : [];
  });
  const wanted = new Set([...asked.workflowIds, ...byPlace]);
  const found = [...call.state.all('workflows')].filter(
    (workflow) => wanted.has(workflow.id) || asked.workflowNames.includes(workflow.name),
  );
  return ok({ workflows: found.map(workflowView), statuses: workflowStatuses(call, found) });
};

/** Workflows by the filters that both search operations share. */
function matching(call: OperationCall): readonly WorkflowRecord[] {
  const query = call.query.get('queryString')?.toLowerCase() ?? '';
  const active = call.query.get('isActive');
  const names = new Set(call.query.getAll('workflowName'));
  return [...call.state.all('workflows')].filter(
    (workflow) =>
      workflow.name.toLowerCase().includes(query) &&
      (names.size === 0 || names.has(workflow.name)) &&
      (active === null || String(projectsUsingWorkflow(call, workflow.id).length > 0) === active),
  );
}

const sorted = (call: OperationCall, workflows: readonly WorkflowRecord[]): readonly WorkflowRecord[] =>
  ordered(
    call,
    workflows,
    { name: (workflow) => workflow.name, created: (workflow) => workflow.id, updated: (workflow) => workflow.version },
    'name',
  );

/** `GET /workflows/search`. */
export const searchWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const scope = call.query.get('scope');
  const found = matching(call).filter((workflow) => scope === null || (workflow.projectId === undefined ? 'GLOBAL' : 'PROJECT') === scope);
  return ok({ ...page(call, '/workflows/search', sorted(call, found), workflowView), statuses: workflowStatuses(call, found) });
};

/** `GET /workflow/search`, the older form. */
export const getWorkflowsPaginated: Operation = (call) => {
  requireAdministrator(call);
  const expand = expands(call);
  const found = matching(call).filter((workflow) => workflow.projectId === undefined);
  return ok(page(call, '/workflow/search', sorted(call, found), (workflow) => oldWorkflowView(call, workflow, expand)));
};

export const getDefaultEditor: Operation = (call) => {
  requireLogin(call);
  return ok({ value: 'NEW' });
};

function workflowOf(call: OperationCall, parameter: 'workflowId' | 'entityId'): WorkflowRecord {
  requireAdministrator(call);
  const id = pathPart(call, parameter);
  const workflow = call.state.get('workflows', id);
  if (!workflow) throw notFound(`The workflow with id '${id}' does not exist.`);
  return workflow;
}

export const getProjectUsagesForWorkflow: Operation = (call) => {
  const workflow = workflowOf(call, 'workflowId');
  return ok({ workflowId: workflow.id, projects: usagePage(call, projectsUsingWorkflow(call, workflow.id)) });
};

export const getWorkflowSchemeUsagesForWorkflow: Operation = (call) => {
  const workflow = workflowOf(call, 'workflowId');
  return ok({ workflowId: workflow.id, workflowSchemes: usagePage(call, schemesUsingWorkflow(call, workflow.id)) });
};

export const getWorkflowProjectIssueTypeUsages: Operation = (call) => {
  const workflow = workflowOf(call, 'workflowId');
  const projectId = pathPart(call, 'projectId');
  const project = call.state.get('projects', projectId);
  if (!project) throw notFound(`The project with id '${projectId}' does not exist.`);
  const types = issueTypesOf(call, project).filter((type) => workflowIdFor(call, project, type.id) === workflow.id);
  const ids = types.map((type) => type.id);
  return ok({ workflowId: workflow.id, projectId, issueTypes: usagePage(call, ids) });
};

/** `DELETE /workflow/{entityId}`: only a workflow that no scheme has. */
export const deleteInactiveWorkflow: Operation = (call) => {
  const workflow = workflowOf(call, 'entityId');
  const schemes = schemesUsingWorkflow(call, workflow.id);
  if (schemes.length > 0) throw new JiraError(400, [`The workflow '${workflow.name}' is used by workflow schemes and cannot be deleted.`]);
  call.state.remove('workflows', workflow.id);
  return noContent;
};

/** `GET /workflows/capabilities`: the rules that the emulator can run, and those of installed apps. */
export const workflowCapabilities: Operation = (call) => {
  requireAdministrator(call);
  const kinds = [
    ['jira:workflowValidator', 'Validator'],
    ['jira:workflowCondition', 'Condition'],
    ['jira:workflowPostFunction', 'Function'],
  ] as const;
  const forgeRules = kinds.flatMap(([moduleType, ruleType]) =>
    modulesOf(call.site.apps, moduleType).map(({ app, module }) => ({
      name: app.text?.(module.name, 'en-US') ?? String(module.name ?? module.key),
      description: app.text?.(module.description, 'en-US') ?? String(module.description ?? ''),
      ruleKey: forgeRuleKeys[moduleType],
      ruleType,
      id: permissionAri(app, String(module.key)),
    })),
  );
  return ok({
    editorScope: 'GLOBAL',
    projectTypes: ['software', 'business'],
    systemRules: [],
    connectRules: [],
    forgeRules,
    triggerRules: [],
  });
};
