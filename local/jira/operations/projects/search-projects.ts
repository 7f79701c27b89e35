import type { ProjectRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { isAdministrator, mayAdministerProject } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { expands, listOf, wholeNumber } from '../answering/request';
import { projectListView } from './project-view';

const statuses = ['live', 'archived', 'deleted'] as const;
type ProjectStatus = (typeof statuses)[number];

const statusOf = (project: ProjectRecord): ProjectStatus =>
  project.deletedAt !== undefined ? 'deleted' : project.archivedAt !== undefined ? 'archived' : 'live';

/** `GET /project/search`: the projects that the caller may see (or edit, or create issues in). */
export const searchProjects: Operation = (call) => {
  const ids = listOf(call, 'id');
  const keys = listOf(call, 'keys').map((key) => key.toUpperCase());
  const types = listOf(call, 'typeKey');
  const category = call.query.get('categoryId');
  const query = call.query.get('query')?.toLowerCase();
  const wanted = wantedStatuses(call);
  const allowed = actionFilter(call);
  const found = [...call.state.all('projects')].filter(
    (project) =>
      wanted.has(statusOf(project)) &&
      allowed(project) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key) || project.formerKeys.some((key) => keys.includes(key))) &&
      (types.length === 0 || types.includes(project.typeKey)) &&
      (category === null || category === '' || (category === '-1' ? project.categoryId === undefined : project.categoryId === category)) &&
      (!query || project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)),
  );
  const expand = expands(call);
  return ok(
    page(call, '/project/search', sorted(call, found), (project) => projectListView(call, project, expand), { size: 50, max: 100 }),
  );
};

function wantedStatuses(call: OperationCall): ReadonlySet<string> {
  const asked = listOf(call, 'status');
  const unknown = asked.find((status) => !statuses.some((known) => known === status));
  if (unknown !== undefined) throw new JiraError(400, [`The status '${unknown}' is not one of live, archived, deleted.`]);
  return new Set(asked.length === 0 ? ['live'] : asked);
}

/** `action`: `view` (the default) is wider than `browse`, since administrators see projects that they may not browse. */
function actionFilter(call: OperationCall): (project: ProjectRecord) => boolean {
  const { permissions } = call.site;
  const action = call.query.get('action') ?? 'view';
  const administrator = isAdministrator(call);
  switch (action) {
    case 'view': {
      const browsable = permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
      return (project) => administrator || browsable.has(project.id) || mayAdministerProject(call, project.id);
    }
    case 'browse': {
      const browsable = permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
      return (project) => browsable.has(project.id);
    }
    case 'edit':
      return (project) => administrator || mayAdministerProject(call, project.id);
    case 'create': {
      const open = permissions.projectsWith(call.caller, 'CREATE_ISSUES');
      return (project) => open.has(project.id);
    }
    default:
      throw new JiraError(400, [`The action '${action}' is not one of view, browse, edit, create.`]);
  }
}

function sorted(call: OperationCall, projects: readonly ProjectRecord[]): readonly ProjectRecord[] {
  const categoryName = (project: ProjectRecord): string | undefined =>
    project.categoryId === undefined ? undefined : call.state.get('projectCategories', project.categoryId)?.name;
  const lastUpdate = (project: ProjectRecord): number =>
    call.state.by('issues.project', project.id).reduce((latest, issue) => Math.max(latest, issue.updatedAt), 0);
  return ordered(
    call,
    projects,
    {
      key: (project) => project.key,
      name: (project) => project.name,
      category: categoryName,
      owner: (project) => call.state.get('users', project.leadAccountId)?.displayName,
      issueCount: (project) => call.state.by('issues.project', project.id).length,
      lastIssueUpdatedDate: lastUpdate,
      archivedDate: (project) => project.archivedAt,
      deletedDate: (project) => project.deletedAt,
    },
    'key',
  );
}

/** `GET /project`, deprecated: every live project that the caller may see, by key. */
export const getAllProjects: Operation = (call) => {
  const visible = actionFilter(call);
  const expand = expands(call);
  const found = [...call.state.all('projects')].filter((project) => statusOf(project) === 'live' && visible(project));
  const recent = wholeNumber(call, 'recent', found.length);
  const byKey = found.sort((a, b) => a.key.localeCompare(b.key, 'en')).slice(0, recent);
  return ok(byKey.map((project) => projectListView(call, project, expand)));
};

/** `GET /project/recent`: at most twenty. The emulator does not record visits; the most recently created stand in. */
export const getRecent: Operation = (call) => {
  const recentLimit = 20;
  const browsable = call.site.permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
  const found = [...call.state.all('projects')]
    .filter((project) => statusOf(project) === 'live' && browsable.has(project.id))
    .sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id))
    .slice(0, recentLimit);
  return ok(found.map((project) => projectListView(call, project, expands(call))));
};
