import type { ProjectRecord } from '../../model/records';
import { JiraError, notFound, type OperationCall } from '../../operation';
import { isAdministrator, mayAdministerProject } from '../answering/authority';

/** A project by id or by its present or a former key, whoever asks. */
export function projectByIdOrKey(call: OperationCall, idOrKey: string): ProjectRecord | undefined {
  const byId = call.state.get('projects', idOrKey);
  if (byId) return byId;
  const byKey = call.state.by('projects.key', idOrKey.toUpperCase());
  return byKey.find((project) => project.key === idOrKey.toUpperCase()) ?? byKey[0];
}

/** Whether the caller may see the project: Browse Projects, Administer Projects or Administer Jira. */
export function maySeeProject(call: OperationCall, project: ProjectRecord): boolean {
  return call.site.permissions.hasInProject(call.caller, 'BROWSE_PROJECTS', project.id) || mayAdministerProject(call, project.id);
}

const missing = (idOrKey: string): JiraError =>
  notFound(`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);

/** The project of a call, or Jira's 404, which does not tell a missing project from an invisible one. Projects in the trash are missing. */
export function visibleProject(call: OperationCall, idOrKey: string): ProjectRecord {
  const project = projectByIdOrKey(call, idOrKey);
  if (!project || project.deletedAt !== undefined || !maySeeProject(call, project)) throw missing(idOrKey);
  return project;
}

/** Like `visibleProject`, for administrators of Jira also in the trash. */
export function projectEvenInTrash(call: OperationCall, idOrKey: string): ProjectRecord {
  const project = projectByIdOrKey(call, idOrKey);
  if (!project || !(isAdministrator(call) || (project.deletedAt === undefined && maySeeProject(call, project)))) throw missing(idOrKey);
  return project;
}

/** The project of a call that the caller may configure: 404 when invisible, 403 when only visible. */
export function administeredProject(call: OperationCall, idOrKey: string): ProjectRecord {
  const project = visibleProject(call, idOrKey);
  if (call.caller.accountId === undefined) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
  if (!mayAdministerProject(call, project.id)) throw new JiraError(403, ['You cannot edit the configuration of this project.']);
  return project;
}
