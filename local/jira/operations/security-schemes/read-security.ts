import type { SecurityLevelRecord } from '../../model/records';
import { notFound, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { page } from '../answering/page';
import { flag, listOf, pathPart } from '../answering/request';
import { holderView } from '../permissions/permission-scheme-view';
import { administeredProject, visibleProject } from '../projects/find-project';
import { levelsOf, levelView, memberNumber, schemeView, securityScheme } from './security-view';

const schemes = (call: OperationCall) => [...call.state.all('securitySchemes')].sort(byId);

export const getIssueSecuritySchemes: Operation = (call) => {
  requireAdministrator(call);
  return ok({ issueSecuritySchemes: schemes(call).map((scheme) => schemeView(call, scheme, false)) });
};

export const getIssueSecurityScheme: Operation = (call) => {
  requireAdministrator(call);
  return ok(schemeView(call, securityScheme(call, pathPart(call, 'id'), 403), true));
};

/** `GET /issuesecurityschemes/search`: with the projects that use each. */
export const searchSecuritySchemes: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'id'));
  const projectIds = new Set(listOf(call, 'projectId'));
  const rows = schemes(call).map((scheme) => ({ scheme, projects: projectsWith(call, scheme.id) }));
  const found = rows.filter(
    ({ scheme, projects }) =>
      (ids.size === 0 || ids.has(scheme.id)) && (projectIds.size === 0 || projects.some((id) => projectIds.has(id))),
  );
  return ok(
    page(call, '/issuesecurityschemes/search', found, ({ scheme, projects }) => ({
      self: `${call.site.siteUrl}/rest/api/3/issuesecurityschemes/${scheme.id}`,
      id: Number(scheme.id),
      name: scheme.name,
      description: scheme.description,
      ...(scheme.defaultLevelId === undefined ? {} : { defaultLevel: Number(scheme.defaultLevelId) }),
      projectIds: projects.map(Number),
    })),
  );
};

const projectsWith = (call: OperationCall, schemeId: string): readonly string[] =>
  [...call.state.all('projects')].filter((project) => project.issueSecuritySchemeId === schemeId).map((project) => project.id);

export const searchProjectsUsingSecuritySchemes: Operation = (call) => {
  requireAdministrator(call);
  const schemeIds = new Set(listOf(call, 'issueSecuritySchemeId'));
  const projectIds = new Set(listOf(call, 'projectId'));
  const rows = [...call.state.all('projects')].flatMap((project) => {
    const schemeId = project.issueSecuritySchemeId;
    const wanted = (schemeIds.size === 0 || schemeIds.has(schemeId ?? '')) && (projectIds.size === 0 || projectIds.has(project.id));
    return schemeId !== undefined && wanted ? [{ issueSecuritySchemeId: schemeId, projectId: project.id }] : [];
  });
  return ok(page(call, '/issuesecurityschemes/project', rows, (row) => row));
};

/** Levels that the query names, by id or by scheme. */
function levelsAsked(call: OperationCall, idParameter: string): readonly SecurityLevelRecord[] {
  const ids = new Set(listOf(call, idParameter));
  const schemeIds = new Set(listOf(call, 'schemeId'));
  const all = schemes(call).flatMap((scheme) => levelsOf(call, scheme.id));
  return all.filter((level) => (ids.size === 0 || ids.has(level.id)) && (schemeIds.size === 0 || schemeIds.has(level.schemeId)));
}

export const getSecurityLevels: Operation = (call) => {
  requireAdministrator(call);
  const onlyDefault = flag(call, 'onlyDefault', false);
  const found = levelsAsked(call, 'id').filter((level) => !onlyDefault || securityScheme(call, level.schemeId).defaultLevelId === level.id);
  return ok(page(call, '/issuesecurityschemes/level', found, (level) => levelView(call, level)));
};

export const getSecurityLevelMembers: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'id'));
  const rows = levelsAsked(call, 'levelId').flatMap((level) =>
    level.members.map((holder) => ({
      id: String(memberNumber(level, holder)),
      issueSecurityLevelId: level.id,
      issueSecuritySchemeId: level.schemeId,
      holder: holderView(call, holder),
      managed: false,
    })),
  );
  const found = rows.filter((row) => ids.size === 0 || ids.has(row.id));
  return ok(page(call, '/issuesecurityschemes/level/member', found, (row) => row));
};

export const getIssueSecurityLevelMembers: Operation = (call) => {
  requireAdministrator(call);
  const scheme = securityScheme(call, pathPart(call, 'issueSecuritySchemeId'));
  const wanted = new Set(listOf(call, 'issueSecurityLevelId'));
  const rows = levelsOf(call, scheme.id)
    .filter((level) => wanted.size === 0 || wanted.has(level.id))
    .flatMap((level) =>
      level.members.map((holder) => ({
        id: memberNumber(level, holder),
        issueSecurityLevelId: Number(level.id),
        holder: holderView(call, holder),
      })),
    );
  return ok(page(call, `/issuesecurityschemes/${scheme.id}/members`, rows, (row) => row));
};

export const getProjectIssueSecurityScheme: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectKeyOrId'));
  if (project.issueSecuritySchemeId === undefined) throw notFound('The project has no issue security scheme.');
  return ok(schemeView(call, securityScheme(call, project.issueSecuritySchemeId), true));
};

/** `GET /project/{projectKeyOrId}/securitylevel`: the levels that the caller may put issues on. */
export const getSecurityLevelsForProject: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectKeyOrId'));
  const mayset = call.site.permissions.hasInProject(call.caller, 'SET_ISSUE_SECURITY', project.id);
  const levels = project.issueSecuritySchemeId === undefined || !mayset ? [] : levelsOf(call, project.issueSecuritySchemeId);
  return ok({ levels: levels.map((level) => levelView(call, level)) });
};

export const getIssueSecurityLevel: Operation = (call) => {
  requireLogin(call);
  const id = pathPart(call, 'id');
  const level = call.state.get('securityLevels', id);
  if (!level) throw notFound(`The issue security level with id '${id}' does not exist.`);
  return ok(levelView(call, level));
};
