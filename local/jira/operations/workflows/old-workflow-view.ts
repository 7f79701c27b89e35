import type { TransitionRecord, WorkflowRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { type Json, projectRef } from '../../views/references';
import { projectsUsingWorkflow, schemesUsingWorkflow } from './workflow-usage';

/** A workflow as `GET /workflow/search` shows it. */
export function oldWorkflowView(call: OperationCall, workflow: WorkflowRecord, expand: ReadonlySet<string>): Json {
  const rules = expand.has('transitions.rules');
  return {
    id: { name: workflow.name, entityId: workflow.id },
    description: workflow.description,
    ...(expand.has('transitions') || rules ? { transitions: workflow.transitions.map((one) => transitionView(one, rules)) } : {}),
    ...(expand.has('statuses') ? { statuses: statusesOf(call, workflow) } : {}),
    ...(expand.has('default') ? { isDefault: false } : {}),
    ...(expand.has('schemes') ? { schemes: schemesOf(call, workflow) } : {}),
    ...(expand.has('projects') ? { projects: projectsOf(call, workflow) } : {}),
    ...(expand.has('hasDraftWorkflow') ? { hasDraftWorkflow: false } : {}),
    ...(expand.has('operations') ? { operations: { canEdit: true, canDelete: schemesUsingWorkflow(call, workflow.id).length === 0 } } : {}),
  };
}

function transitionView(transition: TransitionRecord, withRules: boolean): Json {
  return {
    id: transition.id,
    name: transition.name,
    description: transition.description,
    from: transition.fromStatusIds,
    to: transition.toStatusId,
    type: transition.type.toLowerCase(),
    ...(withRules
      ? {
          rules: {
            validators: transition.rules.validators.map((rule) => ({ type: rule.ruleKey, configuration: rule.parameters })),
            postFunctions: transition.rules.postFunctions.map((rule) => ({ type: rule.ruleKey, configuration: rule.parameters })),
          },
        }
      : {}),
  };
}

function statusesOf(call: OperationCall, workflow: WorkflowRecord): readonly Json[] {
  return workflow.statusIds.map((id) => ({ id, name: call.state.get('statuses', id)?.name ?? id, properties: {} }));
}

function schemesOf(call: OperationCall, workflow: WorkflowRecord): readonly Json[] {
  return schemesUsingWorkflow(call, workflow.id).map((id) => ({ id, name: call.state.get('workflowSchemes', id)?.name ?? id }));
}

function projectsOf(call: OperationCall, workflow: WorkflowRecord): readonly Json[] {
  return projectsUsingWorkflow(call, workflow.id).flatMap((id) => {
    const project = call.state.get('projects', id);
    return project ? [projectRef(call.site, call.state, project)] : [];
  });
}
