import type { AppManifest } from '../manifest/app-manifest';

/**
 * The policy that Forge puts on an app's front end: everything from the app itself, nothing inline, nothing evaluated, no other servers,
 * except what `permissions.content` and `permissions.external` of the manifest declare.
 * https://developer.atlassian.com/platform/forge/manifest-reference/permissions/
 */
export function contentSecurityPolicy(manifest: AppManifest, shellOrigin: string): string {
  const external = (kind: string) => addressesIn(manifest.external[kind]);
  return policyText({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...manifest.contentScripts.map(keyword), ...external('scripts')],
    'style-src': ["'self'", ...manifest.contentStyles.map(keyword), ...external('styles')],
    'connect-src': ["'self'", ...manifest.externalFetchClient],
    'img-src': ["'self'", 'data:', 'blob:', ...external('images')],
    'font-src': ["'self'", 'data:', ...external('fonts')],
    'media-src': ["'self'", 'data:', 'blob:', ...external('media')],
    'frame-src': ["'self'", ...external('frames')],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': [shellOrigin, "'self'"],
  });
}

/**
 * The policy of a UI Kit page. In Jira the product itself renders UI Kit, with its own styles; the app's script only describes. So inline
 * styles are the renderer's, whatever the manifest says, and images may come from where the manifest allows.
 */
export function uiKitSecurityPolicy(manifest: AppManifest, shellOrigin: string): string {
  return contentSecurityPolicy({ ...manifest, contentStyles: ['unsafe-inline'], contentScripts: [] }, shellOrigin);
}

function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
}

/** Keywords and hashes are quoted in a policy; schemes like `blob:` are not. */
function keyword(source: string): string {
  return source.startsWith("'") || source.endsWith(':') ? source : `'${source}'`;
}

/** Entries of `permissions.external` are texts or objects with an `address`. */
function addressesIn(entries: unknown): string[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'object' && entry !== null && 'address' in entry && typeof entry.address === 'string') return [entry.address];
    return [];
  });
}
