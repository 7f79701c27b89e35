import type { ChangelogRecord, IssueLinkRecord, IssueRecord } from '../model/records';
import type { OperationCall } from '../operation';
import { systemFieldViews } from '../views/issue-fields-view';
import { type Json, userRef } from '../views/references';

type Writing = Pick<OperationCall, 'state' | 'site' | 'caller'>;

/** The issue as events carry it: id, key and the fields that Atlassian documents for `Issue` in event payloads. */
const eventFields = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];

function issueInEvent(call: Writing, issue: IssueRecord): Json {
  return { id: issue.id, key: issue.key, fields: Object.fromEntries(eventFields.map((id) => [id, systemFieldViews[id]?.(issue, call)])) };
}

function base(call: Writing, issue: IssueRecord, accountIds: readonly (string | undefined)[] = []): Json {
  const { site, state, caller } = call;
  const people = [...new Set([caller.accountId, ...accountIds])].filter((id): id is string => id !== undefined);
  return {
    timestamp: String(site.clock.now()),
    issue: issueInEvent(call, issue),
    ...(caller.accountId === undefined ? {} : { atlassianId: caller.accountId }),
    associatedUsers: { associatedUsers: people.map((id) => userRef(site, state, id)) },
  };
}

export function publishIssueCreated(call: Writing, issue: IssueRecord): void {
  publish(call, 'avi:jira:created:issue', { ...base(call, issue), jiraEventTypeName: 'issue_created' });
}

/** Tells of a change; an assignment is told as an event of its own as well. */
export function publishIssueUpdated(call: Writing, issue: IssueRecord, change: ChangelogRecord): void {
  const { state, site } = call;
  const changelog = { id: change.id, items: change.items };
  const assigned = change.items.find((item) => item.fieldId === 'assignee');
  const status = change.items.find((item) => item.fieldId === 'status');
  const people = assigned ? [assigned.from ?? undefined, assigned.to ?? undefined] : [];
  const statuses = status ? [status.to, status.from].flatMap((id) => (id === null ? [] : (state.get('statuses', id) ?? []))) : [];
  publish(call, 'avi:jira:updated:issue', {
    ...base(call, issue, people),
    jiraEventTypeName: eventTypeName(change),
    changelog,
    ...(statuses.length > 0
      ? { associatedStatuses: statuses.map(({ id, name }) => ({ id, name, self: `${site.siteUrl}/rest/api/3/status/${id}` })) }
      : {}),
  });
  if (assigned) publish(call, 'avi:jira:assigned:issue', { ...base(call, issue, people), changelog: { id: change.id, items: [assigned] } });
}

export function publishIssueDeleted(call: Writing, issue: IssueRecord): void {
  publish(call, 'avi:jira:deleted:issue', base(call, issue));
}

export function publishCommented(call: Writing, issue: IssueRecord, comment: Json): void {
  publish(call, 'avi:jira:commented:issue', { ...base(call, issue), comment });
}

export function publishCommentDeleted(call: Writing, issue: IssueRecord, comment: Json): void {
  publish(call, 'avi:jira:deleted:comment', { ...base(call, issue), comment });
}

export function publishWorklog(call: Writing, what: 'created' | 'updated' | 'deleted', worklog: Json): void {
  publish(call, `avi:jira:${what}:worklog`, { timestamp: String(call.site.clock.now()), worklog });
}

export function publishIssueLink(call: Writing, what: 'created' | 'deleted', link: IssueLinkRecord): void {
  const { state, site } = call;
  const type = state.get('issueLinkTypes', link.typeId);
  publish(call, `avi:jira:${what}:issuelink`, {
    timestamp: String(site.clock.now()),
    id: link.id,
    sourceIssueId: link.sourceIssueId,
    destinationIssueId: link.targetIssueId,
    sourceProjectId: state.get('issues', link.sourceIssueId)?.projectId ?? '',
    destinationProjectId: state.get('issues', link.targetIssueId)?.projectId ?? '',
    issueLinkType: type
      ? {
          id: type.id,
          name: type.name,
          inwardName: type.inward,
          outwardName: type.outward,
          isSubTaskLinkType: false,
          isSystemLinkType: false,
        }
      : {},
  });
}

function publish({ site, caller }: Writing, eventType: string, payload: Json): void {
  site.publish({ eventType, payload: { eventType, ...payload } }, caller);
}

function eventTypeName(change: ChangelogRecord): string {
  const changed = (fieldId: string) => change.items.find((item) => item.fieldId === fieldId);
  if (changed('project')) return 'issue_moved';
  if (changed('assignee')) return 'issue_assigned';
  const resolution = changed('resolution');
  if (resolution) return resolution.to === null ? 'issue_reopened' : 'issue_resolved';
  return changed('status') ? 'issue_generic' : 'issue_updated';
}
