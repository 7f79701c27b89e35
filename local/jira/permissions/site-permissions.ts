import type { InstalledApp } from '../../forge/product';
import type { Holder, IssueRecord, ProjectRecord, UserRecord } from '../model/records';
import type { SiteState, TableName } from '../model/site-state';
import type { Caller, Permissions } from '../operation';
import {
  scopeForGlobalPermission,
  scopeForProjectPermission,
  type TeamManagedAccess,
  teamManagedGrants,
  worksInArchivedProject,
} from './permission-keys';

/** Writes to these tables never change who may do what in a project. */
const irrelevantTables: ReadonlySet<TableName> = new Set([
  'issues',
  'comments',
  'worklogs',
  'changelogs',
  'issueLinks',
  'versions',
  'components',
  'filters',
  'dashboards',
  'gadgets',
  'sprints',
  'properties',
  'tasks',
  'precomputations',
]);

/** How one caller stands to one project for one permission: everywhere in it, on some issues (as reporter, assignee, …), or not at all. */
type ProjectReach = 'all' | 'some';

/**
 * Decides every permission question of the site. Answers about projects are computed once per caller and permission for all projects, and
 * kept until something that can change them is written; answers about an issue add its own people and its security level.
 */
export class SitePermissions implements Permissions {
  private readonly reachCache = new Map<string, ReadonlyMap<string, ProjectReach>>();
  private readonly fullCache = new Map<string, ReadonlySet<string>>();
  private readonly accessOfProjects = new Map<string, string>();
  private readonly scopesOfApps = new Map<string, readonly string[]>();

  constructor(
    private readonly state: SiteState,
    private readonly apps: ReadonlyMap<string, InstalledApp>,
  ) {
    state.onWrite((write) => {
      if (irrelevantTables.has(write.table)) return;
      if (write.table === 'projects' && !this.changesAccess(write.id)) return;
      this.forget();
    });
  }

  /** Remembers the scopes an app called with, for apps that were never installed here (tests, scripts). */
  noteScopes(appId: string, scopes: readonly string[]): void {
    if (this.scopesOfApps.get(appId)?.join(' ') === scopes.join(' ')) return;
    this.scopesOfApps.set(appId, scopes);
    this.forget();
  }

  forget(): void {
    this.reachCache.clear();
    this.fullCache.clear();
  }

  hasGlobal(caller: Caller, permission: string): boolean {
    if (caller.asApp) return this.scopes(caller).includes(scopeForGlobalPermission(permission));
    const user = this.userOf(caller);
    if (!user) return false;
    const granted = (key: string) =>
      this.state.by('globalPermissions.permission', key).some((grant) => user.groupIds.includes(grant.groupId));
    return granted(permission) || (permission === 'SYSTEM_ADMIN' && granted('ADMINISTER'));
  }

  hasInProject(caller: Caller, permission: string, projectId: string): boolean {
    return this.reach(caller, permission).get(projectId) === 'all';
  }

  hasForIssue(caller: Caller, permission: string, issueId: string): boolean {
    const issue = this.state.get('issues', issueId);
    return issue !== undefined && this.onIssue(caller, permission, issue) && this.passesSecurity(caller, issue);
  }

  projectsWith(caller: Caller, permission: string): ReadonlySet<string> {
    const key = cacheKey(caller, permission);
    let found = this.fullCache.get(key);
    if (!found) {
      const projects = new Set<string>();
      for (const [id, reach] of this.reach(caller, permission)) if (reach === 'all') projects.add(id);
      found = projects;
      this.fullCache.set(key, found);
    }
    return found;
  }

  canSeeIssue(caller: Caller, issueId: string): boolean {
    const issue = this.state.get('issues', issueId);
    return issue !== undefined && this.canSee(caller, issue);
  }

  /** `canSeeIssue` for a record in hand, which may be older than the stored one (search index). */
  canSee(caller: Caller, issue: IssueRecord): boolean {
    return this.onIssue(caller, 'BROWSE_PROJECTS', issue) && this.passesSecurity(caller, issue);
  }

  /** Projects in which the caller may browse at least some issues. */
  reach(caller: Caller, permission: string): ReadonlyMap<string, ProjectReach> {
    const key = cacheKey(caller, permission);
    let found = this.reachCache.get(key);
    if (!found) {
      found = this.computeReach(caller, permission);
      this.reachCache.set(key, found);
    }
    return found;
  }

  /** A project is written with every issue it gets; only some of its properties bear on permissions. */
  private changesAccess(projectId: string): boolean {
    const project = this.state.get('projects', projectId);
    const { teamManaged, isPrivate, leadAccountId, permissionSchemeId, archivedAt, deletedAt } = project ?? {};
    const now = JSON.stringify([project !== undefined, teamManaged, isPrivate, leadAccountId, permissionSchemeId, archivedAt, deletedAt]);
    if (this.accessOfProjects.get(projectId) === now) return false;
    this.accessOfProjects.set(projectId, now);
    return true;
  }

