import type { IssueRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import type { UpdateWorkflowsRequest } from './workflow-request';
import { workflowIdFor } from './workflow-usage';

type WorkflowChange = UpdateWorkflowsRequest['workflows'][number];

/** Issues that follow a workflow. */
function issuesOf(call: OperationCall, workflowId: string): readonly IssueRecord[] {
  return [...call.state.all('issues')].filter((issue) => {
    const project = call.state.get('projects', issue.projectId);
    return project !== undefined && workflowIdFor(call, project, issue.issueTypeId) === workflowId;
  });
}

/** The status that the change maps an issue's status to, if it does. */
function mappedStatus(change: WorkflowChange, issue: IssueRecord): string | undefined {
  const own = change.statusMappings.find((one) => one.projectId === issue.projectId && one.issueTypeId === issue.issueTypeId);
  const all = [...(own?.statusMigrations ?? []), ...change.defaultStatusMappings];
  return all.find((migration) => migration.oldStatusReference === issue.statusId)?.newStatusReference;
}

/** Statuses that issues are in, that the changed workflow lacks, and that the change does not map to another. */
export function unmappedStatuses(call: OperationCall, change: WorkflowChange, kept: ReadonlySet<string>): readonly string[] {
  const left = issuesOf(call, change.id).filter((issue) => !kept.has(issue.statusId) && mappedStatus(change, issue) === undefined);
  return [...new Set(left.map((issue) => call.state.get('statuses', issue.statusId)?.name ?? issue.statusId))];
}

/** Puts issues into the statuses that the change maps theirs to. */
export function migrateStatuses(call: OperationCall, change: WorkflowChange, ids: ReadonlyMap<string, string>): void {
  const now = call.site.clock.now();
  for (const issue of issuesOf(call, change.id)) {
    const reference = mappedStatus(change, issue);
    const statusId = reference === undefined ? undefined : (ids.get(reference) ?? reference);
    if (statusId === undefined || statusId === issue.statusId) continue;
    call.state.put('issues', { ...issue, statusId, updatedAt: now, statusChangedAt: now });
    call.state.put('changelogs', {
      id: call.state.nextId('changelogs'),
      issueId: issue.id,
      ...(call.caller.accountId === undefined ? {} : { authorId: call.caller.accountId }),
      createdAt: now,
      items: [
        {
          field: 'status',
          fieldId: 'status',
          fieldtype: 'jira',
          from: issue.statusId,
          fromString: call.state.get('statuses', issue.statusId)?.name ?? null,
          to: statusId,
          toString: call.state.get('statuses', statusId)?.name ?? null,
        },
      ],
    });
  }
}
