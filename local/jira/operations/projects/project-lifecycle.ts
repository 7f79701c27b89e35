import type { ProjectRecord } from '../../model/records';
import { JiraError, type Operation } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { expands, pathPart } from '../answering/request';
import { projectEvenInTrash, visibleProject } from './find-project';
import { publishProjectEvent } from './project-events';
import { projectView } from './project-view';

export const getProject: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  return ok(projectView(call, project, expands(call)));
};

/** `POST /project/{projectIdOrKey}/archive`. A project in the trash must be restored first. */
export const archiveProject: Operation = (call) => {
  requireAdministrator(call, 'You do not have permission to archive projects.');
  const project = projectEvenInTrash(call, pathPart(call, 'projectIdOrKey'));
  if (project.deletedAt !== undefined) throw new JiraError(400, ['A deleted project cannot be archived. Restore the project first.']);
  if (project.archivedAt !== undefined) throw new JiraError(400, [`The project '${project.key}' is already archived.`]);
  const archived: ProjectRecord = {
    ...project,
    archivedAt: call.site.clock.now(),
    ...(call.caller.accountId === undefined ? {} : { archivedBy: call.caller.accountId }),
  };
  call.state.put('projects', archived);
  publishProjectEvent(call, 'archived', archived);
  return noContent;
};

/** `POST /project/{projectIdOrKey}/restore`: out of the archive or out of the trash. */
export const restore: Operation = (call) => {
  requireAdministrator(call, 'You do not have permission to restore projects.');
  const project = projectEvenInTrash(call, pathPart(call, 'projectIdOrKey'));
  if (project.deletedAt === undefined && project.archivedAt === undefined) {
    throw new JiraError(400, [`The project '${project.key}' is neither archived nor in the trash.`]);
  }
  const { archivedAt: _archivedAt, archivedBy: _archivedBy, deletedAt: _deletedAt, deletedBy: _deletedBy, ...live } = project;
  call.state.put('projects', live);
  publishProjectEvent(call, project.deletedAt === undefined ? 'unarchived' : 'restored', live);
  return ok(projectView(call, live, expands(call)));
};
