import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may use the shell's origin. Frames live on another port of the same machine, which browsers call the same *site*: their
 * requests carry the session cookie, so only the browser's own marks (`Sec-Fetch-Site`, `Origin`) tell them apart. A request without these
 * marks does not come from a page (curl, a test) and is let through.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, ownOrigin: string, method: string): boolean {
  const site = headers['sec-fetch-site'];
  if (headers.origin !== undefined && headers.origin !== ownOrigin) return false;
  if (site === undefined || site === 'same-origin') return true;
  // Typed into the address bar or opened from outside: harmless as long as it only reads.
  return site === 'none' && (method === 'GET' || method === 'HEAD');
}

/** A navigation to a page of the shell may come from anywhere; everything else may not. */
export function isNavigation(headers: IncomingHttpHeaders, method: string): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
