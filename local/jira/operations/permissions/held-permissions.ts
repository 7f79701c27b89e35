import { z } from 'zod';
import { type Caller, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { ok } from '../answering/answers';
import { isAdministrator, requireAdministrator, requireLogin } from '../answering/authority';
import { listOf, readBody } from '../answering/request';
import { visibleProject } from '../projects/find-project';
import { type PermissionEntry, permissionCatalogue } from './permission-catalogue';

/** Most projects and most issues in one bulk check (documented at `POST /permissions/check`). */
const maxBulkProjects = 1000;
const maxBulkIssues = 1000;

const keyed = (entries: readonly (readonly [PermissionEntry, Json])[]): Json => ({
  permissions: Object.fromEntries(entries.map(([entry, view]) => [entry.key, view])),
});

/** Keys of permissions in Jira's catalogue; an unknown one is refused by name. */
function known(call: OperationCall, keys: readonly string[], type?: PermissionEntry['type']): readonly PermissionEntry[] {
  const catalogue = new Map(permissionCatalogue(call).map((entry) => [entry.key, entry]));
  return keys.map((key) => {
    const found = catalogue.get(key);
    if (!found || (type !== undefined && found.type !== type)) throw new JiraError(400, [`Unrecognized permission: ${key}`]);
    return found;
  });
}

/** `GET /permissions`: what there is, whoever has it. */
export const getAllPermissions: Operation = (call) => {
  requireAdministrator(call);
  return ok(keyed(permissionCatalogue(call).map((entry) => [entry, { ...entry }])));
};

/** `GET /mypermissions`: what the caller has on the site, in a project, or on an issue. */
export const getMyPermissions: Operation = (call) => {
  const wanted = listOf(call, 'permissions');
  if (wanted.length === 0) throw new JiraError(400, ["The 'permissions' query parameter is required."]);
  const holds = myJudge(call);
  const numbers = new Map(permissionCatalogue(call).map((entry, index) => [entry.key, String(index)]));
  return ok(keyed(known(call, wanted).map((entry) => [entry, { id: numbers.get(entry.key), ...entry, havePermission: holds(entry) }])));
};

/** Without a project or issue a project permission counts as held when it is held in any project. */
function myJudge(call: OperationCall): (entry: PermissionEntry) => boolean {
  const { permissions } = call.site;
  const { caller } = call;
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectKey = call.query.get('projectKey') ?? call.query.get('projectId');
  const inProjects = projectJudge(call, issueKey, projectKey);
  return (entry) => (entry.type === 'GLOBAL' ? permissions.hasGlobal(caller, entry.key) : inProjects(entry.key));
}

function projectJudge(call: OperationCall, issueKey: string | null, projectKey: string | null): (permission: string) => boolean {
  const { permissions } = call.site;
  if (issueKey !== null) {
    const issue = call.state.get('issues', issueKey) ?? call.state.one('issues.key', issueKey.toUpperCase());
    if (!issue || !permissions.canSeeIssue(call.caller, issue.id)) {
      throw notFound('Issue does not exist or you do not have permission to see it.');
    }
    return (permission) => permissions.hasForIssue(call.caller, permission, issue.id);
  }
  if (projectKey !== null) {
    const project = visibleProject(call, projectKey);
    return (permission) => permissions.hasInProject(call.caller, permission, project.id);
  }
  return (permission) => permissions.projectsWith(call.caller, permission).size > 0;
}

const bulkRequest = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({
        permissions: z.array(z.string()),
        projects: z.array(z.number().int()).default([]),
        issues: z.array(z.number().int()).default([]),
      }),
    )
    .default([]),
});

/** `POST /permissions/check`: which of the named permissions an account has, for named projects and issues. */
export const getBulkPermissions: Operation = (call) => {
  const asked = readBody(call, bulkRequest);
  const caller = accountAsked(call, asked.accountId);
  const projects = asked.projectPermissions.flatMap((one) => one.projects);
  const issues = asked.projectPermissions.flatMap((one) => one.issues);
  if (projects.length > maxBulkProjects) throw new JiraError(400, [`No more than ${maxBulkProjects} projects can be checked at once.`]);
  if (issues.length > maxBulkIssues) throw new JiraError(400, [`No more than ${maxBulkIssues} issues can be checked at once.`]);
  const { permissions } = call.site;
  const granted = new Map<string, { projects: Set<number>; issues: Set<number> }>();
  for (const one of asked.projectPermissions) {
    for (const { key } of known(call, one.permissions, 'PROJECT')) {
      const sets = granted.get(key) ?? { projects: new Set(), issues: new Set() };
      granted.set(key, sets);
      for (const id of one.projects) if (permissions.hasInProject(caller, key, String(id))) sets.projects.add(id);
      for (const id of one.issues) if (permissions.hasForIssue(caller, key, String(id))) sets.issues.add(id);
    }
  }
  return ok({
    projectPermissions: [...granted].map(([permission, sets]) => ({
      permission,
      issues: [...sets.issues],
      projects: [...sets.projects],
    })),
    globalPermissions: known(call, asked.globalPermissions, 'GLOBAL')
      .map((entry) => entry.key)
      .filter((key) => permissions.hasGlobal(caller, key)),
  });
};

/** Only administrators, and apps acting as themselves, may ask about somebody else. */
function accountAsked(call: OperationCall, accountId: string | undefined): Caller {
  if (accountId === undefined || accountId === call.caller.accountId) return call.caller;
  if (!call.caller.asApp && !isAdministrator(call)) {
    throw new JiraError(403, ['You are not allowed to check the permissions of other users.']);
  }
  if (!call.state.has('users', accountId)) throw new JiraError(400, [`The account with id '${accountId}' does not exist.`]);
  return { accountId, appId: call.caller.appId, asApp: false };
}

/** `POST /permissions/project`: the projects in which the caller has all the named permissions. */
export const getPermittedProjects: Operation = (call) => {
  requireLogin(call);
  const asked = readBody(call, z.object({ permissions: z.array(z.string()).min(1) }));
  const sets = known(call, asked.permissions, 'PROJECT').map((entry) => call.site.permissions.projectsWith(call.caller, entry.key));
  const found = [...call.state.all('projects')].filter(
    (project) => project.deletedAt === undefined && project.archivedAt === undefined && sets.every((set) => set.has(project.id)),
  );
  return ok({ projects: found.map((project) => ({ id: Number(project.id), key: project.key })) });
};
