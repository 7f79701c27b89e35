import type { TransitionRecord, WorkflowRecord, WorkflowRule } from '../../model/records';
import type { OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { jiraStatusView, scopeOf } from '../statuses/jira-status-view';

/** A workflow as the newer `/workflows` operations show it; statuses are referred to by their ids. */
export function workflowView(workflow: WorkflowRecord): Json {
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    isEditable: true,
    scope: scopeOf(workflow.projectId),
    version: versionView(workflow),
    statuses: workflow.statusIds.map((statusReference) => ({ statusReference, deprecated: false, properties: {} })),
    transitions: workflow.transitions.map(transitionView),
  };
}

/** Versions count up; the id names the version of this workflow. */
export function versionView(workflow: { readonly id: string; readonly version: number }): Json {
  return { versionNumber: workflow.version, id: `${workflow.id}-v${workflow.version}` };
}

function transitionView(transition: TransitionRecord): Json {
  return {
    id: transition.id,
    type: transition.type,
    name: transition.name,
    description: transition.description,
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((fromStatusReference) => ({ fromStatusReference })),
    actions: transition.rules.postFunctions.map(ruleView),
    validators: transition.rules.validators.map(ruleView),
    triggers: [],
    properties: {},
    ...(transition.rules.conditions.length === 0
      ? {}
      : { conditions: { operation: 'ALL', conditions: transition.rules.conditions.map(ruleView), conditionGroups: [] } }),
  };
}

const ruleView = (rule: WorkflowRule): Json => ({ ruleKey: rule.ruleKey, parameters: rule.parameters });

/** The statuses of several workflows, each once. */
export function workflowStatuses(call: OperationCall, workflows: readonly WorkflowRecord[]): readonly Json[] {
  const ids = [...new Set(workflows.flatMap((workflow) => workflow.statusIds))];
  return ids.flatMap((id) => {
    const status = call.state.get('statuses', id);
    return status ? [{ ...jiraStatusView(status), statusReference: id }] : [];
  });
}
