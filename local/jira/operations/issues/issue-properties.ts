import { z } from 'zod';
import { JiraError, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { seeOther } from '../answering/answers';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { readBody } from '../answering/request';
import { findIssue, requireIssue, requireOnIssue } from './find-issue';

const mayNotEdit = 'You do not have permission to edit issues in this project.';

const getIssuePropertyKeys: Operation = (call) => {
  const issue = requireIssue(call);
  return propertyKeys(call, 'issue', issue.id, `${call.site.siteUrl}/rest/api/3/issue/${issue.key}/properties`);
};

const getIssueProperty: Operation = (call) => readProperty(call, 'issue', requireIssue(call).id);

const setIssueProperty: Operation = (call) => {
  const issue = requireIssue(call);
  requireOnIssue(call, 'EDIT_ISSUES', issue, mayNotEdit);
  return writeProperty(call, 'issue', issue.id);
};

const deleteIssueProperty: Operation = (call) => {
  const issue = requireIssue(call);
  requireOnIssue(call, 'EDIT_ISSUES', issue, mayNotEdit);
  return removeProperty(call, 'issue', issue.id);
};

/** Most properties, and issues per property, of one bulk request (Atlassian: "Bulk set issues properties by list / by issue"). */
const BULK_PROPERTIES = 10;
const BULK_ISSUES_BY_LIST = 10_000;
const BULK_ISSUES_BY_ISSUE = 100;

const bulkSetIssuesPropertiesList: Operation = (call) => {
  const { entitiesIds, properties } = readBody(
    call,
    z.looseObject({
      entitiesIds: z.array(z.coerce.string()).min(1).max(BULK_ISSUES_BY_LIST),
      properties: z.record(z.string(), z.unknown()),
    }),
  );
  requireFew(Object.keys(properties));
  return inTask(call, 'Set issue properties', () => {
    for (const id of entitiesIds) for (const [key, value] of Object.entries(properties)) store(call, id, key, value);
  });
};

const bulkSetIssuePropertiesByIssue: Operation = (call) => {
  const { issues } = readBody(
    call,
    z.looseObject({
      issues: z
        .array(z.looseObject({ issueID: z.coerce.string(), properties: z.record(z.string(), z.unknown()).default({}) }))
        .min(1)
        .max(BULK_ISSUES_BY_ISSUE),
    }),
  );
  for (const issue of issues) requireFew(Object.keys(issue.properties));
  return inTask(call, 'Set issue properties', () => {
    for (const { issueID, properties } of issues) for (const [key, value] of Object.entries(properties)) store(call, issueID, key, value);
  });
};

const filterBody = z.looseObject({
  entityIds: z.array(z.coerce.string()).optional(),
  currentValue: z.unknown().optional(),
  hasProperty: z.boolean().optional(),
});

const bulkSetIssueProperty: Operation = (call) => {
  const body = readBody(call, z.looseObject({ value: z.unknown(), expression: z.string().optional(), filter: filterBody.optional() }));
  if (body.expression !== undefined) throw new JiraError(400, ['Setting a property by expression is not emulated.']);
  const key = call.path.propertyKey ?? '';
  return inTask(call, `Set issue property ${key}`, () => {
    for (const id of filtered(call, key, body.filter ?? {})) store(call, id, key, body.value);
  });
};

const bulkDeleteIssueProperty: Operation = (call) => {
  const filter = readBody(call, filterBody);
  const key = call.path.propertyKey ?? '';
  return inTask(call, `Delete issue property ${key}`, () => {
    for (const id of filtered(call, key, { ...filter, hasProperty: true }))
      if (mayEdit(call, id)) call.state.remove('properties', `issue:${id}:${key}`);
  });
};

export const issuePropertyOperations: OperationMap = {
  getIssuePropertyKeys,
  getIssueProperty,
  setIssueProperty,
  deleteIssueProperty,
  bulkSetIssuesPropertiesList,
  bulkSetIssuePropertiesByIssue,
  bulkSetIssueProperty,
  bulkDeleteIssueProperty,
};

function requireFew(keys: readonly string[]): void {
  if (keys.length === 0 || keys.length > BULK_PROPERTIES) {
    throw new JiraError(400, [`Between 1 and ${BULK_PROPERTIES} properties can be set at once.`]);
  }
}

function inTask(call: OperationCall, description: string, work: () => void) {
  const id = call.site.startTask(description, call.caller, work);
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${id}`);
}

function store(call: OperationCall, issueId: string, key: string, value: unknown): void {
  if (!mayEdit(call, issueId)) return;
  call.state.put('properties', { id: `issue:${issueId}:${key}`, entity: 'issue', entityId: issueId, key, value });
}

function mayEdit(call: OperationCall, issueId: string): boolean {
  return findIssue(call, issueId) !== undefined && call.site.permissions.hasForIssue(call.caller, 'EDIT_ISSUES', issueId);
}

function filtered(call: OperationCall, key: string, filter: z.output<typeof filterBody>): string[] {
  const { state } = call;
  const ids = filter.entityIds ?? [...state.all('issues')].map((issue) => issue.id);
  return ids.filter((id) => {
    const held = state.get('properties', `issue:${id}:${key}`);
    if (filter.hasProperty !== undefined && (held !== undefined) !== filter.hasProperty) return false;
    return filter.currentValue === undefined || JSON.stringify(held?.value) === JSON.stringify(filter.currentValue);
  });
}
