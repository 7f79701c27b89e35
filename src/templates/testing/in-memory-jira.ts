import type { ItemKind, ItemRef } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { FoundItem, JiraName, WantedItem } from '../items/item';
import { isConfiguration } from '../plan/kinds-in-order';
import { siteNames } from '../plan/site-names';
import type {
  FoundProject,
  Known,
  ProjectHands,
  ProjectReader,
  RemovableItem,
  RemovalOutcome,
  RunPlace,
  SiteFacts,
  Step,
  StepFailure,
} from '../ports';

/** What goes wrong with a write. `Done`: Jira did it all the same. `Half`: it did the first half of a bulk. */
export type Trouble = 'dieBefore' | 'dieHalf' | 'dieAfter' | 'limit' | 'silent' | 'silentDone' | 'silentHalf';

/** The function was killed there. */
export class WorkerKilled extends Error {
  override readonly name = 'WorkerKilled';
}

interface Thing {
  readonly id: string;
  readonly kind: ItemKind;
  readonly projectId: number | null;
  /** Provenance; only projects and issues carry it. */
  readonly ref: ItemRef | null;
  fields: Record<string, unknown>;
  /** The site's own, given to the project: it is the project's no more when that is gone. */
  readonly given: boolean;
  readonly madeAt: number;
  changedAt: number;
}

/** A Jira of one site in memory, with hands and reader. Refuses what Jira refuses; can be told to fail. */
export class InMemoryJira implements ProjectHands, ProjectReader {
  private readonly things = new Map<string, Thing>();
  private nextId = 10_000;
  private callCount = 0;
  private writeCount = 0;
  /** Steps as they came, with what was asked of them. */
  readonly performed: { readonly ref: ItemRef; readonly action: Step['action']; readonly kind: ItemKind }[] = [];
  readonly bulkSizes: number[] = [];
  trouble: (write: number) => Trouble | undefined = () => undefined;
  /** Words with which Jira refuses an item, if it does. */
  refuses: (ref: ItemRef) => string | undefined = () => undefined;

  constructor(
    private readonly facts: SiteFacts,
    private readonly now: () => number,
  ) {}

  calls(): number {
    return this.callCount;
  }

  /** Calls that write, counted from 1. */
  writes(): number {
    return this.writeCount;
  }

  async perform(step: Step, run: RunPlace, known: Known): Promise<Result<ReadonlyMap<ItemRef, JiraName>, StepFailure>> {
    this.callCount++;
    const trouble = this.trouble(++this.writeCount);
    if (trouble === 'dieBefore') throw new WorkerKilled();
    if (trouble === 'limit') return err({ kind: 'later', retryAfterSeconds: 30 });
    if (trouble === 'silent') return err({ kind: 'unsure', message: 'time-out' });
    const refs = trouble === 'silentHalf' || trouble === 'dieHalf' ? step.refs.slice(0, Math.ceil(step.refs.length / 2)) : step.refs;
    if (step.kind === 'issue' && step.action === 'create') this.bulkSizes.push(refs.length);
    const made = new Map<ItemRef, JiraName>();
    const problems = new Map<ItemRef, string>();
    for (const ref of refs) {
      this.performed.push({ ref, action: step.action, kind: step.kind });
      const done = this.perform1(step, ref, run, new Map([...known, ...made]));
      if (typeof done === 'string') problems.set(ref, done);
      else made.set(ref, done);
    }
    if (trouble === 'dieAfter' || trouble === 'dieHalf') throw new WorkerKilled();
    if (trouble !== undefined) return err({ kind: 'unsure', message: 'time-out' });
    return problems.size > 0 ? err({ kind: 'refused', made, problems }) : ok(made);
  }

  async find(step: Step, run: RunPlace): Promise<Result<ReadonlyMap<ItemRef, JiraName>, JiraFailure>> {
    this.callCount++;
    const found = new Map<ItemRef, JiraName>();
    for (const ref of step.refs) {
      const wanted = run.wanted.get(ref);
      const thing = wanted && [...this.things.values()].find((one) => one.madeAt >= run.startedAt && this.isThat(one, wanted, run));
      if (thing) found.set(ref, nameOf(thing));
    }
    return ok(found);
  }

