import type { FieldRecord, ProjectRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import { notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { fieldSchema } from '../../views/issue-view';
import { avatarUrls, issueTypeView, type Json, priorityView, resolutionView, versionRef } from '../../views/references';
import { ok } from '../answering/answers';
import { expands, listOf, wholeNumber } from '../answering/request';
import { settableSystemFields, typesOfProject } from './field-input';
import { requireIssue } from './find-issue';

const getEditIssueMeta: Operation = (call) => {
  const issue = requireIssue(call);
  const may = call.site.permissions.hasForIssue(call.caller, 'EDIT_ISSUES', issue.id);
  return ok({ fields: may ? fieldMeta(call, issue.projectId, issue.issueTypeId) : {} });
};

const getCreateIssueMeta: Operation = (call) => {
  const { site, state } = call;
  const ids = new Set(listOf(call, 'projectIds'));
  const keys = new Set(listOf(call, 'projectKeys').map((key) => key.toUpperCase()));
  const typeIds = new Set(listOf(call, 'issuetypeIds'));
  const typeNames = new Set(call.query.getAll('issuetypeNames').map((name) => name.toLowerCase()));
  const withFields = expands(call).has('projects.issuetypes.fields');
  const wanted = (project: ProjectRecord) => (ids.size + keys.size === 0 ? true : ids.has(project.id) || keys.has(project.key));
  const projects = creatableProjects(call).filter(wanted);
  return ok({
    expand: 'projects',
    projects: projects.map((project) => ({
      expand: 'issuetypes',
      self: `${site.siteUrl}/rest/api/3/project/${project.id}`,
      id: project.id,
      key: project.key,
      name: project.name,
      avatarUrls: avatarUrls(site, 'project', project.id),
      issuetypes: typesOf(project, state)
        .filter((type) => typeIds.size + typeNames.size === 0 || typeIds.has(type.id) || typeNames.has(type.name.toLowerCase()))
        .map((type) => ({
          ...issueTypeView(site, type),
          expand: 'fields',
          ...(withFields ? { fields: fieldMeta(call, project.id, type.id) } : {}),
        })),
    })),
  });
};

const getCreateIssueMetaIssueTypes: Operation = (call) => {
  const types = typesOf(requireCreatable(call), call.state).map((type) => ({
    ...issueTypeView(call.site, type),
  }));
  const { startAt, maxResults } = paging(call);
  return ok({ startAt, maxResults, total: types.length, issueTypes: types.slice(startAt, startAt + maxResults) });
};

const getCreateIssueMetaIssueTypeId: Operation = (call) => {
  const project = requireCreatable(call);
  const typeId = call.path.issueTypeId ?? '';
  if (!typesOfProject(project.id, call.state).includes(typeId)) throw notFound('The issue type was not found in the project.');
  const fields = Object.entries(fieldMeta(call, project.id, typeId)).map(([fieldId, meta]) => ({ ...meta, fieldId }));
  const { startAt, maxResults } = paging(call);
  return ok({ startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) });
};

export const issueMetaOperations: OperationMap = {
  getEditIssueMeta,
  getCreateIssueMeta,
  getCreateIssueMetaIssueTypes,
  getCreateIssueMetaIssueTypeId,
};

/** The fields of a screen, by id: schema, operations, allowed values. Without `only`, every field that the project can set. */
export function fieldMeta(call: OperationCall, projectId: string, issueTypeId: string, only?: readonly string[]): Record<string, Json> {
  const meta: Record<string, Json> = {};
  for (const field of call.state.all('fields')) {
    if (only ? !only.includes(field.id) : !isOnScreen(field, projectId, issueTypeId, call.state)) continue;
    const allowed = allowedValues(call, field, projectId);
    meta[field.id] = {
      required: field.id === 'summary' || field.id === 'issuetype' || field.id === 'project',
      schema: fieldSchema(field),
      name: field.name,
      key: field.id,
      hasDefaultValue: field.id === 'priority',
      operations: field.schemaType === 'array' ? ['add', 'set', 'remove'] : ['set'],
      ...(allowed ? { allowedValues: allowed } : {}),
    };
  }
  return meta;
}

function isOnScreen(field: FieldRecord, projectId: string, issueTypeId: string, state: SiteState): boolean {
  if (field.projectId !== undefined && field.projectId !== projectId) return false;
  if (!field.custom) return settableSystemFields.has(field.id) || field.id === 'project';
  return state
    .by('fieldContexts.field', field.id)
    .some(
      (context) =>
        (context.projectIds.length === 0 || context.projectIds.includes(projectId)) &&
        (context.issueTypeIds.length === 0 || context.issueTypeIds.includes(issueTypeId)),
    );
}

function allowedValues(call: OperationCall, field: FieldRecord, projectId: string): readonly Json[] | undefined {
  const { site, state } = call;
  switch (field.id) {
    case 'priority':
      return [...state.all('priorities')].sort((a, b) => a.rank - b.rank).map((priority) => priorityView(site, priority));
    case 'resolution':
      return [...state.all('resolutions')].map((resolution) => resolutionView(site, resolution));
    case 'fixVersions':
    case 'versions':
      return state.by('versions.project', projectId).map((version) => versionRef(site, version));
    case 'components':
      return state
        .by('components.project', projectId)
        .map(({ id, name }) => ({ id, name, self: `${site.siteUrl}/rest/api/3/component/${id}` }));
    case 'issuetype': {
      const project = state.get('projects', projectId);
      return project ? typesOf(project, state).map((type) => issueTypeView(site, type)) : [];
    }
    default: {
      const options = state.by('fieldOptions.field', field.id).filter((option) => !option.disabled);
      if (options.length === 0) return undefined;
      return options.map(({ id, value }) => ({ self: `${site.siteUrl}/rest/api/3/customFieldOption/${id}`, value, id }));
    }
  }
}

function typesOf(project: ProjectRecord, state: SiteState) {
  return typesOfProject(project.id, state).flatMap((id) => state.get('issueTypes', id) ?? []);
}

function creatableProjects({ state, site, caller }: OperationCall): ProjectRecord[] {
  const may = site.permissions.projectsWith(caller, 'CREATE_ISSUES');
  return [...state.all('projects')].filter((project) => may.has(project.id));
}

function requireCreatable(call: OperationCall): ProjectRecord {
  const text = call.path.projectIdOrKey ?? '';
  const project = creatableProjects(call).find((candidate) => candidate.id === text || candidate.key === text.toUpperCase());
  if (!project) throw notFound(`No project could be found with id or key '${text}'.`);
  return project;
}

function paging(call: OperationCall): { startAt: number; maxResults: number } {
  return { startAt: wholeNumber(call, 'startAt', 0), maxResults: Math.min(wholeNumber(call, 'maxResults', 50), 200) };
}