  private computeReach(caller: Caller, permission: string): ReadonlyMap<string, ProjectReach> {
    const reach = new Map<string, ProjectReach>();
    const user = this.userOf(caller);
    const isAdministrator = !caller.asApp && this.hasGlobal(caller, 'ADMINISTER');
    const appMay = caller.asApp && this.scopes(caller).includes(scopeForProjectPermission(permission));
    const holdersOf = this.schemeHolders(permission);
    const reachIn = (project: ProjectRecord): ProjectReach | undefined => {
      if (caller.asApp) return appMay ? 'all' : undefined;
      if (project.teamManaged) {
        const access = user && this.teamManagedAccess(user, project, isAdministrator);
        return access && teamManagedGrants(access, permission) ? 'all' : undefined;
      }
      const holders = holdersOf(project.permissionSchemeId);
      if (holders.some((holder) => this.holds(user, holder, project))) return 'all';
      return user && holders.some(dependsOnIssue) ? 'some' : undefined;
    };
    for (const project of this.state.all('projects')) {
      if (this.isClosed(project, permission, caller)) continue;
      const extent = reachIn(project);
      if (extent) reach.set(project.id, extent);
    }
    return reach;
  }

  /** In the bin, archived (for anything but looking), or kept from the calling app by an app access rule. */
  private isClosed(project: ProjectRecord, permission: string, caller: Caller): boolean {
    if (project.deletedAt !== undefined) return true;
    if (project.archivedAt !== undefined && !worksInArchivedProject(permission)) return true;
    return caller.appId !== undefined && this.state.has('appAccessBlocks', `${caller.appId}:${project.id}`);
  }

  private schemeHolders(permission: string): (schemeId: string) => readonly Holder[] {
    const known = new Map<string, readonly Holder[]>();
    return (schemeId) => {
      const holders =
        known.get(schemeId) ??
        this.state
          .get('permissionSchemes', schemeId)
          ?.grants.filter((grant) => grant.permission === permission)
          .map((grant) => grant.holder) ??
        [];
      known.set(schemeId, holders);
      return holders;
    };
  }

  private teamManagedAccess(user: UserRecord, project: ProjectRecord, isAdministrator: boolean): TeamManagedAccess | undefined {
    if (isAdministrator || project.leadAccountId === user.id) return 'administrator';
    const names = this.rolesIn(user, project.id).map((id) => this.state.get('roles', id)?.name.toLowerCase() ?? '');
    if (names.some((name) => name.startsWith('administrator'))) return 'administrator';
    if (names.some((name) => name.startsWith('member'))) return 'member';
    if (!project.isPrivate && user.accountType === 'atlassian') return 'member';
    return names.length > 0 ? 'viewer' : undefined;
  }

  private onIssue(caller: Caller, permission: string, issue: IssueRecord): boolean {
    const reach = this.reach(caller, permission).get(issue.projectId);
    if (reach !== 'some') return reach === 'all';
    const user = this.userOf(caller);
    const project = this.state.get('projects', issue.projectId);
    const scheme = project && this.state.get('permissionSchemes', project.permissionSchemeId);
    if (!user || !project || !scheme) return false;
    return scheme.grants.some((grant) => grant.permission === permission && this.holds(user, grant.holder, project, issue));
  }

  /** An app acting as itself passes every level, as its account is in the role that Jira adds to all of them. */
  private passesSecurity(caller: Caller, issue: IssueRecord): boolean {
    if (issue.securityLevelId === undefined || caller.asApp) return true;
    const level = this.state.get('securityLevels', issue.securityLevelId);
    const project = this.state.get('projects', issue.projectId);
    const user = this.userOf(caller);
    return level !== undefined && project !== undefined && level.members.some((holder) => this.holds(user, holder, project, issue));
  }

  private holds(user: UserRecord | undefined, holder: Holder, project: ProjectRecord, issue?: IssueRecord): boolean {
    if (holder.type === 'anyone') return true;
    if (!user) return false;
    switch (holder.type) {
      case 'applicationRole':
        return user.accountType === 'atlassian';
      case 'user':
        return holder.parameter === user.id;
      case 'group':
        return user.groupIds.includes(holder.parameter);
      case 'projectRole':
        return this.rolesIn(user, project.id).includes(holder.parameter);
      case 'projectLead':
        return project.leadAccountId === user.id;
      case 'reporter':
        return issue?.reporterId === user.id;
      case 'assignee':
        return issue?.assigneeId === user.id;
      case 'userCustomField':
        return issue !== undefined && listOf(issue.custom[holder.parameter]).includes(user.id);
      case 'groupCustomField':
        return issue !== undefined && listOf(issue.custom[holder.parameter]).some((group) => user.groupIds.includes(group));
    }
  }

  private rolesIn(user: UserRecord, projectId: string): string[] {
    return this.state
      .by('roleActors.project', projectId)
      .filter((actor) => (actor.kind === 'user' ? actor.holder === user.id : user.groupIds.includes(actor.holder)))
      .map((actor) => actor.roleId);
  }

  private userOf(caller: Caller): UserRecord | undefined {
    const user = caller.accountId === undefined ? undefined : this.state.get('users', caller.accountId);
    return user?.active ? user : undefined;
  }

  private scopes(caller: Caller): readonly string[] {
    if (caller.appId === undefined) return [];
    return this.apps.get(caller.appId)?.scopes ?? this.scopesOfApps.get(caller.appId) ?? [];
  }
}

function cacheKey(caller: Caller, permission: string): string {
  return `${caller.accountId ?? ''}|${caller.appId ?? ''}|${caller.asApp}|${permission}`;
}

function dependsOnIssue(holder: Holder): boolean {
  return (
    holder.type === 'reporter' || holder.type === 'assignee' || holder.type === 'userCustomField' || holder.type === 'groupCustomField'
  );
}

function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