  async remove(item: RemovableItem, run: RunPlace): Promise<Result<RemovalOutcome, JiraFailure>> {
    this.callCount++;
    const trouble = this.trouble(++this.writeCount);
    if (trouble === 'dieBefore') throw new WorkerKilled();
    if (trouble === 'limit') return err({ kind: 'rateLimited', limit: 'burst', retryAfterSeconds: 30 });
    if (trouble === 'silent') return err({ kind: 'unavailable', status: 503, message: 'down' });
    const outcome = this.outcomeOf(item, run);
    if (outcome === 'removed') {
      const thing = this.things.get(item.jira.id);
      this.things.delete(item.jira.id);
      if (thing?.kind === 'project') this.removeWithin(Number(item.jira.id));
    }
    if (trouble === 'dieAfter') throw new WorkerKilled();
    if (trouble !== undefined) return err({ kind: 'unavailable', status: 503, message: 'down' });
    return ok(outcome);
  }

  async foresee(items: readonly RemovableItem[], run: RunPlace): Promise<Result<ReadonlyMap<ItemRef, RemovalOutcome>, JiraFailure>> {
    this.callCount++;
    const own = new Set(items.map(({ jira }) => jira.id));
    return ok(new Map(items.map((item) => [item.ref, this.outcomeOf(item, run, own)])));
  }

  async site(): Promise<Result<SiteFacts, JiraFailure>> {
    const all = [...this.things.values()];
    const projects = all.filter(({ kind }) => kind === 'project');
    const named = (kind: ItemKind) =>
      all.filter((thing) => thing.kind === kind).map(({ id, fields }) => ({ id, name: String(fields.name) }));
    return ok({
      ...this.facts,
      takenKeys: new Set([...this.facts.takenKeys, ...projects.map(({ fields }) => String(fields.key))]),
      takenNames: new Set([...this.facts.takenNames, ...projects.map(({ fields }) => String(fields.name))]),
      issueTypes: [...this.facts.issueTypes, ...named('issueType').map((one) => ({ ...one, level: 0 }))],
      fields: [...this.facts.fields, ...named('field').map((one) => ({ ...one, type: 'text' }))],
      schemes: [
        ...this.facts.schemes,
        ...all
          .filter(({ kind }) => kind === 'scheme')
          .map(({ id, fields }) => ({ id, role: String(fields.role), name: String(fields.name), projects: 1 })),
      ],
    });
  }

  async project(projectId: number): Promise<Result<FoundProject | undefined, JiraFailure>> {
    const project = this.things.get(String(projectId));
    if (!project) return ok(undefined);
    const within = [...this.things.values()].filter((thing) => thing.projectId === projectId || thing.id === project.id);
    return ok({
      projectId,
      key: String(project.fields.key),
      unread: [],
      createScreens: null,
      items: within.map((thing) => this.asFound(thing)),
    });
  }

  /** Somebody changes something by hand. */
  touch(ref: ItemRef, fields: Readonly<Record<string, unknown>>): void {
    const thing = [...this.things.values()].find((one) => one.ref === ref || (one.fields.name !== undefined && one.fields.name === ref));
    if (!thing) throw new Error(`There is no ${ref}`);
    thing.fields = { ...thing.fields, ...fields };
    thing.changedAt = this.now();
  }

