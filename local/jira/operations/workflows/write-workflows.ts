import { z } from 'zod';
import type { StatusRecord, TransitionRecord, WorkflowRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { present } from '../answering/present';
import { readBody } from '../answering/request';
import { uuidOf } from '../answering/uuid-of';
import { categoryKey } from '../statuses/status-category';
import { migrateStatuses, unmappedStatuses } from './migrate-statuses';
import { problemsOfNew, problemsOfUpdate, type WorkflowProblem } from './validate-workflows';
import {
  conditionsOf,
  createWorkflowsRequest,
  type StatusRequest,
  type TransitionRequest,
  updateWorkflowsRequest,
} from './workflow-request';
import { workflowStatuses, workflowView } from './workflow-view';

function refuse(problems: readonly WorkflowProblem[]): void {
  if (problems.length > 0)
    throw new JiraError(
      400,
      problems.map((one) => one.message),
    );
}

export const validateCreateWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const { payload } = readBody(call, z.object({ payload: createWorkflowsRequest }));
  return ok({ errors: problemsOfNew(call, payload) });
};

export const validateUpdateWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const { payload } = readBody(call, z.object({ payload: updateWorkflowsRequest }));
  return ok({ errors: problemsOfUpdate(call, payload) });
};

/** `POST /workflows/create`: the statuses that do not exist yet, and the workflows over them. */
export const createWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, createWorkflowsRequest);
  refuse(problemsOfNew(call, asked));
  const projectId = asked.scope.type === 'PROJECT' ? asked.scope.project?.id : undefined;
  const ids = putStatuses(call, asked.statuses, projectId);
  const workflows = asked.workflows.map((one): WorkflowRecord => {
    const workflow: WorkflowRecord = {
      id: uuidOf('workflow', call.state.nextId('workflows')),
      name: one.name.trim(),
      description: one.description,
      version: 1,
      statusIds: one.statuses.map((status) => ids.get(status.statusReference) ?? ''),
      transitions: transitionsOf(one.transitions, ids, []),
      ...present({ projectId }),
    };
    call.state.put('workflows', workflow);
    return workflow;
  });
  return ok({ workflows: workflows.map(workflowView), statuses: workflowStatuses(call, workflows) });
};

/** Creates or changes the statuses of a request; answers their ids by the references that the request uses. */
function putStatuses(call: OperationCall, asked: readonly StatusRequest[], projectId: string | undefined): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const one of asked) {
    const sameName = [...call.state.all('statuses')].find(
      (status) => status.projectId === projectId && status.name.toLowerCase() === one.name.toLowerCase(),
    );
    const id = one.id ?? sameName?.id ?? call.state.nextId('statuses');
    const known = call.state.get('statuses', id);
    const status: StatusRecord = {
      ...(known ?? { id, ...present({ projectId }) }),
      name: one.name,
      description: one.description,
      category: categoryKey(one.statusCategory),
    };
    call.state.put('statuses', status);
    ids.set(one.statusReference, id);
  }
  return ids;
}

/** Transitions as asked; what the request does not say (the fields of a screen) stays as it was in `known`. */
function transitionsOf(
  asked: readonly TransitionRequest[],
  ids: ReadonlyMap<string, string>,
  known: readonly TransitionRecord[],
): readonly TransitionRecord[] {
  const statusId = (reference: string | undefined): string => ids.get(reference ?? '') ?? reference ?? '';
  const used = new Set(asked.flatMap((transition) => transition.id ?? []));
  let next = 1;
  const freeId = (): string => {
    while (used.has(String(next))) next += 10;
    used.add(String(next));
    return String(next);
  };
  return asked.map((one) => ({
    id: one.id ?? freeId(),
    name: one.name,
    description: one.description,
    type: one.type,
    fromStatusIds: one.links.flatMap((link) => (link.fromStatusReference === undefined ? [] : [statusId(link.fromStatusReference)])),
    toStatusId: statusId(one.toStatusReference),
    rules: {
      conditions: conditionsOf(one.conditions).map(({ ruleKey, parameters }) => ({ ruleKey, parameters })),
      validators: one.validators.map(({ ruleKey, parameters }) => ({ ruleKey, parameters })),
      postFunctions: one.actions.map(({ ruleKey, parameters }) => ({ ruleKey, parameters })),
    },
    screenFieldIds: known.find((transition) => transition.id === one.id)?.screenFieldIds ?? [],
  }));
}

/** `POST /workflows/update`: refused when somebody else was faster, or when issues would be left in a status that disappears. */
export const updateWorkflows: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, updateWorkflowsRequest);
  refuse(problemsOfUpdate(call, asked));
  for (const change of asked.workflows) {
    const workflow = call.state.get('workflows', change.id);
    if (workflow && workflow.version !== change.version.versionNumber) {
      throw new JiraError(409, [`The workflow '${workflow.name}' was changed in the meantime. Read it again.`]);
    }
  }
  const described = new Map(asked.statuses.map((status) => [status.statusReference, status.id ?? status.statusReference]));
  for (const change of asked.workflows) {
    const kept = new Set(change.statuses.map((status) => described.get(status.statusReference) ?? status.statusReference));
    const left = unmappedStatuses(call, change, kept);
    if (left.length > 0) throw new JiraError(400, [`Issues are in statuses that the workflow would lose: ${left.join(', ')}.`]);
  }
  const created = putStatuses(call, asked.statuses, undefined);
  const workflows = asked.workflows.flatMap((change): WorkflowRecord[] => {
    const workflow = call.state.get('workflows', change.id);
    if (!workflow) return [];
    const ids = new Map([...workflow.statusIds.map((id) => [id, id] as const), ...created]);
    const changed: WorkflowRecord = {
      ...workflow,
      description: change.description ?? workflow.description,
      version: workflow.version + 1,
      statusIds: change.statuses.map((status) => ids.get(status.statusReference) ?? status.statusReference),
      transitions: transitionsOf(change.transitions, ids, workflow.transitions),
    };
    call.state.put('workflows', changed);
    migrateStatuses(call, change, ids);
    return [changed];
  });
  return ok({ workflows: workflows.map(workflowView), statuses: workflowStatuses(call, workflows) });
};
