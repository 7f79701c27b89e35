import { type Clock, systemClock } from '../clock';
import type { Product } from '../forge/product';
import { ProductEvents } from './events/product-events';
import { handleRequest } from './http/handle-request';
import { SiteState } from './model/site-state';
import type { SiteServices } from './operation';
import { operations } from './operations';
import { SitePermissions } from './permissions/site-permissions';
import { IssueSearch } from './search/issue-search';
import { extensionContext } from './site/extension-context';
import { registerForgeRules } from './site/forge-workflow-rules';
import { InstalledApps } from './site/installed-apps';
import { TaskRunner } from './site/task-runner';

export { seedSite } from './site/seed-site';

export interface JiraSiteOptions {
  readonly clock?: Clock;
  readonly cloudId?: string;
  /** Without a trailing slash; every `self` starts with it. */
  readonly siteUrl?: string;
  /** The site's records; an empty state unless given. `seedSite` fills in what every Jira has. */
  readonly state?: SiteState;
  /** How long a write stays invisible to searches. Jira's own is seconds to minutes; 0 by default. */
  readonly indexLagMs?: number;
}

/** A Jira Cloud site in memory. */
export interface JiraSite extends Product {
  readonly state: SiteState;
  readonly services: SiteServices;
}

/** The lag can be changed while the site runs, through `services.issueSearch.index.lagMs`. */
export function createJiraSite(options: JiraSiteOptions = {}): JiraSite {
  const clock = options.clock ?? systemClock;
  const siteUrl = options.siteUrl ?? 'https://plumbline.atlassian.net';
  const cloudId = options.cloudId ?? '11223344-a1b2-3b33-c444-def123456789';
  const state = options.state ?? new SiteState();
  const apps = new InstalledApps(state);
  const permissions = new SitePermissions(state, apps.byId);
  const events = new ProductEvents();
  const issueSearch = new IssueSearch({ state, clock, permissions, apps: apps.byId, lagMs: options.indexLagMs ?? 0 });
  const tasks = new TaskRunner(state, clock);
  const services: SiteServices = {
    clock,
    siteUrl,
    permissions,
    apps: apps.byId,
    issueSearch,
    workflowRules: new Map(),
    publish: (event, caller) => events.publish(event, caller),
    startTask: (description, caller, work) => tasks.start(description, caller, work),
    search: async (jql, caller) => (await issueSearch.run(jql, caller)).ids,
  };
  registerForgeRules(services.workflowRules);
  return {
    name: 'jira',
    cloudId,
    siteUrl,
    state,
    services,
    handle: (request) =>
      handleRequest(request, { site: services, state, operations, noteScopes: (appId, scopes) => permissions.noteScopes(appId, scopes) }),
    onEvent: (listener) => events.listen(listener),
    installApp: async (app) => {
      apps.install(app);
      permissions.forget();
    },
    uninstallApp: async (appId) => {
      apps.uninstall(appId);
      permissions.forget();
    },
    extensionContext: async (place, accountId) => extensionContext(services, state, place, accountId),
  };
}