  /** Everything there is, without ids and times, to compare two Jiras. */
  picture(): readonly string[] {
    const titles = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(titles);
      if (typeof value !== 'string' || !value.startsWith('jira:')) return value;
      const thing = this.things.get(value.slice(5));
      return thing ? `${thing.kind} ${String(thing.fields.name ?? thing.fields.summary)}` : 'nothing';
    };
    return [...this.things.values()]
      .map(({ kind, ref, fields }) => JSON.stringify([kind, ref, Object.entries(fields).map(([name, value]) => [name, titles(value)])]))
      .sort();
  }

  private perform1(step: Step, ref: ItemRef, run: RunPlace, known: Known): JiraName | string {
    const refusal = this.refuses(ref);
    if (refusal !== undefined) return refusal;
    const wanted = run.wanted.get(ref);
    const jira = known.get(ref);
    if (step.action === 'remove') {
      if (jira) this.things.delete(jira.id);
      return jira ?? { id: 'gone', key: null };
    }
    if (!wanted) return 'Nothing is known of this';
    const fields = inJiraNames(wanted, known);
    if (typeof fields === 'string') return fields;
    if (step.action === 'update' && jira) return this.update(wanted, jira, fields, run);
    if (this.clashes(wanted, fields, run)) return `${wanted.kind} of this name is there already`;
    return nameOf(this.add(wanted, fields, run));
  }

  private update(wanted: WantedItem, jira: JiraName, fields: Record<string, unknown>, run: RunPlace): JiraName {
    const thing = this.things.get(jira.id);
    const inProject = thing?.projectId === run.projectId || thing?.kind === 'project';
    // The site's own: given to the project, which has its own entry here.
    if (isConfiguration(wanted.kind) && !(thing && inProject && wanted.kind !== 'scheme')) {
      if (wanted.kind === 'scheme') this.forgetScheme(wanted.fields.role, run);
      // Giving it once more changes nothing.
      const before = [...this.things.values()].find((one) => one.given && this.isThat(one, wanted, run));
      if (before) return nameOf(before);
      return nameOf(this.add(wanted, fields, run, true));
    }
    if (!thing) return jira;
    const changed = run.changed.get(wanted.ref) ?? [];
    const values = changed.some((name) => name.startsWith('values.')) ? { values: fields.values } : {};
    const set = Object.fromEntries(Object.entries(fields).filter(([name]) => changed.includes(name)));
    thing.fields = { ...thing.fields, ...set, ...values };
    thing.changedAt = this.now();
    return nameOf(thing);
  }

  private forgetScheme(role: string, run: RunPlace): void {
    for (const [id, { kind, projectId, fields }] of this.things)
      if (kind === 'scheme' && projectId === run.projectId && fields.role === role) this.things.delete(id);
  }

  private add(wanted: WantedItem, fields: Record<string, unknown>, run: RunPlace, given = false): Thing {
    const id = String(this.nextId++);
    const carries = wanted.kind === 'issue' || wanted.kind === 'project';
    const thing: Thing = {
      id,
      kind: wanted.kind,
      projectId: wanted.kind === 'project' ? null : run.projectId,
      ref: carries ? wanted.ref : null,
      fields,
      given,
      madeAt: this.now(),
      changedAt: this.now(),
    };
    this.things.set(id, thing);
    return thing;
  }

  /** What Jira would not have twice, or not at this time. */
  private clashes(wanted: WantedItem, fields: Record<string, unknown>, run: RunPlace): boolean {
    const all = [...this.things.values()];
    if (wanted.kind === 'project') return all.some((one) => one.kind === 'project' && one.fields.key === fields.key);
    if (run.projectId === null || !this.things.has(String(run.projectId))) return true;
    const within = all.filter((one) => one.projectId === run.projectId && one.kind === wanted.kind);
    if (wanted.kind === 'component' || wanted.kind === 'version') return within.some((one) => one.fields.name === fields.name);
    if (wanted.kind !== 'scheme' || wanted.fields.role !== 'workflow') return false;
    return all.some((one) => one.kind === 'issue' && one.projectId === run.projectId);
  }

  private isThat(thing: Thing, wanted: WantedItem, run: RunPlace): boolean {
    if (thing.kind !== wanted.kind) return false;
    if (wanted.kind === 'project') return thing.ref === wanted.ref && thing.fields.key === wanted.fields.key;
    if (thing.projectId !== run.projectId) return false;
    if (wanted.kind === 'issue') return thing.ref === wanted.ref;
    if (wanted.kind === 'link') return this.linksThe(thing, wanted.fields.from, wanted.fields.to, wanted.fields.type);
    if (wanted.kind === 'record') return true;
    const [name = 'name'] = nameField[wanted.kind] ?? [];
    return thing.fields[name] === new Map(Object.entries<unknown>(wanted.fields)).get(name);
  }

  private linksThe(thing: Thing, from: ItemRef, to: ItemRef, type: string): boolean {
    const end = (side: 'from' | 'to') => this.things.get(String(thing.fields[side]).slice(5))?.ref;
    return thing.fields.type === type && end('from') === from && end('to') === to;
  }

  private outcomeOf(item: RemovableItem, run: RunPlace, alsoGone: ReadonlySet<string> = new Set()): RemovalOutcome {
    const thing = this.things.get(item.jira.id);
    if (!thing) return 'gone';
    const removedWithin = (one: Thing): boolean =>
      !alsoGone.has(one.id) && !isConfiguration(one.kind) && one.projectId === Number(thing.id);
    if (thing.kind === 'project' && [...this.things.values()].some((one) => removedWithin(one) && one.madeAt >= run.startedAt))
      return 'changedSince';
    return thing.changedAt > item.at ? 'changedSince' : 'removed';
  }

  private removeWithin(projectId: number): void {
    for (const [id, thing] of this.things)
      if (thing.projectId === projectId && (thing.given || !isConfiguration(thing.kind))) this.things.delete(id);
  }

  private asFound(thing: Thing): FoundItem {
    const say = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(say);
      if (typeof value !== 'string' || !value.startsWith('jira:')) return value;
      return this.things.get(value.slice(5))?.ref ?? value;
    };
    const fields = Object.fromEntries(Object.entries(thing.fields).map(([name, value]) => [name, say(value)]));
    return { ref: thing.ref, kind: thing.kind, jira: nameOf(thing), fields, shared: false } as unknown as FoundItem;
  }
}

