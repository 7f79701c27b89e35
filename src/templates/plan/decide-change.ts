import { isDashboardGadget } from '../../contracts/templates/dashboard-gadgets';
import type { PlannedChange } from '../../contracts/templates/plan';
import type { ComparedItem } from '../compare/compare-items';
import type { JiraName, WantedItem, WantedItemOf } from '../items/item';
import type { FoundProject, SiteFacts } from '../ports';
import { isConfiguration } from './kinds-in-order';
import type { ProblemList } from './problem-list';
import { plain, type SiteNames } from './site-names';

/** What is done about one item. */
export interface Decision extends Pick<PlannedChange, 'action' | 'reason'> {
  /** What Jira calls it already, in the project or on the site. */
  readonly jira: JiraName | null;
}

/** What a decision looks at beside the item itself. */
export interface PlanWorld {
  readonly facts: SiteFacts;
  readonly site: SiteNames;
  readonly found: FoundProject | null;
  readonly problems: ProblemList;
}

/** What is to be done about an item, whatever the person chose and whatever becomes of what it needs. */
export function decideChange({ wanted, found, differences }: ComparedItem, world: PlanWorld): Decision {
  const jira = found?.jira ?? null;
  if (wanted.kind === 'automation') return { action: 'manual', reason: 'appsCannot', jira };
  if (wanted.kind === 'standard') return decideStandard(wanted, world);
  if (world.found?.unread.includes(wanted.kind)) return { action: 'leave', reason: 'blockedByDiagnostic', jira };
  if (found && differences.length === 0) return { action: 'keep', reason: 'asWanted', jira };
  if (wanted.kind === 'scheme') return decideScheme(wanted, found !== undefined, world);
  if (wanted.kind === 'dashboard' && !hasItsGadgets(wanted, world)) return { action: 'conflict', reason: 'blockedByDiagnostic', jira };
  if (found) return { ...(found.shared ? notOurs : { action: 'update', reason: 'differs' }), jira };
  if (isConfiguration(wanted.kind)) return decideConfiguration(wanted, world);
  return { ...decideNew(wanted, world), jira };
}

const notOurs = { action: 'leave', reason: 'sharedWithOthers' } as const;
const create = { action: 'create', reason: 'wanted' } as const;

function decideStandard({ fields, path }: WantedItemOf<'standard'>, { facts, problems }: PlanWorld): Decision {
  if (facts.standardIds.has(fields.standardId)) return { action: 'keep', reason: 'asWanted', jira: null };
  problems.warn('missingStandard', fields.standardId, path);
  return { action: 'leave', reason: 'blockedByDiagnostic', jira: null };
}

/** Whether the app has every gadget of a dashboard: Jira refuses one that it does not know. */
function hasItsGadgets({ fields, path }: WantedItemOf<'dashboard'>, { problems }: PlanWorld): boolean {
  const place = path === '' ? '' : `${path}.`;
  const unknown = [...fields.gadgets.entries()].filter(([, { module }]) => !isDashboardGadget(module));
  for (const [index, { module }] of unknown) problems.error('unknownGadget', module, `${place}gadgets[${index}].module`);
  return unknown.length === 0;
}

/** The project gets the scheme of the name: the site's where there is one, else a new one where the template says what is in it. */
function decideScheme({ fields, path }: WantedItemOf<'scheme'>, replaces: boolean, world: PlanWorld): Decision {
  const { site, problems, found } = world;
  const there = site.scheme(fields.role, fields.name);
  if (!there && fields.issueTypes.length === 0 && fields.statuses.length === 0) {
    problems.error('missingScheme', fields.name, path);
    return { action: 'conflict', reason: 'blockedByDiagnostic', jira: null };
  }
  if (!mayConfigure(world, path)) return { action: 'manual', reason: 'appsCannot', jira: null };
  // Jira changes the workflow of issues that exist only by a migration that somebody has to decide on, status by status.
  if (fields.role === 'workflow' && found?.items.some(({ kind }) => kind === 'issue')) {
    problems.warn('schemeNotChangeable', fields.name, path);
    return { action: 'manual', reason: 'appsCannot', jira: null };
  }
  const reason = replaces ? 'differs' : 'wanted';
  if (!there) return { action: 'create', reason, jira: null };
  return { action: 'update', reason, jira: { id: there.id, key: null } };
}

/** Issue types and fields that the site has are given to the project; others are made. */
function decideConfiguration(wanted: WantedItem, world: PlanWorld): Decision {
  if (!mayConfigure(world, wanted.path)) return { action: 'manual', reason: 'appsCannot', jira: null };
  const { site } = world;
  const there =
    wanted.kind === 'issueType'
      ? site.issueTypes.get(plain(wanted.fields.name))
      : wanted.kind === 'field'
        ? site.fields.get(plain(wanted.fields.name))
        : undefined;
  return there ? { action: 'update', reason: 'wanted', jira: { id: there.id, key: null } } : { ...create, jira: null };
}

function decideNew(wanted: WantedItem, world: PlanWorld): Omit<Decision, 'jira'> {
  const { site, problems } = world;
  if (wanted.kind === 'role' && !site.roles.has(plain(wanted.fields.role))) {
    problems.warn('missingRole', wanted.fields.role, wanted.path);
    return mayConfigure(world, wanted.path) ? create : { action: 'manual', reason: 'appsCannot' };
  }
  if (wanted.kind === 'link' && !site.linkTypes.has(plain(wanted.fields.type))) {
    problems.warn('missingLinkType', wanted.fields.type, wanted.path);
    return { action: 'leave', reason: 'blockedByDiagnostic' };
  }
  return create;
}

function mayConfigure({ facts, problems }: PlanWorld, path: string): boolean {
  if (facts.permissions.appAdministersJira) return true;
  problems.warn('missingPermission', 'ADMINISTER', path);
  return false;
}
