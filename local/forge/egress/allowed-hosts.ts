/** Name, status and wording of the error that the platform throws for a request outside `permissions.external.fetch.backend`. */
export const egressErrorName = 'REQUEST_EGRESS_ALLOWLIST_ERR';
export const egressErrorMessage = (url: string): string =>
  `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`;

/**
 * Whether a URL may be reached, given the manifest's addresses: `*`, `example.com`, `*.example.com`, each with or without a scheme. Without a
 * scheme only https is meant.
 */
export function isHostAllowed(url: string, allowed: readonly string[]): boolean {
  const target = parseUrl(url);
  if (target === undefined) return false;
  return allowed.some((address) => addressMatches(address, target.protocol, target.hostname));
}

/** Whether any address of the manifest names this host, whatever the scheme; for raw sockets, where no scheme is known. */
export function isHostnameAllowed(hostname: string, allowed: readonly string[]): boolean {
  return allowed.some((address) => hostMatches(splitAddress(address).host, hostname));
}

function addressMatches(address: string, protocol: string, hostname: string): boolean {
  if (address === '*') return true;
  const { scheme, host } = splitAddress(address);
  return `${scheme}:` === protocol && hostMatches(host, hostname);
}

function splitAddress(address: string): { scheme: string; host: string } {
  const match = /^(?:([a-z]+):\/\/)?([^/:]+)/i.exec(address);
  return { scheme: (match?.[1] ?? 'https').toLowerCase(), host: (match?.[2] ?? '').toLowerCase() };
}

function hostMatches(pattern: string, hostname: string): boolean {
  const host = hostname.toLowerCase();
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1 : host === pattern;
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
