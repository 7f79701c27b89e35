import { z } from 'zod';
import type { IssueRecord, ProjectRecord, TransitionRecord, WorkflowRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { fieldView } from '../../views/issue-fields-view';
import { statusView } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { expands, readBody } from '../answering/request';
import { addAdditions } from './add-additions';
import { applyFieldChanges } from './field-changes';
import { requireIssue } from './find-issue';
import { fieldMeta } from './issue-meta';
import { failedRules, isOffered } from './workflow-rules';
import { saveIssue } from './write-issue';

const transitionBody = z.looseObject({
  transition: z.looseObject({ id: z.coerce.string().optional() }).optional(),
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), z.unknown()).default({}),
});

export const getTransitions: Operation = async (call) => {
  const issue = requireIssue(call);
  const wanted = call.query.get('transitionId');
  const withFields = expands(call).has('transitions.fields');
  const may = call.site.permissions.hasForIssue(call.caller, 'TRANSITION_ISSUES', issue.id);
  const transitions = may ? await availableTransitions(call, issue) : [];
  return ok({
    expand: 'transitions',
    transitions: transitions
      .filter((transition) => wanted === null || transition.id === wanted)
      .map((transition) => transitionView(call, issue, transition, withFields)),
  });
};

export const doTransition: Operation = async (call) => {
  const issue = requireIssue(call);
  const body = readBody(call, transitionBody);
  if (body.transition?.id === undefined) throw new JiraError(400, ["Missing 'transition' identifier"]);
  await applyTransition(call, issue, body.transition.id, body.fields, body.update);
  return noContent;
};

/** Moves an issue through a transition: rules, screen fields, status, resolution; all of it or nothing. */
export async function applyTransition(
  call: OperationCall,
  issue: IssueRecord,
  transitionId: string,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { state, site, caller } = call;
  const transition = (await availableTransitions(call, issue)).find((candidate) => candidate.id === transitionId);
  if (!transition || !site.permissions.hasForIssue(caller, 'TRANSITION_ISSUES', issue.id)) {
    const key = /^\d+$/.test(transitionId)
      ? `Transition id '${transitionId}' is not valid for this issue.`
      : `Invalid transition id '${transitionId}'.`;
    throw new JiraError(400, [key]);
  }
  const changes = applyFieldChanges(issue, fields, update, call);
  if (Object.keys(changes.errors).length > 0) throw new JiraError(400, [], changes.errors);
  const failures = await failedRules(call, {
    issue: changes.issue,
    originalIssue: issue,
    transition,
    ...workflowPart(issue, state),
    modifiedFields: modifiedFields(call, changes.issue, [...Object.keys(fields), ...Object.keys(update)]),
  });
  if (failures.length > 0) throw new JiraError(400, failures);
  const moved = withResolution({ ...changes.issue, statusId: transition.toStatusId }, issue, fields, state, site.clock.now());
  saveIssue(call, issue, moved);
  addAdditions(call, issue, changes.additions);
}

/** Entering a done status resolves an issue and leaving it opens it again, as the simplified workflow's post functions do. */
function withResolution(
  moved: IssueRecord,
  before: IssueRecord,
  fields: Readonly<Record<string, unknown>>,
  state: SiteState,
  now: number,
): IssueRecord {
  const isDone = (issue: IssueRecord) => state.get('statuses', issue.statusId)?.category === 'done';
  if ('resolution' in fields || isDone(moved) === isDone(before)) return moved;
  if (!isDone(moved)) {
    const { resolutionId: _, resolvedAt: __, ...open } = moved;
    return open;
  }
  const resolutions = [...state.all('resolutions')];
  const done = resolutions.find((resolution) => resolution.name === 'Done') ?? resolutions[0];
  return moved.resolutionId !== undefined || !done ? moved : { ...moved, resolutionId: done.id, resolvedAt: now };
}

/** The transitions an issue can take from where it stands, after the conditions of the workflow. */
export async function availableTransitions(call: OperationCall, issue: IssueRecord): Promise<readonly TransitionRecord[]> {
  const workflow = workflowOf(issue, call.state);
  const offered: TransitionRecord[] = [];
  for (const transition of workflow?.transitions ?? []) {
    const starts = transition.type === 'GLOBAL' || (transition.type === 'DIRECTED' && transition.fromStatusIds.includes(issue.statusId));
    const subject = { issue, originalIssue: issue, transition, ...(workflow ? { workflow } : {}) };
    if (starts && (await isOffered(call, subject))) offered.push(transition);
  }
  return offered;
}

function workflowPart(issue: IssueRecord, state: SiteState): { readonly workflow?: WorkflowRecord } {
  const workflow = workflowOf(issue, state);
  return workflow ? { workflow } : {};
}

/** The new values of the given fields as REST shows them; an emptied list is null, as functions of validators get it. */
function modifiedFields(call: OperationCall, issue: IssueRecord, fieldIds: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fieldIds.flatMap((id) => {
      const field = call.state.get('fields', id);
      if (!field) return [];
      const value = fieldView(issue, field, call);
      return [[id, Array.isArray(value) && value.length === 0 ? null : (value ?? null)]];
    }),
  );
}

/** Refuses the creation of an issue when a validator of its workflow's initial transition does. */
export async function validateCreation(call: OperationCall, issue: IssueRecord): Promise<void> {
  const workflow = workflowOf(issue, call.state);
  const transition = workflow?.transitions.find((candidate) => candidate.type === 'INITIAL');
  if (!workflow || !transition) return;
  const failures = await failedRules(call, { issue, transition, workflow });
  if (failures.length > 0) throw new JiraError(400, failures);
}

/** The workflow an issue is in, by its project's scheme and its type. */
export function workflowOf(issue: Pick<IssueRecord, 'projectId' | 'issueTypeId'>, state: SiteState): WorkflowRecord | undefined {
  const project = state.get('projects', issue.projectId);
  const scheme = project && state.get('workflowSchemes', project.workflowSchemeId);
  if (!scheme) return undefined;
  return state.get('workflows', scheme.workflowIdByIssueTypeId[issue.issueTypeId] ?? scheme.defaultWorkflowId);
}

export function initialStatusOf(project: ProjectRecord, issueTypeId: string, state: SiteState): string {
  const workflow = workflowOf({ projectId: project.id, issueTypeId }, state);
  const initial = workflow?.transitions.find((transition) => transition.type === 'INITIAL')?.toStatusId ?? workflow?.statusIds[0];
  if (initial === undefined) throw new JiraError(500, [`The project ${project.key} has no workflow for this issue type.`]);
  return initial;
}

export function transitionView(call: OperationCall, issue: IssueRecord, transition: TransitionRecord, withFields: boolean): unknown {
  const to = call.state.get('statuses', transition.toStatusId);
  return {
    id: transition.id,
    name: transition.name,
    ...(to ? { to: statusView(call.site, to) } : {}),
    hasScreen: transition.screenFieldIds.length > 0,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: transition.type === 'INITIAL',
    isAvailable: true,
    isConditional: transition.rules.conditions.length > 0,
    isLooped: transition.toStatusId === issue.statusId,
    ...(withFields ? { fields: fieldMeta(call, issue.projectId, issue.issueTypeId, transition.screenFieldIds) } : {}),
  };
}
