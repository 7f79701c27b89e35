import type { IssueRecord, ProjectRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import type { OperationCall } from '../../operation';
import { initialStatusOf, workflowOf } from './transitions';
import { saveIssue } from './write-issue';

/** Where an issue goes. `statusOf` maps statuses that the request names; others stay when the target workflow has them. */
export interface MoveTarget {
  readonly project: ProjectRecord;
  readonly issueTypeId: string;
  readonly statusOf: ReadonlyMap<string, string>;
  readonly parentId?: string;
}

/** Moves an issue, and its sub-tasks with it. The id stays; the key is a new one and the old key still leads to the issue. */
export function moveIssue(call: OperationCall, issue: IssueRecord, target: MoveTarget): void {
  const { state } = call;
  const project = state.get('projects', target.project.id) ?? target.project;
  const changesProject = project.id !== issue.projectId;
  const number = changesProject ? project.nextIssueNumber : issue.number;
  if (changesProject) state.put('projects', { ...project, nextIssueNumber: number + 1 });
  const versions = sameNames(state, 'versions', project.id);
  const components = sameNames(state, 'components', project.id);
  const { parentId, ...rest } = issue;
  const keptParent = target.parentId ?? (parentId !== undefined && fitsBelow(state, parentId, target.issueTypeId) ? parentId : undefined);
  const moved: IssueRecord = {
    ...rest,
    projectId: project.id,
    issueTypeId: target.issueTypeId,
    statusId: statusIn(issue, target, state),
    ...(keptParent === undefined ? {} : { parentId: keptParent }),
    ...(changesProject
      ? {
          key: `${project.key}-${number}`,
          number,
          formerKeys: [...issue.formerKeys, issue.key],
          fixVersionIds: issue.fixVersionIds.flatMap(versions),
          affectsVersionIds: issue.affectsVersionIds.flatMap(versions),
          componentIds: issue.componentIds.flatMap(components),
        }
      : {}),
  };
  saveIssue(call, issue, moved);
  if (!changesProject) return;
  const subtasks = state.by('issues.parent', issue.id).filter((child) => levelOf(state, child.issueTypeId) < 0);
  for (const subtask of subtasks) moveIssue(call, subtask, { project, issueTypeId: subtask.issueTypeId, statusOf: target.statusOf });
}

function statusIn(issue: IssueRecord, { project, issueTypeId, statusOf }: MoveTarget, state: SiteState): string {
  const wanted = statusOf.get(issue.statusId) ?? issue.statusId;
  const workflow = workflowOf({ projectId: project.id, issueTypeId }, state);
  return workflow?.statusIds.includes(wanted) ? wanted : initialStatusOf(project, issueTypeId, state);
}

/** Versions and components belong to a project: what has a namesake in the new one becomes that, the rest is lost. */
function sameNames(state: SiteState, table: 'versions' | 'components', projectId: string): (id: string) => readonly string[] {
  const there = state.by(table === 'versions' ? 'versions.project' : 'components.project', projectId);
  return (id) => {
    const name = state.get(table, id)?.name;
    return there.filter((record) => record.name === name).map((record) => record.id);
  };
}

function fitsBelow(state: SiteState, parentId: string, issueTypeId: string): boolean {
  const parent = state.get('issues', parentId);
  return parent !== undefined && levelOf(state, parent.issueTypeId) === levelOf(state, issueTypeId) + 1;
}

function levelOf(state: SiteState, issueTypeId: string): number {
  return state.get('issueTypes', issueTypeId)?.hierarchyLevel ?? 0;
}
