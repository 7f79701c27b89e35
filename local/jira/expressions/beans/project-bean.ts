import type { ProjectRecord } from '../../model/records';
import type { ViewContext } from '../../views/issue-fields-view';
import { avatarUrls, projectRef } from '../../views/references';
import { Bean, fromJson, type Value } from '../values';
import { entityProperties } from './entity-properties';
import { idOf, is, lazily, projectCategoryBean } from './simple-beans';
import { userBean } from './user-bean';

/** The type `Project`. */
export function projectBean(project: ProjectRecord, context: ViewContext): Bean {
  const { site, state } = context;
  const category = (): Value => {
    const record = project.categoryId === undefined ? undefined : state.get('projectCategories', project.categoryId);
    return record ? projectCategoryBean(record, context) : null;
  };
  const properties = {
    id: is(idOf(project)),
    key: is(project.key),
    name: is(project.name),
    style: is(project.teamManaged ? 'next-gen' : 'classic'),
    projectTypeKey: is(project.typeKey),
    projectCategory: lazily(category),
    lead: lazily(() => userBean(project.leadAccountId, context)),
    avatarUrls: lazily(() => fromJson(avatarUrls(site, 'project', project.id))),
    properties: lazily(() => entityProperties('project', project.id, context)),
  };
  return new Bean('Project', project.id, properties, () => projectRef(site, state, project));
}
