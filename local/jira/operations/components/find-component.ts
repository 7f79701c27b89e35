import type { ComponentRecord } from '../../model/records';
import { notFound, type OperationCall } from '../../operation';
import { maySeeProject } from '../projects/find-project';

/** A component that the caller may see, by id; otherwise Jira's 404. */
export function visibleComponent(call: OperationCall, id: string): ComponentRecord {
  const component = call.state.get('components', id);
  const project = component && call.state.get('projects', component.projectId);
  if (!component || !project || project.deletedAt !== undefined || !maySeeProject(call, project)) {
    throw notFound(`The component with id ${id} does not exist.`);
  }
  return component;
}
