import type { SiteFacts } from '../ports';

/** Names as Jira compares them. */
export const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** What the site has, by name. */
export interface SiteNames {
  readonly issueTypes: ReadonlyMap<string, { readonly id: string; readonly level: number }>;
  readonly fields: ReadonlyMap<string, { readonly id: string }>;
  readonly roles: ReadonlyMap<string, { readonly id: string }>;
  readonly groups: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  scheme(role: string, name: string): { readonly id: string } | undefined;
  isActive(accountId: string): boolean;
}

const byName = <T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  // Of several with one name the first counts, which is the oldest.
  new Map([...things].reverse().map((thing) => [plain(thing.name), thing]));

export function siteNames(site: SiteFacts): SiteNames {
  const schemes = new Map([...site.schemes].reverse().map((scheme) => [`${scheme.role} ${plain(scheme.name)}`, scheme]));
  return {
    issueTypes: byName(site.issueTypes),
    fields: byName(site.fields),
    roles: byName(site.roles),
    groups: new Set([...site.groups].map(plain)),
    categories: new Set(byName(site.categories).keys()),
    linkTypes: new Set(byName(site.linkTypes).keys()),
    priorities: new Set(byName(site.priorities).keys()),
    scheme: (role, name) => schemes.get(`${role} ${plain(name)}`),
    isActive: (accountId) => site.people.get(accountId)?.active ?? false,
  };
}
