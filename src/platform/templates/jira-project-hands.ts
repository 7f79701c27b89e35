import type { ItemKind, ItemRef } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { JiraName, WantedItemOf } from '../../templates/items/item';
import { isConfiguration } from '../../templates/plan/kinds-in-order';
import type { Known, ProjectHands, RemovableItem, RemovalOutcome, RunPlace, Step, StepFailure } from '../../templates/ports';
import type { JiraClient } from '../jira/jira-client';
import { boardHand } from './jira-board-hand';
import { componentHand } from './jira-component-hand';
import { dashboardHand } from './jira-dashboard-hand';
import { fieldHand } from './jira-field-hand';
import { filterHand } from './jira-filter-hand';
import type { Hand, HandPlace, HandTools, Removal, Staying } from './jira-hand';
import { createBulk, eraseIssue, findBulk, judgeIssue, updateIssue } from './jira-issue-hand';
import { IssueHistories } from './jira-issue-histories';
import { issueTypeHand } from './jira-issue-type-hand';
import { issueWritePace } from './jira-issue-write-pace';
import { linkHand } from './jira-link-hand';
import { ownHand } from './jira-own-hand';
import type { OwnItems } from './jira-own-items';
import { projectHand } from './jira-project-hand';
import { projectPropertyHand } from './jira-project-property-hand';
import { counting } from './jira-request';
import { roleHand } from './jira-role-hand';
import { schemeHand } from './jira-scheme-hand';
import { siteWords } from './jira-site-words';
import { versionHand } from './jira-version-hand';

