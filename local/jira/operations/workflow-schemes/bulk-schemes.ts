import { z } from 'zod';
import type { IssueRecord, WorkflowSchemeRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { ok, seeOther } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { readBody } from '../answering/request';
import { scopeOf } from '../statuses/jira-status-view';
import { categoryWord } from '../statuses/status-category';
import { taskView } from '../tasks/task-view';
import { versionView } from '../workflows/workflow-view';

const readRequest = z.object({ projectIds: z.array(z.string()).default([]), workflowSchemeIds: z.array(z.string()).default([]) });

/** `POST /workflowscheme/read`. */
export const readWorkflowSchemes: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, readRequest);
  const ofProjects = asked.projectIds.flatMap((id) => call.state.get('projects', id)?.workflowSchemeId ?? []);
  const ids = [...new Set([...asked.workflowSchemeIds, ...ofProjects])];
  return ok(ids.flatMap((id) => call.state.get('workflowSchemes', id) ?? []).map((scheme) => view(call, scheme)));
};

function view(call: OperationCall, scheme: WorkflowSchemeRecord): Json {
  const workflow = (id: string): Json => {
    const found = call.state.get('workflows', id);
    return {
      id,
      name: found?.name ?? id,
      description: found?.description ?? '',
      version: versionView({ id, version: found?.version ?? 1 }),
    };
  };
  const byWorkflow = new Map<string, string[]>();
  for (const [type, id] of Object.entries(scheme.workflowIdByIssueTypeId)) byWorkflow.set(id, [...(byWorkflow.get(id) ?? []), type]);
  return {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    scope: scopeOf(call.state.get('workflows', scheme.defaultWorkflowId)?.projectId),
    version: versionView({ id: scheme.id, version: 1 }),
    defaultWorkflow: workflow(scheme.defaultWorkflowId),
    workflowsForIssueTypes: [...byWorkflow].map(([id, issueTypeIds]) => ({ workflow: workflow(id), issueTypeIds })),
  };
}

const association = z.object({ issueTypeIds: z.array(z.string()), workflowId: z.string() });
const statusMapping = z.object({ oldStatusId: z.string(), newStatusId: z.string() });
const mappingRequests = {
  statusMappingsByIssueTypeOverride: z.array(z.object({ issueTypeId: z.string(), statusMappings: z.array(statusMapping) })).default([]),
  statusMappingsByWorkflows: z
    .array(z.object({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings: z.array(statusMapping) }))
    .default([]),
};
const updateRequest = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: z.array(association).default([]),
  ...mappingRequests,
});

interface NewAssociations {
  readonly defaultWorkflowId?: string | undefined;
  readonly workflowsForIssueTypes: readonly z.output<typeof association>[];
}

/** The scheme as it would be with other workflows. */
function withWorkflows(call: OperationCall, scheme: WorkflowSchemeRecord, asked: NewAssociations): WorkflowSchemeRecord {
  const pairs = asked.workflowsForIssueTypes.flatMap(({ issueTypeIds, workflowId }) =>
    issueTypeIds.map((type): [string, string] => [type, workflowId]),
  );
  const unknown = [asked.defaultWorkflowId, ...pairs.map(([, id]) => id)].find(
    (id) => id !== undefined && !call.state.has('workflows', id),
  );
  if (unknown !== undefined) throw badRequest({ workflowId: `The workflow with id '${unknown}' does not exist.` });
  return {
    ...scheme,
    defaultWorkflowId: asked.defaultWorkflowId ?? scheme.defaultWorkflowId,
    workflowIdByIssueTypeId: Object.fromEntries(pairs),
  };
}

const workflowFor = (scheme: WorkflowSchemeRecord, issueTypeId: string): string =>
  scheme.workflowIdByIssueTypeId[issueTypeId] ?? scheme.defaultWorkflowId;

/** Issues whose status the new workflow of their type lacks. */
function strandedIssues(call: OperationCall, after: WorkflowSchemeRecord, projectIds: ReadonlySet<string>): readonly IssueRecord[] {
  return [...call.state.all('issues')].filter((issue) => {
    if (!projectIds.has(issue.projectId)) return false;
    return !call.state.get('workflows', workflowFor(after, issue.issueTypeId))?.statusIds.includes(issue.statusId);
  });
}

const projectsOf = (call: OperationCall, scheme: WorkflowSchemeRecord): ReadonlySet<string> =>
  new Set([...call.state.all('projects')].filter((project) => project.workflowSchemeId === scheme.id).map((project) => project.id));

const requiredRequest = z.object({
  id: z.string(),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: z.array(association).default([]),
});

