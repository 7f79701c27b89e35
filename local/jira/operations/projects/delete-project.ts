import type { ProjectRecord } from '../../model/records';
import type { Operation, OperationCall } from '../../operation';
import { noContent, seeOther } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { flag, pathPart } from '../answering/request';
import { taskView } from '../tasks/task-view';
import { projectEvenInTrash } from './find-project';
import { publishProjectEvent } from './project-events';

const mustAdminister = 'You do not have permission to delete projects.';

/** `DELETE /project/{projectIdOrKey}`: to the trash, or for good with `enableUndo=false`. */
export const deleteProject: Operation = (call) => {
  requireAdministrator(call, mustAdminister);
  const project = projectEvenInTrash(call, pathPart(call, 'projectIdOrKey'));
  if (flag(call, 'enableUndo', true)) moveToTrash(call, project);
  else removeForGood(call, project);
  return noContent;
};

/** `POST /project/{projectIdOrKey}/delete`: deletes for good as a long-running task. */
export const deleteProjectAsynchronously: Operation = (call) => {
  requireAdministrator(call, mustAdminister);
  const project = projectEvenInTrash(call, pathPart(call, 'projectIdOrKey'));
  const taskId = call.site.startTask(`Delete project ${project.name}`, call.caller, () => removeForGood(call, project));
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};

function moveToTrash(call: OperationCall, project: ProjectRecord): void {
  if (project.deletedAt !== undefined) return;
  const { archivedAt: _at, archivedBy: _by, ...live } = project;
  const deleted: ProjectRecord = {
    ...live,
    deletedAt: call.site.clock.now(),
    ...(call.caller.accountId === undefined ? {} : { deletedBy: call.caller.accountId }),
  };
  call.state.put('projects', deleted);
  publishProjectEvent(call, 'softdeleted', deleted);
}

/** Removes a project and everything in it. Jira sends one event for the project and none for what it contained. */
function removeForGood(call: OperationCall, project: ProjectRecord): void {
  const { state } = call;
  for (const issue of state.by('issues.project', project.id)) removeIssue(call, issue.id);
  for (const version of state.by('versions.project', project.id)) state.remove('versions', version.id);
  for (const component of state.by('components.project', project.id)) state.remove('components', component.id);
  for (const actor of state.by('roleActors.project', project.id)) state.remove('roleActors', actor.id);
  for (const board of state.by('boards.project', project.id)) {
    for (const sprint of state.by('sprints.board', board.id)) state.remove('sprints', sprint.id);
    state.remove('boards', board.id);
  }
  for (const property of state.by('properties.entity', `project:${project.id}`)) state.remove('properties', property.id);
  publishProjectEvent(call, 'deleted', project);
  state.remove('projects', project.id);
}

function removeIssue(call: OperationCall, issueId: string): void {
  const { state } = call;
  for (const comment of state.by('comments.issue', issueId)) state.remove('comments', comment.id);
  for (const worklog of state.by('worklogs.issue', issueId)) state.remove('worklogs', worklog.id);
  for (const change of state.by('changelogs.issue', issueId)) state.remove('changelogs', change.id);
  for (const link of state.by('issueLinks.issue', issueId)) state.remove('issueLinks', link.id);
  for (const property of state.by('properties.entity', `issue:${issueId}`)) state.remove('properties', property.id);
  state.remove('issues', issueId);
}
