import type { UserRecord } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { seedIds } from '../../jira/site/seed-ids';
import type { DemoPerson, DemoRole } from '../demo-company';
import { type Occupation, peopleTable } from './people-table';

export const demoGroups = {
  leadership: 'group-leadership',
  pmo: 'group-pmo',
  projectManagers: 'group-project-managers',
  engineering: 'group-engineering',
  business: 'group-business-change',
  serviceDesk: 'group-service-desk',
  externals: 'group-external-advisers',
} as const;

const groupsOf: Readonly<Record<Occupation, readonly string[]>> = {
  executive: [demoGroups.leadership, seedIds.groups.users],
  pmo: [demoGroups.pmo, seedIds.groups.users],
  administrator: [seedIds.groups.admins, seedIds.groups.users],
  projectManager: [demoGroups.projectManagers, seedIds.groups.users],
  engineer: [demoGroups.engineering, seedIds.groups.users],
  analyst: [demoGroups.business, seedIds.groups.users],
  service: [demoGroups.serviceDesk, seedIds.groups.users],
  external: [demoGroups.externals],
};

/** Whom to look at the site as: the first people of an occupation, by the role they stand for. Of the two externals one reads along in two projects. */
const rolesToViewAs: Readonly<Record<Occupation, readonly DemoRole[]>> = {
  executive: ['director'],
  pmo: ['pmoLead'],
  administrator: ['siteAdmin'],
  projectManager: ['projectManager', 'projectManager', 'projectManager', 'projectManager'],
  engineer: ['teamMember'],
  analyst: [],
  service: [],
  external: ['viewer', 'outsider'],
};

/** The company's people by what they do; those who left are apart. */
export interface DemoPeople {
  readonly by: Readonly<Record<Occupation, readonly UserRecord[]>>;
  readonly left: readonly UserRecord[];
  /** People worth looking at the site as: one of each role, and four project managers. */
  readonly toViewAs: readonly DemoPerson[];
  readonly nameOf: (accountId: string) => string;
}

export function createPeople(state: SiteState): DemoPeople {
  for (const [name, id] of Object.entries(groupNames)) state.put('groups', { id, name });
  const by: Record<Occupation, UserRecord[]> = {
    executive: [],
    pmo: [],
    administrator: [],
    projectManager: [],
    engineer: [],
    analyst: [],
    service: [],
    external: [],
  };
  const left: UserRecord[] = [];
  const toViewAs: DemoPerson[] = [];
  for (const row of peopleTable) {
    const slug = slugOf(row.name);
    const user: UserRecord = {
      id: `demo-${slug}`,
      displayName: row.name,
      email: `${slug.replaceAll('-', '.')}@halden.example`,
      active: row.left !== true,
      accountType: 'atlassian',
      timeZone: 'Europe/Amsterdam',
      locale: row.locale,
      groupIds: row.left ? [] : groupsOf[row.occupation],
    };
    state.put('users', user);
    if (row.left) {
      left.push(user);
      continue;
    }
    const role = rolesToViewAs[row.occupation][by[row.occupation].length];
    if (role) toViewAs.push({ accountId: user.id, displayName: user.displayName, role });
    by[row.occupation].push(user);
  }
  return { by, left, toViewAs, nameOf: (accountId) => state.get('users', accountId)?.displayName ?? accountId };
}

const groupNames: Readonly<Record<string, string>> = {
  leadership: demoGroups.leadership,
  pmo: demoGroups.pmo,
  'project-managers': demoGroups.projectManagers,
  engineering: demoGroups.engineering,
  'business-change': demoGroups.business,
  'service-desk': demoGroups.serviceDesk,
  'external-advisers': demoGroups.externals,
};

/** Dotless and accented letters have plain neighbours in mail addresses. */
function slugOf(name: string): string {
  return name
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
