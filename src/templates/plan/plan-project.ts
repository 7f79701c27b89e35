import type { ItemFields, ItemRef } from '../../contracts/templates/item';
import type { FieldChange, PlannedChange, ProvisionPlan } from '../../contracts/templates/plan';
import { formatDay, secondsPerHour } from '../../shared/epoch';
import { type ComparedItem, compareItems, saidDifferences } from '../compare/compare-items';
import { itemTitle } from '../compare/item-title';
import { isSilent, valuesOf } from '../compare/item-values';
import { spelledAsThere, typesAmong } from '../compare/spelled-as-there';
import { type ValueWords, valueText } from '../compare/value-words';
import type { FoundItem, WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import type { FoundProject, SiteFacts } from '../ports';
import { checkIssues } from './check-issues';
import { checkNewProject, checkUnread } from './check-project';
import { type Decision, decideChange, type PlanWorld } from './decide-change';
import { fitToSite } from './fit-to-site';
import { endpointOf, placeOfKind } from './kinds-in-order';
import { mergedForUpdate } from './merge-for-update';
import { datesOf, needsOf, peopleOf } from './outline-of-item';
import { costOf } from './plan-cost';
import { digestOf } from './plan-digest';
import type { MadePlan, PlannedItem } from './planned-item';
import { isError, ProblemList } from './problem-list';
import { plain, siteNames } from './site-names';
import { changesInCircles, stepsOf } from './steps-of';
import { withoutUnavailable } from './without-unavailable';

/** When a plan is made, and what the person chose of it. */
export interface PlanOccasion {
  /** Epoch seconds. */
  readonly madeAt: number;
  /** Only these items are written, and others left by choice; leave out to take all. */
  readonly accept?: ReadonlySet<ItemRef>;
  /** Items that are in the project and no longer wanted, by what the template called them. */
  readonly drop?: ReadonlyMap<ItemRef, FoundItem>;
  /** How values are said; account ids stay account ids without. */
  readonly words?: ValueWords;
  readonly millisecondsPerCall?: number;
}

/**
 * What has to happen so that the project is as the template wants it: every change in order, with its reason, and all that is wrong. `found`
 * is `null` for a project that is yet to be created. Pure: the same template, answers and Jira give the same plan, with the same digest.
 */
export const planProject = (wanted: WantedProject, found: FoundProject | null, site: SiteFacts, occasion: PlanOccasion): ProvisionPlan =>
  makePlan(wanted, found, site, occasion).plan;

/** The plan with what applying it takes. */
export function makePlan(asWritten: WantedProject, found: FoundProject | null, facts: SiteFacts, occasion: PlanOccasion): MadePlan {
  const problems = new ProblemList();
  const world: PlanWorld = { facts, site: siteNames(facts), found, problems };
  const wanted = { ...asWritten, items: spelledAsOnSite(asWritten.items, found, facts, problems) };
  const project = wanted.items.find((item) => item.kind === 'project');
  if (project && !found) checkNewProject(project, facts, problems);
  if (found) checkUnread(found, problems);

  const items = planItems(wanted.items, world, occasion);
  const newIssues = new Set(items.flatMap(({ change }) => (change.action === 'create' && change.kind === 'issue' ? [change.ref] : [])));
  checkIssues(wanted.items, (ref) => newIssues.has(ref), world.site, found, problems);
  const changes = items.map(({ change }) => change);
  const steps = stepsOf({ changes });
  for (const ref of changesInCircles({ changes }, steps)) problems.error('cyclicDependency', ref, '');

  const { templateId, templateName, templateVersion, language, jiraTemplate } = wanted;
  const head = { templateId, templateVersion, projectId: found?.projectId ?? null, language };
  const foundProject = found?.items.find(({ kind }) => kind === 'project');
  return {
    jiraTemplate,
    items,
    plan: {
      ...head,
      templateName,
      projectKey: found?.key ?? project?.fields.key ?? '',
      projectName: (foundProject?.kind === 'project' ? foundProject.fields.name : project?.fields.name) ?? '',
      madeAt: occasion.madeAt,
      changes,
      diagnostics: [...problems.all()],
      cost: costOf(steps, occasion.millisecondsPerCall),
      digest: digestOf({ ...head, jiraTemplate, items: items.map(essence) }),
    },
  };
}

/** The project's own types count first: a project may have types that its site does not have. */
function spelledAsOnSite(
  items: readonly WantedItem[],
  found: FoundProject | null,
  { issueTypes }: SiteFacts,
  problems: ProblemList,
): readonly WantedItem[] {
  const inProject = typesAmong(found?.items ?? []);
  const own = new Set(inProject.map(({ name }) => plain(name)));
  const onSite = issueTypes.filter(({ name }) => !own.has(plain(name))).map(({ name, level }) => ({ name, isSubtask: level < 0 }));
  const spelled = spelledAsThere(items, [...inProject, ...onSite]);
  for (const { wanted, there, path } of spelled.respelled) problems.warn('otherSpelling', `${wanted} → ${there}`, path);
  return spelled.items;
}

/** Whether a plan may be applied. */
export const canApply = ({ diagnostics }: Pick<ProvisionPlan, 'diagnostics'>): boolean => !diagnostics.some(isError);

/** What makes two plans the same: what is written to what. Not who looks, nor when, nor in which words. */
const essence = ({ change: { ref, action }, wanted, jira, changed }: PlannedItem) => ({
  ref,
  action,
  jira: jira?.id ?? null,
  changed,
  fields: wanted?.fields ?? null,
  after: wanted?.after ?? [],
});

function planItems(wanted: readonly WantedItem[], world: PlanWorld, occasion: PlanOccasion): PlannedItem[] {
  const compared = compareItems(wanted, world.found?.items ?? [], saidDifferences).items;
  const titles = titlesOf(wanted, occasion.drop);
  const words = occasion.words ?? wordsWithout(titles);
  const ownFields = new Set<string>();
  const unavailable = new Set<ItemRef>();
  const ordered = [...compared].sort((a, b) => placeOfKind(a.wanted.kind) - placeOfKind(b.wanted.kind));
  const planned = ordered.map((one) => {
    const fitted = fitToSite(one.wanted, world.site, ownFields, world.problems);
    // What was left out does not differ any more.
    const again = one.found ? { ...one, wanted: fitted, differences: saidDifferences(fitted, one.found) } : { ...one, wanted: fitted };
    const item = planItem(again, world, occasion, unavailable, titles, words);
    const { action, kind, ref } = item.change;
    const isThere = action === 'create' || action === 'update' || action === 'keep' || one.found !== undefined;
    if (!isThere) unavailable.add(ref);
    else if (kind === 'field' && one.wanted.kind === 'field') ownFields.add(plain(one.wanted.fields.name));
    return item;
  });
  return [...planned, ...[...(occasion.drop ?? [])].map(([ref, item]) => planRemoval(ref, item, titles))];
}

function planItem(
  compared: ComparedItem,
  world: PlanWorld,
  { accept }: PlanOccasion,
  unavailable: ReadonlySet<ItemRef>,
  titles: ReadonlyMap<string, string>,
  words: ValueWords,
): PlannedItem {
  const { found } = compared;
  const possible = withoutUnavailable(compared.wanted, unavailable);
  const wanted = possible ?? compared.wanted;
  const differences = found ? saidDifferences(wanted, found) : [];
  let decision = decideChange({ wanted, found, differences }, world);
  if (writes(decision) && accept && !accept.has(wanted.ref)) decision = { ...decision, action: 'leave', reason: 'keptByChoice' };
  if (decision.action === 'create' && !possible) decision = { ...decision, action: 'leave', reason: 'blockedByDiagnostic' };
  const { action } = decision;
  return {
    change: {
      ref: wanted.ref,
      kind: wanted.kind,
      action,
      reason: decision.reason,
      title: (titles.get(wanted.ref) ?? '').slice(0, LONGEST_TITLE),
      parent: wanted.kind === 'issue' ? wanted.fields.parent : null,
      changes: fieldChanges(wanted, found, decision, differences, words),
      after: [...needsOf(wanted)],
      actor: actorOf(wanted, action, world),
      endpoint: writes(decision) ? endpointOf(wanted.kind, action === 'update' ? 'update' : 'create') : 'none',
      ...datesOf(wanted),
      people: peopleOf(wanted),
      rule: wanted.rule,
      ...(wanted.kind === 'automation' ? { kit: kitOf(wanted.fields) } : {}),
    },
    wanted: writes(decision) ? (action === 'update' && found ? mergedForUpdate(wanted, found, differences) : wanted) : null,
    jira: decision.jira,
    changed: action === 'update' ? differences.map(({ field }) => field) : [],
  };
}

function planRemoval(ref: ItemRef, { kind, jira, shared }: FoundItem, titles: ReadonlyMap<string, string>): PlannedItem {
  return {
    change: {
      ref,
      kind,
      action: shared ? 'leave' : 'remove',
      reason: shared ? 'sharedWithOthers' : 'dropped',
      title: (titles.get(ref) ?? '').slice(0, LONGEST_TITLE),
      parent: null,
      changes: [],
      after: [],
      actor: shared ? 'nobody' : 'app',
      endpoint: shared ? 'none' : endpointOf(kind, 'remove'),
      startDay: null,
      dueDay: null,
      people: [],
      rule: null,
    },
    wanted: null,
    jira,
    changed: [],
  };
}

const writes = ({ action }: Pick<Decision, 'action'>): boolean => action === 'create' || action === 'update';

/** The project itself is created by the person who may, everything else by the app. */
function actorOf({ kind }: WantedItem, action: PlannedChange['action'], { facts }: PlanWorld): PlannedChange['actor'] {
  if (action !== 'create' && action !== 'update') return 'nobody';
  return kind === 'project' && action === 'create' && facts.permissions.viewerAdministersJira ? 'viewer' : 'app';
}

/** Most fields shown of a change; see `plannedChange`. */
const MOST_FIELDS = 40;
const LONGEST_TITLE = 300;

function fieldChanges(
  wanted: WantedItem,
  found: FoundItem | undefined,
  decision: Decision,
  differences: ComparedItem['differences'],
  words: ValueWords,
): FieldChange[] {
  const short = (name: string): string => name.slice(0, 120);
  if (found && decision.action !== 'keep')
    return differences.slice(0, MOST_FIELDS).map(({ field, meaning, wanted: to, found: from }) => ({
      field: short(field),
      from: valueText(meaning, from, words),
      to: valueText(meaning, to, words),
    }));
  if (decision.action !== 'create') return [];
  // The text of a new issue is long and seen in the preview of the template; its other fields fit on a line each.
  return [...valuesOf(wanted).values()]
    .filter(({ name, value }) => !isSilent(value) && !(wanted.kind === 'issue' && (name === 'description' || name === 'summary')))
    .slice(0, MOST_FIELDS)
    .map(({ name, meaning, value }) => ({ field: short(name), from: '', to: valueText(meaning, value, words) }));
}

function titlesOf(wanted: readonly WantedItem[], drop: PlanOccasion['drop']): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const nameOf = (name: string): string => titles.get(name) ?? name;
  const all = [...wanted.map((item) => [item.ref, item] as const), ...(drop ?? [])];
  for (const [ref, item] of all) if (item.kind !== 'link') titles.set(ref, itemTitle(item, nameOf));
  for (const [ref, item] of all) if (item.kind === 'link') titles.set(ref, itemTitle(item, nameOf));
  return titles;
}

const wordsWithout = (titles: ReadonlyMap<string, string>): ValueWords => ({
  day: formatDay,
  effort: (seconds) => `${seconds / secondsPerHour}h`,
  person: (accountId) => accountId,
  item: (name) => titles.get(name) ?? name,
  nothing: '',
  filledIn: '',
});

/** What an administrator gets for an automation rule, which apps may not create. */
const kitOf = ({ purpose, steps, file }: ItemFields['automation']): NonNullable<PlannedChange['kit']> => ({
  purpose,
  steps: [...steps],
  file: file === undefined || file === null ? null : JSON.stringify(file, null, 2),
});
