import type { Operation } from '../../operation';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { pathPart } from '../answering/request';
import { administeredProject, visibleProject } from './find-project';

export const getProjectPropertyKeys: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  return propertyKeys(call, 'project', project.id, `${call.site.siteUrl}/rest/api/3/project/${project.key}/properties`);
};

export const getProjectProperty: Operation = (call) =>
  readProperty(call, 'project', visibleProject(call, pathPart(call, 'projectIdOrKey')).id);

export const setProjectProperty: Operation = (call) =>
  writeProperty(call, 'project', administeredProject(call, pathPart(call, 'projectIdOrKey')).id);

export const deleteProjectProperty: Operation = (call) =>
  removeProperty(call, 'project', administeredProject(call, pathPart(call, 'projectIdOrKey')).id);
