import { z } from 'zod';
import { forbidden, JiraError, type Operation } from '../../operation';
import { issueView } from '../../views/issue-view';
import { noContent, ok } from '../answering/answers';
import { expands, flag, readBody } from '../answering/request';
import { addAdditions } from './add-additions';
import { applyFieldChanges } from './field-changes';
import { accountOf, readFieldInput } from './field-input';
import { requireIssue, requireOnIssue } from './find-issue';
import { saveIssue } from './write-issue';

const editBody = z.looseObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), z.unknown()).default({}),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

export const editIssue: Operation = (call) => {
  const issue = requireIssue(call);
  const body = readBody(call, editBody);
  const { state, site, caller } = call;
  const onlyReads = Object.keys(body.fields).length + Object.keys(body.update).length === 0;
  if (!onlyReads) requireOnIssue(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const changes = applyFieldChanges(issue, body.fields, body.update, call);
  const errors: Record<string, string> = { ...changes.errors };
  const may = (permission: string) => site.permissions.hasForIssue(caller, permission, issue.id);
  if (changes.issue.assigneeId !== issue.assigneeId && !may('ASSIGN_ISSUES'))
    errors.assignee = "Field 'assignee' cannot be set. It is not on the appropriate screen, or unknown.";
  if (changes.issue.reporterId !== issue.reporterId && !may('MODIFY_REPORTER'))
    errors.reporter = "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.";
  if (changes.issue.dueDate !== issue.dueDate && !may('SCHEDULE_ISSUES'))
    errors.duedate = "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.";
  if (changes.issue.securityLevelId !== issue.securityLevelId && !may('SET_ISSUE_SECURITY'))
    errors.security = "Field 'security' cannot be set. It is not on the appropriate screen, or unknown.";
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  saveIssue(call, issue, changes.issue);
  for (const { key, value } of body.properties) {
    state.put('properties', { id: `issue:${issue.id}:${key}`, entity: 'issue', entityId: issue.id, key, value });
  }
  addAdditions(call, issue, changes.additions);
  if (!flag(call, 'returnIssue', false)) return noContent;
  return ok(issueView(requireIssue(call, issue.id), { fields: ['*all'], expand: expands(call), properties: [] }, call));
};

export const assignIssue: Operation = (call) => {
  const issue = requireIssue(call);
  const body = readBody(call, z.looseObject({ accountId: z.string().nullish() }));
  if (!call.site.permissions.hasForIssue(call.caller, 'ASSIGN_ISSUES', issue.id)) {
    throw forbidden('You do not have permission to assign issues.');
  }
  const field = call.state.get('fields', 'assignee');
  const value = body.accountId === null || body.accountId === undefined ? null : { accountId: body.accountId };
  if (value && accountOf(value, call.state) === undefined) {
    throw new JiraError(400, [], { assignee: `User '${body.accountId}' does not exist.` });
  }
  const read = field ? readFieldInput(field, value, issue, call) : undefined;
  if (read && !read.ok) throw new JiraError(400, [], { assignee: read.message });
  if (read?.ok) saveIssue(call, issue, { ...issue, ...read.patch });
  return noContent;
};
