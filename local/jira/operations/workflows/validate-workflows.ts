import type { OperationCall } from '../../operation';
import type { CreateWorkflowsRequest, TransitionRequest, UpdateWorkflowsRequest } from './workflow-request';

/** One finding about a workflow, in the form of the validation operations. */
export interface WorkflowProblem {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type: 'WORKFLOW' | 'STATUS' | 'TRANSITION';
  readonly elementReference: { readonly statusReference?: string; readonly transitionId?: string };
}

function problem(
  code: string,
  type: WorkflowProblem['type'],
  message: string,
  elementReference: WorkflowProblem['elementReference'] = {},
): WorkflowProblem {
  return { code, level: 'ERROR', message, type, elementReference };
}

/** What is wrong with workflows to be created. */
export function problemsOfNew(call: OperationCall, asked: CreateWorkflowsRequest): readonly WorkflowProblem[] {
  const names = new Set([...call.state.all('workflows')].map((workflow) => workflow.name.toLowerCase()));
  const references = new Set(asked.statuses.map((status) => status.statusReference));
  return [
    ...problemsOfStatuses(call, asked),
    ...asked.workflows.flatMap((workflow) => [
      ...(workflow.name.trim() === '' ? [problem('WORKFLOW_NAME_EMPTY', 'WORKFLOW', 'The workflow must have a name.')] : []),
      ...(names.has(workflow.name.trim().toLowerCase())
        ? [problem('NON_UNIQUE_WORKFLOW_NAME', 'WORKFLOW', `A workflow with the name '${workflow.name}' already exists.`)]
        : []),
      ...problemsOfLayout(workflow, references),
    ]),
  ];
}

/** What is wrong with changes to existing workflows. */
export function problemsOfUpdate(call: OperationCall, asked: UpdateWorkflowsRequest): readonly WorkflowProblem[] {
  const references = new Set(asked.statuses.map((status) => status.statusReference));
  return [
    ...problemsOfStatuses(call, asked),
    ...asked.workflows.flatMap((change) => {
      const workflow = call.state.get('workflows', change.id);
      if (!workflow) return [problem('WORKFLOW_NOT_FOUND', 'WORKFLOW', `The workflow with id '${change.id}' does not exist.`)];
      for (const id of workflow.statusIds) references.add(id);
      return problemsOfLayout(change, references);
    }),
  ];
}

function problemsOfStatuses(call: OperationCall, asked: Pick<CreateWorkflowsRequest, 'statuses'>): readonly WorkflowProblem[] {
  return asked.statuses.flatMap((status) =>
    status.id !== undefined && !call.state.has('statuses', status.id)
      ? [
          problem('STATUS_NOT_FOUND', 'STATUS', `The status with id '${status.id}' does not exist.`, {
            statusReference: status.statusReference,
          }),
        ]
      : [],
  );
}

interface Layout {
  readonly statuses: readonly { readonly statusReference: string }[];
  readonly transitions: readonly TransitionRequest[];
}

function problemsOfLayout(workflow: Layout, known: ReadonlySet<string>): readonly WorkflowProblem[] {
  const own = new Set(workflow.statuses.map((status) => status.statusReference));
  const unknown = [...own].filter((reference) => !known.has(reference));
  const initial = workflow.transitions.filter((transition) => transition.type === 'INITIAL');
  return [
    ...unknown.map((statusReference) =>
      problem('STATUS_REFERENCE_UNKNOWN', 'STATUS', `The status '${statusReference}' is not described in the request.`, {
        statusReference,
      }),
    ),
    ...(own.size === 0 ? [problem('WORKFLOW_HAS_NO_STATUSES', 'WORKFLOW', 'The workflow must have at least one status.')] : []),
    ...(initial.length === 1
      ? []
      : [problem('INITIAL_TRANSITION_COUNT', 'WORKFLOW', 'The workflow must have exactly one initial transition.')]),
    ...workflow.transitions.flatMap((transition) => problemsOfTransition(transition, own)),
  ];
}

function problemsOfTransition(transition: TransitionRequest, own: ReadonlySet<string>): readonly WorkflowProblem[] {
  const at = transition.id === undefined ? {} : { transitionId: transition.id };
  const sources = transition.links.flatMap((link) => link.fromStatusReference ?? []);
  const strange = [transition.toStatusReference, ...sources].filter((reference) => reference !== undefined && !own.has(reference));
  return [
    ...(transition.name.trim() === '' ? [problem('TRANSITION_NAME_EMPTY', 'TRANSITION', 'The transition must have a name.', at)] : []),
    ...(transition.toStatusReference === undefined
      ? [problem('TRANSITION_HAS_NO_TARGET', 'TRANSITION', `The transition '${transition.name}' must lead to a status.`, at)]
      : []),
    ...strange.map((reference) =>
      problem(
        'TRANSITION_STATUS_UNKNOWN',
        'TRANSITION',
        `The transition '${transition.name}' uses '${reference}', which is not in the workflow.`,
        at,
      ),
    ),
    ...(transition.type === 'DIRECTED' && sources.length === 0
      ? [problem('TRANSITION_HAS_NO_SOURCE', 'TRANSITION', `The directed transition '${transition.name}' must start at a status.`, at)]
      : []),
  ];
}
