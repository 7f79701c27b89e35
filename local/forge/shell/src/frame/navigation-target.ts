import { to } from '../routing/route';

/** What `router.navigate`, `open` and `getUrl` of @forge/bridge ask for. */
export type NavigationTarget = Readonly<Record<string, unknown>>;

export type Destination =
  /** A page of this shell. */
  | { readonly kind: 'inside'; readonly address: string }
  /** Another site. */
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** Where a navigation leads. `siteUrl` is how the app knows this site; links to it stay in the shell, wherever that runs. */
export function destinationOf(target: NavigationTarget, siteUrl: string, shellOrigin: string): Destination {
  if (typeof target.url === 'string') return ofUrl(target.url, siteUrl, shellOrigin);
  const text = (name: string) => (typeof target[name] === 'string' ? target[name] : undefined);
  switch (target.target) {
    case 'issue':
      return inside(text('issueKey'), to.issue, 'issueKey');
    case 'dashboard':
      return inside(text('dashboardId'), to.dashboard, 'dashboardId');
    case 'projectSettingsDetails':
      return inside(text('projectKey'), to.projectSettings, 'projectKey');
    case 'module':
      return inside(text('moduleKey'), (key) => moduleAddress(key, text('projectKey'), text('path')), 'moduleKey');
    default:
      return { kind: 'unknown', why: `This host has no page for the target ${JSON.stringify(target.target)}.` };
  }
}

/** `path` leads on inside the module's page: a route, with what the page keeps in its address. */
function moduleAddress(moduleKey: string, projectKey: string | undefined, path: string | undefined): string {
  const page = projectKey === undefined ? to.globalApp(moduleKey) : to.projectApp(projectKey, moduleKey);
  return path === undefined ? page : `${page}/${path.replace(/^\//, '')}`;
}

function inside(key: string | undefined, address: (key: string) => string, name: string): Destination {
  return key === undefined ? { kind: 'unknown', why: `The navigation target lacks ${name}.` } : { kind: 'inside', address: address(key) };
}

function ofUrl(text: string, siteUrl: string, shellOrigin: string): Destination {
  let url: URL;
  try {
    url = new URL(text, shellOrigin);
  } catch {
    return { kind: 'unknown', why: `${JSON.stringify(text)} is not an address.` };
  }
  if (url.origin === shellOrigin || url.origin === new URL(siteUrl).origin) {
    return { kind: 'inside', address: `${url.pathname}${url.search}${url.hash}` };
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:';
  return isWeb ? { kind: 'outside', url: url.href } : { kind: 'unknown', why: `Addresses of kind ${url.protocol} are not opened.` };
}