/** `POST /workflowscheme/update/mappings`: which statuses a change of workflows would need to map. */
export const getRequiredWorkflowSchemeMappings: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, requiredRequest);
  const before = existing(call, asked.id);
  const after = withWorkflows(call, before, asked);
  const stranded = strandedIssues(call, after, projectsOf(call, before));
  const byWorkflows = new Map<string, { sourceWorkflowId: string; targetWorkflowId: string; statusIds: Set<string> }>();
  for (const issue of stranded) {
    const sourceWorkflowId = workflowFor(before, issue.issueTypeId);
    const targetWorkflowId = workflowFor(after, issue.issueTypeId);
    const key = `${sourceWorkflowId} ${targetWorkflowId}`;
    const row = byWorkflows.get(key) ?? { sourceWorkflowId, targetWorkflowId, statusIds: new Set() };
    row.statusIds.add(issue.statusId);
    byWorkflows.set(key, row);
  }
  const workflowIds = [...new Set([...byWorkflows.values()].flatMap((row) => [row.sourceWorkflowId, row.targetWorkflowId]))];
  const workflows = workflowIds.flatMap((id) => call.state.get('workflows', id) ?? []);
  const statuses = [...new Set(workflows.flatMap((workflow) => workflow.statusIds))].flatMap((id) => call.state.get('statuses', id) ?? []);
  return ok({
    statusMappingsByWorkflows: [...byWorkflows.values()].map((row) => ({ ...row, statusIds: [...row.statusIds] })),
    statusMappingsByIssueTypes: [],
    statuses: statuses.map((status) => ({ id: status.id, name: status.name, category: categoryWord(status.category) })),
    statusesPerWorkflow: workflows.map((workflow) => ({
      workflowId: workflow.id,
      initialStatusId: workflow.transitions.find((transition) => transition.type === 'INITIAL')?.toStatusId,
      statuses: workflow.statusIds,
    })),
  });
};

function existing(call: OperationCall, id: string): WorkflowSchemeRecord {
  const scheme = call.state.get('workflowSchemes', id);
  if (!scheme) throw new JiraError(400, [`The workflow scheme with id '${id}' does not exist.`]);
  return scheme;
}

type Mappings = Pick<z.output<typeof updateRequest>, 'statusMappingsByIssueTypeOverride' | 'statusMappingsByWorkflows'>;

/** The status that the mappings give an issue, if they do. */
function mapped(issue: IssueRecord, before: WorkflowSchemeRecord, after: WorkflowSchemeRecord, mappings: Mappings): string | undefined {
  const own = mappings.statusMappingsByIssueTypeOverride.find((one) => one.issueTypeId === issue.issueTypeId)?.statusMappings ?? [];
  const shared = mappings.statusMappingsByWorkflows.filter(
    (one) => one.oldWorkflowId === workflowFor(before, issue.issueTypeId) && one.newWorkflowId === workflowFor(after, issue.issueTypeId),
  );
  return [...own, ...shared.flatMap((one) => one.statusMappings)].find((one) => one.oldStatusId === issue.statusId)?.newStatusId;
}

function migrate(call: OperationCall, stranded: readonly IssueRecord[], statusOf: (issue: IssueRecord) => string | undefined): void {
  const now = call.site.clock.now();
  for (const issue of stranded) {
    const statusId = statusOf(issue);
    if (statusId !== undefined) call.state.put('issues', { ...issue, statusId, statusChangedAt: now, updatedAt: now });
  }
}

/** `POST /workflowscheme/update`: at once for an unused scheme; as a task when projects use it. */
export const updateSchemes: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, updateRequest);
  const before = existing(call, asked.id);
  const after = { ...withWorkflows(call, before, asked), name: asked.name, description: asked.description };
  const projects = projectsOf(call, before);
  const stranded = strandedIssues(call, after, projects);
  if (stranded.some((issue) => mapped(issue, before, after, asked) === undefined)) {
    throw new JiraError(400, ['Statuses of issues are missing from the new workflows and are not mapped.']);
  }
  const apply = (): void => {
    call.state.put('workflowSchemes', after);
    migrate(call, stranded, (issue) => mapped(issue, before, after, asked));
  };
  if (projects.size === 0) {
    apply();
    return ok({});
  }
  const taskId = call.site.startTask(`Update workflow scheme ${after.name}`, call.caller, apply);
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};

const switchRequest = z.object({
  projectId: z.string(),
  targetSchemeId: z.string(),
  mappingsByIssueTypeOverride: z.array(z.object({ issueTypeId: z.string(), statusMappings: z.array(statusMapping) })).default([]),
});

/** `POST /workflowscheme/project/switch`: gives a project with issues another scheme, as a task. */
export const switchWorkflowSchemeForProject: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, switchRequest);
  const project = call.state.get('projects', asked.projectId);
  if (!project || project.teamManaged) throw new JiraError(400, ['The project must be an existing company-managed project.']);
  const target = existing(call, asked.targetSchemeId);
  const stranded = strandedIssues(call, target, new Set([project.id]));
  const mappings = { statusMappingsByIssueTypeOverride: asked.mappingsByIssueTypeOverride, statusMappingsByWorkflows: [] };
  const statusOf = (issue: IssueRecord): string | undefined => mapped(issue, target, target, mappings);
  if (stranded.some((issue) => statusOf(issue) === undefined)) {
    throw new JiraError(400, ['Statuses of issues are missing from the new workflows and are not mapped.']);
  }
  const taskId = call.site.startTask(`Switch workflow scheme of ${project.key}`, call.caller, () => {
    call.state.put('projects', { ...project, workflowSchemeId: target.id });
    migrate(call, stranded, statusOf);
  });
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};
