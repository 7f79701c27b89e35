import type { Address } from '../routing/router';

/** An address as an app sees it: relative to the page it was given. */
export interface AppLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

/** The shell's address as the app on the page `base` sees it; `undefined` when the address is of another page. */
export function appLocation(base: string, address: Address): AppLocation | undefined {
  if (address.path !== base && !address.path.startsWith(`${base}/`)) return undefined;
  const pathname = address.path.slice(base.length);
  return { pathname: pathname === '' ? '/' : pathname, search: address.search, hash: address.hash, state: address.state, key: address.key };
}

/** The shell's address for a location of the app on the page `base`. */
export function shellAddress(base: string, location: Pick<AppLocation, 'pathname' | 'search' | 'hash'>): string {
  const pathname = location.pathname === '/' ? '' : location.pathname;
  return `${base}${pathname}${location.search}${location.hash}`;
}
