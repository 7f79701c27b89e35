import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { issueTypeView, projectRef, type Json as View } from '../../views/references';
import { timestamp } from '../../views/timestamp';
import { mayAdministerProject } from '../answering/authority';
import { componentsOf, componentView } from '../components/component-view';
import { issueTypesOf } from '../issue-types/project-issue-types';
import { userViewById } from '../users/user-view';
import { versionsOf, versionView } from '../versions/version-view';
import { hierarchyOf } from './hierarchy';

const self = (call: OperationCall, project: ProjectRecord): string => `${call.site.siteUrl}/rest/api/3/project/${project.id}`;

/** A project in a list: the summary, the style, what became of it, and what `expand` asks for. */
export function projectListView(call: OperationCall, project: ProjectRecord, expand: ReadonlySet<string>): View {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectRef(call.site, call.state, project),
    style: project.teamManaged ? 'next-gen' : 'classic',
    isPrivate: project.isPrivate,
    properties: requestedProperties(call, project),
    ...endView(call, project),
    ...(expand.has('description') ? { description: project.description } : {}),
    ...(expand.has('lead') ? { lead: userViewById(call, project.leadAccountId) } : {}),
    ...(expand.has('issueTypes') ? { issueTypes: issueTypesOf(call, project).map((type) => issueTypeView(call.site, type)) } : {}),
    ...(expand.has('url') ? { url: project.url } : {}),
    ...(expand.has('projectKeys') ? { projectKeys: [project.key, ...project.formerKeys] } : {}),
    ...(expand.has('permissions') ? { permissions: { canEdit: mayAdministerProject(call, project.id) } } : {}),
    ...(expand.has('insight') ? { insight: insightOf(call, project) } : {}),
  };
}

/** A project on its own, with its versions, components, roles and issue types. */
export function projectView(call: OperationCall, project: ProjectRecord, expand: ReadonlySet<string>): View {
  const roles = [...call.state.all('roles')].map((role) => [role.name, `${self(call, project)}/role/${role.id}`]);
  return {
    ...projectListView(call, project, expand),
    description: project.description,
    lead: userViewById(call, project.leadAccountId),
    components: componentsOf(call, project.id).map((component) => componentView(call, component)),
    issueTypes: issueTypesOf(call, project).map((type) => issueTypeView(call.site, type)),
    url: project.url === '' ? undefined : project.url,
    assigneeType: project.assigneeType,
    versions: versionsOf(call, project.id).map((version) => versionView(call, version)),
    roles: Object.fromEntries(roles),
    ...(expand.has('issueTypeHierarchy') ? { issueTypeHierarchy: hierarchyOf(call, project) } : {}),
  };
}

/** Archived and deleted projects say since when and by whom. A deleted project stays 60 days in the trash (Atlassian: "Delete a project"). */
function endView(call: OperationCall, project: ProjectRecord): View {
  const trashMs = 60 * 24 * 60 * 60 * 1000;
  return {
    ...(project.archivedAt === undefined
      ? {}
      : { archived: true, archivedDate: timestamp(project.archivedAt), archivedBy: userViewById(call, project.archivedBy) }),
    ...(project.deletedAt === undefined
      ? {}
      : {
          deleted: true,
          deletedDate: timestamp(project.deletedAt),
          deletedBy: userViewById(call, project.deletedBy),
          retentionTillDate: timestamp(project.deletedAt + trashMs),
        }),
  };
}

function insightOf(call: OperationCall, project: ProjectRecord): View {
  const issues = call.state.by('issues.project', project.id);
  const last = issues.reduce((latest, issue) => Math.max(latest, issue.updatedAt), 0);
  return { totalIssueCount: issues.length, ...(last > 0 ? { lastIssueUpdateTime: timestamp(last) } : {}) };
}

function requestedProperties(call: OperationCall, project: ProjectRecord): View {
  const keys = call.query.getAll('properties').flatMap((value) => value.split(','));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const found = call.state.get('properties', `project:${project.id}:${key}`);
      return found ? [[key, found.value]] : [];
    }),
  );
}
