import { z } from 'zod';
import { publishIssueDeleted } from '../../events/issue-events';
import type { IssueRecord, ProjectRecord } from '../../model/records';
import { forbidden, JiraError, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { userRef } from '../../views/references';
import { timestamp } from '../../views/timestamp';
import { created, ok } from '../answering/answers';
import { readBody } from '../answering/request';
import { removeWithBelongings } from './delete-issue';
import { typesOfProject } from './field-input';
import { findIssue } from './find-issue';
import { moveIssue } from './move-issue';
import { applyTransition } from './transitions';

/** Most issues in one bulk operation (Atlassian: "Issue bulk operations"). */
const BULK_MAX = 1000;
const issueNames = z.array(z.coerce.string()).min(1).max(BULK_MAX);

/** What a finished bulk operation leaves in its task. */
const bulkResult = z.object({
  processed: z.array(z.string()),
  failed: z.record(z.string(), z.array(z.string())),
  inaccessible: z.number(),
});
type BulkResult = z.output<typeof bulkResult>;

const submitBulkDelete: Operation = (call) => {
  const { selectedIssueIdsOrKeys } = readBody(call, z.looseObject({ selectedIssueIdsOrKeys: issueNames }));
  return submit(call, 'Bulk delete', selectedIssueIdsOrKeys, (issue) => {
    requireFor(call, 'DELETE_ISSUES', issue);
    for (const child of call.state.by('issues.parent', issue.id)) {
      if ((call.state.get('issueTypes', child.issueTypeId)?.hierarchyLevel ?? 0) < 0) removeWithBelongings(call, child);
    }
    removeWithBelongings(call, issue);
    publishIssueDeleted(call, issue);
  });
};

const submitBulkTransition: Operation = (call) => {
  const { bulkTransitionInputs } = readBody(
    call,
    z.looseObject({
      bulkTransitionInputs: z.array(z.looseObject({ selectedIssueIdsOrKeys: issueNames, transitionId: z.coerce.string() })).min(1),
    }),
  );
  const transitionOf = new Map(
    bulkTransitionInputs.flatMap((input) => input.selectedIssueIdsOrKeys.map((name) => [name, input.transitionId])),
  );
  return submit(call, 'Bulk transition', [...transitionOf.keys()], (issue, name) =>
    applyTransition(call, issue, transitionOf.get(name) ?? '', {}, {}),
  );
};

const moveBody = z.looseObject({
  targetToSourcesMapping: z.record(
    z.string(),
    z.looseObject({
      issueIdsOrKeys: issueNames,
      targetStatus: z.array(z.looseObject({ statuses: z.record(z.string(), z.array(z.string())) })).nullish(),
    }),
  ),
});

/** Targets are written `PROJECT,issueTypeId` or `PROJECT,issueTypeId,parent`. */
const submitBulkMove: Operation = (call) => {
  const { targetToSourcesMapping } = readBody(call, moveBody);
  const moves = new Map(
    Object.entries(targetToSourcesMapping).flatMap(([target, source]) => {
      const [projectName = '', issueTypeId = '', parentName] = target.split(',').map((part) => part.trim());
      const project = requireTarget(call, projectName, issueTypeId);
      const parent = parentName === undefined ? undefined : findIssue(call, parentName);
      const statuses = (source.targetStatus ?? []).flatMap(({ statuses }) => Object.entries(statuses));
      const statusOf = new Map(statuses.flatMap(([to, from]) => from.map((id) => [id, to] as const)));
      const move = { project, issueTypeId, statusOf, ...(parent ? { parentId: parent.id } : {}) };
      return source.issueIdsOrKeys.map((name) => [name, move] as const);
    }),
  );
  return submit(call, 'Bulk move', [...moves.keys()], (issue, name) => {
    requireFor(call, 'MOVE_ISSUES', issue);
    const move = moves.get(name);
    if (move) moveIssue(call, issue, move);
  });
};

const getBulkOperationProgress: Operation = (call) => {
  const task = call.state.get('tasks', call.path.taskId ?? '');
  if (!task || (task.submittedBy !== call.caller.accountId && !call.site.permissions.hasGlobal(call.caller, 'ADMINISTER'))) {
    throw notFound(`The task with id '${call.path.taskId}' does not exist.`);
  }
  const result = bulkResult.safeParse(task.result).data ?? { processed: [], failed: {}, inaccessible: 0 };
  return ok({
    taskId: task.id,
    status: task.status,
    progressPercent: task.progress,
    submittedBy: userRef(call.site, call.state, task.submittedBy),
    created: timestamp(task.submittedAt),
    ...(task.startedAt === undefined ? {} : { started: timestamp(task.startedAt) }),
    updated: timestamp(task.finishedAt ?? task.startedAt ?? task.submittedAt),
    processedAccessibleIssues: result.processed.map(Number),
    failedAccessibleIssues: result.failed,
    invalidOrInaccessibleIssueCount: result.inaccessible,
    totalIssueCount: result.processed.length + Object.keys(result.failed).length + result.inaccessible,
  });
};

export const bulkOperations: OperationMap = { submitBulkDelete, submitBulkTransition, submitBulkMove, getBulkOperationProgress };

function submit(
  call: OperationCall,
  description: string,
  names: readonly string[],
  work: (issue: IssueRecord, name: string) => void | Promise<void>,
) {
  if (!call.site.permissions.hasGlobal(call.caller, 'BULK_CHANGE')) {
    throw forbidden('You do not have the global permission to make bulk changes.');
  }
  const run = async (): Promise<BulkResult> => {
    const result: BulkResult = { processed: [], failed: {}, inaccessible: 0 };
    for (const name of names) {
      const issue = findIssue(call, name);
      if (!issue) result.inaccessible++;
      else {
        try {
          await work(issue, name);
          result.processed.push(issue.id);
        } catch (error) {
          if (!(error instanceof JiraError)) throw error;
          result.failed[issue.id] = [error.message];
        }
      }
    }
    return result;
  };
  return created({ taskId: call.site.startTask(description, call.caller, run) });
}

function requireFor(call: OperationCall, permission: string, issue: IssueRecord): void {
  if (!call.site.permissions.hasForIssue(call.caller, permission, issue.id)) {
    throw forbidden(`You do not have the permission ${permission} for the issue ${issue.key}.`);
  }
}

function requireTarget(call: OperationCall, name: string, issueTypeId: string): ProjectRecord {
  const project = call.state.one('projects.key', name.toUpperCase()) ?? call.state.get('projects', name);
  if (!project || !call.site.permissions.hasInProject(call.caller, 'CREATE_ISSUES', project.id)) {
    throw new JiraError(400, [`The target project '${name}' does not exist or you may not create issues in it.`]);
  }
  if (!typesOfProject(project.id, call.state).includes(issueTypeId)) {
    throw new JiraError(400, [`The issue type '${issueTypeId}' is not available in the project ${project.key}.`]);
  }
  return project;
}
