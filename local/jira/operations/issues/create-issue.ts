import { z } from 'zod';
import { publishIssueCreated } from '../../events/issue-events';
import type { IssueRecord, ProjectRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { created } from '../answering/answers';
import { readBody } from '../answering/request';
import { addAdditions } from './add-additions';
import { applyFieldChanges } from './field-changes';
import { isObject, typesOfProject } from './field-input';
import { applyTransition, initialStatusOf, validateCreation } from './transitions';
import { compact } from './write-issue';

const issueBody = z.looseObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.unknown()).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  transition: z.looseObject({ id: z.coerce.string() }).optional(),
});
type IssueBody = z.output<typeof issueBody>;

/** Most issues in one bulk creation (Atlassian: "Bulk create issues"). */
const BULK_MAX = 50;

export const createIssue: Operation = async (call) => {
  const issue = await createOne(call, readBody(call, issueBody));
  return created(createdView(call, issue));
};

export const createIssues: Operation = async (call) => {
  const { issueUpdates } = readBody(call, z.looseObject({ issueUpdates: z.array(issueBody).default([]) }));
  if (issueUpdates.length > BULK_MAX) throw new JiraError(400, [`The maximum number of issues to create at once is ${BULK_MAX}.`]);
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  for (const [index, body] of issueUpdates.entries()) {
    try {
      issues.push(createdView(call, await createOne(call, body)));
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const elementErrors = { errorMessages: error.errorMessages, errors: error.errors };
      errors.push({ status: error.status, elementErrors, failedElementNumber: index });
    }
  }
  const body = { issues, errors };
  return issues.length === 0 && errors.length > 0 ? { status: 400, body } : created(body);
};

function createdView(call: OperationCall, issue: IssueRecord): unknown {
  return { id: issue.id, key: issue.key, self: `${call.site.siteUrl}/rest/api/3/issue/${issue.id}` };
}

async function createOne(call: OperationCall, body: IssueBody): Promise<IssueRecord> {
  const { state, site, caller } = call;
  const fields = body.fields ?? {};
  const project = projectOf(call, fields.project);
  const now = site.clock.now();
  const issueTypeId = typeOf(call, project, fields.issuetype);
  const blank: IssueRecord = {
    id: '0',
    key: '',
    number: 0,
    projectId: project.id,
    formerKeys: [],
    issueTypeId,
    statusId: initialStatusOf(project, issueTypeId, state),
    summary: '',
    ...defaultPriority(call),
    ...(caller.accountId === undefined ? {} : { reporterId: caller.accountId, creatorId: caller.accountId }),
    ...(project.assigneeType === 'PROJECT_LEAD' ? { assigneeId: project.leadAccountId } : {}),
    createdAt: now,
    updatedAt: now,
    statusChangedAt: now,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    affectsVersionIds: [],
    ...defaultSecurity(call, project),
    watcherIds: caller.accountId === undefined || caller.asApp ? [] : [caller.accountId],
    voterIds: [],
    custom: {},
  };
  const { issuetype: _, ...others } = fields;
  const changes = applyFieldChanges(blank, others, body.update ?? {}, call);
  const errors: Record<string, string> = { ...changes.errors };
  if (fields.summary === undefined) errors.summary = 'You must specify a summary of the issue.';
  const level = state.get('issueTypes', issueTypeId)?.hierarchyLevel ?? 0;
  if (level < 0 && changes.issue.parentId === undefined && errors.parent === undefined) {
    errors.parent = 'Issue type is a sub-task but parent issue key or id not specified.';
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  await validateCreation(call, changes.issue);
  // Read again: an import or another request may have taken the number while the body was read.
  const { nextIssueNumber } = state.get('projects', project.id) ?? project;
  state.put('projects', { ...(state.get('projects', project.id) ?? project), nextIssueNumber: nextIssueNumber + 1 });
  const issue = compact({
    ...changes.issue,
    id: state.nextId('issues'),
    key: `${project.key}-${nextIssueNumber}`,
    number: nextIssueNumber,
  });
  state.put('issues', issue);
  for (const { key, value } of body.properties ?? []) {
    state.put('properties', { id: `issue:${issue.id}:${key}`, entity: 'issue', entityId: issue.id, key, value });
  }
  publishIssueCreated(call, issue);
  addAdditions(call, issue, changes.additions);
  if (body.transition) await applyTransition(call, issue, body.transition.id, {}, {});
  return state.get('issues', issue.id) ?? issue;
}

function projectOf(call: OperationCall, value: unknown): ProjectRecord {
  const { state, site, caller } = call;
  const text = isObject(value) ? String(value.id ?? value.key ?? '') : '';
  const project = state.get('projects', text) ?? state.one('projects.key', text.toUpperCase());
  if (!project || !site.permissions.projectsWith(caller, 'BROWSE_PROJECTS').has(project.id)) {
    const message = text === '' ? 'Specify a valid project ID or key' : 'valid project is required';
    throw new JiraError(400, [], { project: message });
  }
  if (!site.permissions.hasInProject(caller, 'CREATE_ISSUES', project.id)) {
    throw new JiraError(caller.accountId === undefined ? 401 : 400, ['You do not have permission to create issues in this project.'], {
      project: 'You do not have permission to create issues in this project.',
    });
  }
  return project;
}

function typeOf({ state }: OperationCall, project: ProjectRecord, value: unknown): string {
  const offered = typesOfProject(project.id, state);
  const id = isObject(value) && value.id !== undefined ? String(value.id) : undefined;
  const name = isObject(value) && typeof value.name === 'string' ? value.name.toLowerCase() : undefined;
  const found = offered.find((typeId) => (id !== undefined ? typeId === id : state.get('issueTypes', typeId)?.name.toLowerCase() === name));
  if (found === undefined) {
    throw new JiraError(400, [], { issuetype: value === undefined ? 'Specify an issue type' : 'Specify a valid issue type' });
  }
  return found;
}

/** Medium, as on a new site, or the middle one of the site's own priorities. */
function defaultPriority({ state }: OperationCall): Partial<IssueRecord> {
  const all = [...state.all('priorities')].sort((a, b) => a.rank - b.rank);
  const chosen = all.find((priority) => priority.name === 'Medium') ?? all[Math.floor(all.length / 2)];
  return chosen ? { priorityId: chosen.id } : {};
}

function defaultSecurity({ state }: OperationCall, project: ProjectRecord): Partial<IssueRecord> {
  const scheme = project.issueSecuritySchemeId === undefined ? undefined : state.get('securitySchemes', project.issueSecuritySchemeId);
  return scheme?.defaultLevelId === undefined ? {} : { securityLevelId: scheme.defaultLevelId };
}