export interface ProjectHandsWorld {
  /** Without patience: a write that Jira did not answer is not done twice unseen. */
  readonly jira: JiraClient;
  /** What Plumbline itself keeps about projects. */
  readonly own: OwnItems;
  /** How Jira names a module of this app, by its key. */
  readonly moduleName: (moduleKey: string) => string;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Milliseconds that pass while work is done, for the pace of writes. */
  readonly milliseconds?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Does the steps of a plan in Jira. One object serves one invocation: it remembers names of the site. */
export function jiraProjectHands(world: ProjectHandsWorld): ProjectHands {
  const jira = counting(world.jira);
  const sleep = world.sleep ?? ((milliseconds) => new Promise<void>((resume) => setTimeout(resume, milliseconds)));
  const milliseconds = world.milliseconds ?? Date.now;
  const tools: HandTools = {
    jira,
    words: siteWords(jira),
    pace: issueWritePace(milliseconds, sleep),
    histories: new IssueHistories(jira, milliseconds),
    moduleName: world.moduleName,
    now: world.now,
  };
  const hands: { readonly [K in Exclude<ItemKind, 'issue'>]?: Hand<K> } = {
    project: projectHand,
    issueType: issueTypeHand,
    scheme: schemeHand,
    field: fieldHand,
    role: roleHand,
    component: componentHand,
    version: versionHand,
    projectProperty: projectPropertyHand,
    link: linkHand,
    filter: filterHand,
    board: boardHand,
    dashboard: dashboardHand,
    record: ownHand(world.own),
    gate: ownHand(world.own),
    document: ownHand(world.own),
  };
  const offScreen = new Set<string>();
  const placeOf = (run: RunPlace, known: Known): HandPlace => ({ ...tools, run, known, projectId: run.projectId ?? 0 });
  const handOf = <K extends Exclude<ItemKind, 'issue'>>(kind: K): Hand<K> | undefined => hands[kind] as Hand<K> | undefined;

  return {
    calls: () => jira.requests(),
    async perform(step, run, known) {
      const place = placeOf(run, known);
      if (step.action === 'remove') return removeAll(step, place);
      if (step.kind === 'issue' && step.action === 'create') {
        const bulk = await createBulk(issuesOf(step, run), place, offScreen);
        if (!bulk.ok) return err(failureOf(step, bulk.error));
        const { made, problems } = bulk.value;
        return problems.size > 0 ? err({ kind: 'refused', made, problems }) : ok(made);
      }
      return oneByOne(step, async (ref) => {
        const item = run.wanted.get(ref);
        if (!item) return ok(undefined);
        const name = known.get(ref);
        if (item.kind === 'issue') return name ? updateIssue(item, name, place) : ok(undefined);
        return write(item, name, place);
      });
    },
    async find(step, run, known) {
      const place = placeOf(run, known);
      // An update and a removal may be done once more.
      if (step.action !== 'create') return ok(new Map());
      if (step.kind === 'issue') return findBulk(issuesOf(step, run), place);
      const found = new Map<ItemRef, JiraName>();
      for (const ref of step.refs) {
        const item = run.wanted.get(ref);
        if (!item || item.kind === 'issue') continue;
        const name = await look(item, place);
        if (!name.ok) return name;
        if (name.value) found.set(ref, name.value);
      }
      return ok(found);
    },
    async foresee(items, run) {
      const place = placeOf(run, new Map());
      const alongside = new Map(items.map(({ ref, jira: name }) => [ref, name]));
      const read = await tools.histories.readAll(items.flatMap(({ kind, jira: name }) => (kind === 'issue' ? [name.id] : [])));
      if (!read.ok) return read;
      const judged = await Promise.all(
        items.map(async (item) => [item.ref, await judge(item.kind, removalOf(item, run, alongside), place)] as const),
      );
      const outcomes = new Map<ItemRef, RemovalOutcome>();
      for (const [ref, staying] of judged) {
        if (!staying.ok) return staying;
        outcomes.set(ref, staying.value ?? 'removed');
      }
      return ok(outcomes);
    },
    remove: (item, run) => takeAway(item.kind, removalOf(item, run, new Map()), placeOf(run, new Map())),
  };

  function write<K extends Exclude<ItemKind, 'issue'>>(
    item: WantedItemOf<K>,
    name: JiraName | undefined,
    place: HandPlace,
  ): Promise<Result<JiraName | undefined, JiraFailure>> {
    const hand = handOf(item.kind);
    if (!hand) return Promise.resolve(ok(undefined));
    return name ? hand.update(item, name, place) : hand.create(item, place);
  }

  async function look<K extends Exclude<ItemKind, 'issue'>>(item: WantedItemOf<K>, place: HandPlace) {
    return (await handOf(item.kind)?.find(item, place)) ?? ok(undefined);
  }

  async function removeAll(step: Step, place: HandPlace): Promise<Result<ReadonlyMap<ItemRef, JiraName>, StepFailure>> {
    return oneByOne(step, async (ref) => {
      const name = place.known.get(ref);
      if (!name) return ok(undefined);
      const outcome = await takeAway(step.kind, { ref, jira: name, at: null, made: undefined, alongside: new Map() }, place);
      return outcome.ok ? ok(name) : outcome;
    });
  }

  /** Removes an item against which nothing speaks. */
  async function takeAway(kind: ItemKind, removal: Removal<ItemKind>, place: HandPlace): Promise<Result<RemovalOutcome, JiraFailure>> {
    const staying = await judge(kind, removal, place);
    if (!staying.ok) return staying;
    if (staying.value) return ok(staying.value);
    const erased = kind === 'issue' ? await eraseIssue(narrowed('issue', removal), place) : await erase(kind, removal, place);
    if (erased.ok) return ok('removed');
    if (erased.error.kind === 'notFound') return ok('gone');
    // Jira deletes nothing of the site that is in use.
    return isConfiguration(kind) && erased.error.kind === 'badRequest' ? ok('shared') : erased;
  }

  function judge(kind: ItemKind, removal: Removal<ItemKind>, place: HandPlace): Promise<Result<Staying, JiraFailure>> {
    return kind === 'issue' ? judgeIssue(narrowed('issue', removal), place) : judgeOther(kind, removal, place);
  }

  async function judgeOther<K extends Exclude<ItemKind, 'issue'>>(kind: K, removal: Removal<ItemKind>, place: HandPlace) {
    return (await handOf(kind)?.judge(narrowed(kind, removal), place)) ?? ok<Staying>('notRemovable');
  }

  async function erase<K extends Exclude<ItemKind, 'issue'>>(kind: K, removal: Removal<ItemKind>, place: HandPlace) {
    return (await handOf(kind)?.erase(narrowed(kind, removal), place)) ?? ok(undefined);
  }
}

const removalOf = (
  { ref, jira, at }: RemovableItem,
  { wanted }: RunPlace,
  alongside: ReadonlyMap<ItemRef, JiraName>,
): Removal<ItemKind> => ({ ref, jira, at, made: wanted.get(ref), alongside });

/** The removal of an item of this kind: what was made under its name is of no other. */
const narrowed = <K extends ItemKind>(kind: K, removal: Removal<ItemKind>): Removal<K> =>
  ({ ...removal, made: removal.made?.kind === kind ? removal.made : undefined }) as Removal<K>;

const issuesOf = ({ refs }: Step, { wanted }: RunPlace): readonly WantedItemOf<'issue'>[] =>
  refs.flatMap((ref) => {
    const item = wanted.get(ref);
    return item?.kind === 'issue' ? [item] : [];
  });

/** Steps of several items that have no bulk call. What comes after a failure that is no refusal is left for later. */
async function oneByOne(
  step: Step,
  write: (ref: ItemRef) => Promise<Result<JiraName | undefined, JiraFailure>>,
): Promise<Result<ReadonlyMap<ItemRef, JiraName>, StepFailure>> {
  const made = new Map<ItemRef, JiraName>();
  const problems = new Map<ItemRef, string>();
  for (const ref of step.refs) {
    const done = await write(ref);
    if (done.ok) {
      if (done.value) made.set(ref, done.value);
      continue;
    }
    const failure = failureOf(step, done.error);
    if (failure.kind !== 'refused') return err(failure);
    problems.set(ref, failure.problems.get(ref) ?? '');
  }
  return problems.size > 0 ? err({ kind: 'refused', made, problems }) : ok(made);
}

/** Seconds to wait when Jira does not say. */
const LEAST_WAIT_SECONDS = 1;

/** What a failure of Jira means for a step: a limit passes; what was not answered, or not understood, may have happened; a no is a no. */
function failureOf(step: Step, failure: JiraFailure): StepFailure {
  switch (failure.kind) {
    case 'rateLimited':
      return { kind: 'later', retryAfterSeconds: Math.max(LEAST_WAIT_SECONDS, failure.retryAfterSeconds) };
    case 'unavailable':
    case 'unexpectedAnswer':
      return { kind: 'unsure', message: failure.message };
    case 'badRequest':
    case 'notAllowed':
    case 'notFound':
      return { kind: 'refused', made: new Map(), problems: new Map(step.refs.map((ref) => [ref, failure.message])) };
  }
}