/** By which field things of a kind are told apart, other than by name. */
const nameField: { readonly [K in ItemKind]?: readonly [string] } = { role: ['role'], scheme: ['role'], projectProperty: ['key'] };

const nameOf = ({ id, kind, fields }: Thing): JiraName => ({
  id,
  key: kind === 'project' ? String(fields.key) : kind === 'issue' ? `K-${id}` : null,
});

/** The fields with other items by what Jira calls them; Jira's words where one is not there. */
function inJiraNames(item: WantedItem, known: Known): Record<string, unknown> | string {
  let missing = '';
  const say = (ref: ItemRef): string => {
    const name = known.get(ref);
    if (!name) missing = `${ref} is not there`;
    return `jira:${name?.id ?? ''}`;
  };
  const fields: Record<string, unknown> = { ...item.fields };
  if (item.kind === 'issue') {
    const { parent, components, fixVersions } = item.fields;
    Object.assign(fields, { parent: parent && say(parent), components: components.map(say), fixVersions: fixVersions.map(say) });
  }
  if (item.kind === 'link') Object.assign(fields, { from: say(item.fields.from), to: say(item.fields.to) });
  if (item.kind === 'board') fields.filter = say(item.fields.filter);
  return missing === '' ? fields : missing;
}

/** A site with what a new Jira has. */
export const plainSite = (more: Partial<SiteFacts> = {}): SiteFacts => ({
  takenKeys: new Set(['OLD']),
  takenNames: new Set(['Old project']),
  issueTypes: [
    { id: '1', name: 'Epic', level: 1 },
    { id: '2', name: 'Task', level: 0 },
    { id: '3', name: 'Sub-task', level: -1 },
  ],
  fields: [],
  schemes: [{ role: 'permission', id: '50', name: 'Default permissions', projects: 12 }],
  roles: [{ id: '70', name: 'Project manager' }],
  groups: new Set(['pmo']),
  categories: [{ id: '90', name: 'IT' }],
  linkTypes: [{ id: '30', name: 'Blocks' }],
  priorities: [{ id: '3', name: 'Medium' }],
  people: new Map([
    ['ann', { active: true }],
    ['bob', { active: true }],
    ['gone', { active: false }],
  ]),
  standardIds: new Set(['project-governance']),
  permissions: { viewerAdministersJira: true, appAdministersJira: true, viewerIsPmoAdministrator: true },
  ...more,
});

/** Names of a site, for tests of what looks things up. */
export const plainSiteNames = (more: Partial<SiteFacts> = {}) => siteNames(plainSite(more));
