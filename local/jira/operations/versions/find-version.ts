import type { VersionRecord } from '../../model/records';
import { JiraError, notFound, type OperationCall } from '../../operation';
import { mayAdministerProject, requireLogin } from '../answering/authority';
import { pathPart } from '../answering/request';
import { maySeeProject } from '../projects/find-project';

/** A version that the caller may see, by id; otherwise Jira's 404. */
export function visibleVersion(call: OperationCall, id: string): VersionRecord {
  const version = call.state.get('versions', id);
  const project = version && call.state.get('projects', version.projectId);
  if (!version || !project || project.deletedAt !== undefined || !maySeeProject(call, project)) {
    throw notFound(`Could not find version for id '${id}'`);
  }
  return version;
}

/** The version of the call's path that the caller may change. */
export function administeredVersion(call: OperationCall, id = pathPart(call, 'id')): VersionRecord {
  requireLogin(call);
  const version = visibleVersion(call, id);
  if (!mayAdministerProject(call, version.projectId)) {
    throw new JiraError(403, ['You do not have permission to manage versions in this project.']);
  }
  return version;
}
