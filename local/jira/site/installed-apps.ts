import type { InstalledApp } from '../../forge/product';
import type { SiteState } from '../model/site-state';
import { seedIds } from './seed-ids';

/** The apps on the site. Installing one gives it an account and hands out the global permissions it defines, by their default grants. */
export class InstalledApps {
  private readonly apps = new Map<string, InstalledApp>();
  readonly byId: ReadonlyMap<string, InstalledApp> = this.apps;

  constructor(private readonly state: SiteState) {}

  install(app: InstalledApp): void {
    this.apps.set(app.appId, app);
    if (!this.state.has('users', app.accountId)) {
      this.state.put('users', {
        id: app.accountId,
        displayName: app.name,
        email: '',
        active: true,
        accountType: 'app',
        timeZone: 'UTC',
        locale: 'en_US',
        groupIds: [],
      });
    }
    for (const module of app.modules['jira:globalPermission'] ?? []) {
      const permission = permissionAri(app, String(module.key));
      const grants = Array.isArray(module.defaultGrants) ? module.defaultGrants.map(String) : ['all'];
      if (grants.includes('all')) this.grant(permission, seedIds.groups.users);
      if (grants.includes('all') || grants.includes('jira-administrators')) this.grant(permission, seedIds.groups.admins);
    }
  }

  uninstall(appId: string): void {
    this.apps.delete(appId);
  }

  private grant(permission: string, groupId: string): void {
    const id = `${permission}:${groupId}`;
    if (this.state.has('groups', groupId) && !this.state.has('globalPermissions', id)) {
      this.state.put('globalPermissions', { id, permission, groupId });
    }
  }
}

/** The key under which Jira knows a permission that a Forge app defines: `ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`. */
export function permissionAri(app: Pick<InstalledApp, 'appId' | 'environmentId'>, moduleKey: string): string {
  const appUuid = app.appId.split('/').at(-1) ?? app.appId;
  return `ari:cloud:ecosystem::extension/${appUuid}/${app.environmentId}/static/${moduleKey}`;
}
