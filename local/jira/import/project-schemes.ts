import type { TransitionRecord, WorkflowRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { ProjectInProgress } from './project-records';

/**
 * Completes a project once its issues are known: its issue types become its issue type scheme and its statuses a workflow in which every
 * status can be reached from every other, since an export does not say which transitions there were.
 */
export function finishProject(state: SiteState, progress: ProjectInProgress): void {
  const project = state.get('projects', progress.id);
  if (!project) return;
  const grown = { ...project, nextIssueNumber: progress.highestNumber + 1, createdAt: Math.min(progress.firstCreated, project.createdAt) };
  if (progress.createdHere) {
    const issueTypeSchemeId = createIssueTypeScheme(state, progress);
    const workflowSchemeId = createWorkflowScheme(state, progress);
    state.put('projects', { ...grown, issueTypeSchemeId, workflowSchemeId });
    return;
  }
  extendIssueTypeScheme(state, project.issueTypeSchemeId, progress);
  extendWorkflow(state, project.workflowSchemeId, progress);
  state.put('projects', grown);
}

function createIssueTypeScheme(state: SiteState, progress: ProjectInProgress): string {
  const id = state.nextId('issueTypeSchemes');
  const issueTypeIds = [...progress.issueTypeIds];
  const name = `${progress.key}: imported issue types`;
  state.put('issueTypeSchemes', { id, name, description: 'Issue types found in the import.', issueTypeIds, isDefault: false });
  return id;
}

function createWorkflowScheme(state: SiteState, progress: ProjectInProgress): string {
  const statusIds = [...progress.statusIds];
  const first = statusIds.find((id) => state.get('statuses', id)?.category === 'new') ?? statusIds[0];
  const initial = first === undefined ? [] : [transition('1', 'Create', 'INITIAL', first)];
  const workflow: WorkflowRecord = {
    id: state.nextId('workflows'),
    name: `${progress.key}: imported workflow`,
    description: 'Statuses found in the import; every status can be reached from every other.',
    version: 1,
    statusIds,
    transitions: [...initial, ...globalTransitions(state, statusIds, 11)],
  };
  state.put('workflows', workflow);
  const id = state.nextId('workflowSchemes');
  const name = `${progress.key}: imported workflow scheme`;
  state.put('workflowSchemes', { id, name, description: '', defaultWorkflowId: workflow.id, workflowIdByIssueTypeId: {} });
  return id;
}

function extendIssueTypeScheme(state: SiteState, schemeId: string, progress: ProjectInProgress): void {
  const scheme = state.get('issueTypeSchemes', schemeId);
  if (!scheme) return;
  const issueTypeIds = [...new Set([...scheme.issueTypeIds, ...progress.issueTypeIds])];
  if (issueTypeIds.length > scheme.issueTypeIds.length) state.put('issueTypeSchemes', { ...scheme, issueTypeIds });
}

function extendWorkflow(state: SiteState, schemeId: string, progress: ProjectInProgress): void {
  const workflow = state.get('workflows', state.get('workflowSchemes', schemeId)?.defaultWorkflowId ?? '');
  if (!workflow) return;
  const missing = [...progress.statusIds].filter((id) => !workflow.statusIds.includes(id));
  if (missing.length === 0) return;
  const nextTransition = Math.max(0, ...workflow.transitions.map((known) => Number(known.id) || 0)) + 10;
  state.put('workflows', {
    ...workflow,
    version: workflow.version + 1,
    statusIds: [...workflow.statusIds, ...missing],
    transitions: [...workflow.transitions, ...globalTransitions(state, missing, nextTransition)],
  });
}

function globalTransitions(state: SiteState, statusIds: readonly string[], firstId: number): TransitionRecord[] {
  return statusIds.map((statusId, index) =>
    transition(String(firstId + index * 10), state.get('statuses', statusId)?.name ?? statusId, 'GLOBAL', statusId),
  );
}

function transition(id: string, name: string, type: 'INITIAL' | 'GLOBAL', toStatusId: string): TransitionRecord {
  return {
    id,
    name,
    description: '',
    type,
    fromStatusIds: [],
    toStatusId,
    rules: { conditions: [], validators: [], postFunctions: [] },
    screenFieldIds: [],
  };
}
