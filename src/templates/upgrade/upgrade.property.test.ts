import fc from 'fast-check';
import { asMade, wanted } from '../compare/testing/an-item';
import { driftOf } from '../drift/drift-of';
import type { FoundItem, WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { makePlan } from '../plan/plan-project';
import type { FoundProject } from '../ports';
import { compareUpgrade } from './compare-upgrade';
import { decideUpgrade } from './decide-upgrade';
import { applied, roomySite } from './testing/apply-in-memory';

/** A template's version: some components, versions, epics with tasks, and links between tasks. */
const version = fc
  .record({
    components: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('', 'One', 'Two') }), {
      selector: ({ id }) => id,
    }),
    epics: fc.subarray(['e', 'f']),
    tasks: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('t', 'u', 'v', 'w'),
        labels: fc.subarray(['x', 'y', 'z']),
        dueDay: fc.option(fc.constantFrom(20_000, 20_005), { nil: null }),
        assignee: fc.constantFrom(null, 'ada', 'bob'),
        summary: fc.constantFrom('first', 'second'),
        component: fc.constantFrom('a', 'b', 'c'),
        epic: fc.constantFrom('e', 'f'),
        same: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    ),
    release: fc.constantFrom(null, 20_100, 20_200),
  })
  .map(({ components, epics, tasks, release }): readonly WantedItem[] => {
    const there = (list: readonly string[], id: string): boolean => list.includes(id);
    const names = components.map(({ id }) => id);
    return [
      wanted('project', 'project', {}),
      ...components.map(({ id, text }) => wanted('component', id, { name: `Component ${id}`, description: text })),
      wanted('version', 'v1', { name: 'Pilot', releaseDay: release }),
      ...epics.map((id) => wanted('issue', id, { type: 'Epic', summary: `Epic ${id}` })),
      ...tasks.map(({ id, labels, dueDay, assignee, summary, component, epic, same }) =>
        wanted(
          'issue',
          id,
          {
            summary: `${id} ${summary}`,
            labels,
            dueDay,
            assignee,
            parent: there(epics, epic) ? `issue/${epic}` : null,
            components: there(names, component) ? [`component/${component}`] : [],
          },
          same ? { severity: 'shall', keep: 'same', byGate: null, why: '' } : null,
        ),
      ),
      ...(tasks.length > 1 ? [wanted('link', 'first', { from: `issue/${tasks[0]?.id}`, to: `issue/${tasks[1]?.id}` })] : []),
    ];
  });

/** What people do to a project: they delete, rename, label, move and assign. */
type Deed = 'delete' | 'rename' | 'relabel' | 'move' | 'assign' | 'none';
const deeds = fc.array(fc.constantFrom<Deed>('delete', 'rename', 'relabel', 'move', 'assign', 'none', 'none', 'none'), {
  minLength: 14,
  maxLength: 14,
});
const changedByHand = (items: readonly FoundItem[], done: readonly Deed[]): readonly FoundItem[] => {
  const gone = new Set<string>();
  const left = items.filter((item, index) => {
    const isGone = item.kind !== 'project' && done[index] === 'delete';
    if (isGone && item.ref !== null) gone.add(item.ref);
    // With an issue go its links.
    return !isGone && !(item.kind === 'link' && (gone.has(item.fields.from) || gone.has(item.fields.to)));
  });
  return left.map((item, index) => {
    const deed = done[index];
    const orphaned =
      item.kind === 'issue' && item.fields.parent !== null && gone.has(item.fields.parent)
        ? { ...item, fields: { ...item.fields, parent: null } }
        : item;
    if (orphaned.kind === 'component' && deed === 'rename')
      return { ...orphaned, fields: { ...orphaned.fields, name: `${orphaned.fields.name} (team)` } };
    if (orphaned.kind !== 'issue') return orphaned;
    const { fields } = orphaned;
    if (deed === 'rename') return { ...orphaned, fields: { ...fields, summary: `${fields.summary} (team)` } };
    if (deed === 'relabel') return { ...orphaned, fields: { ...fields, labels: ['own'] } };
    if (deed === 'move') return { ...orphaned, fields: { ...fields, dueDay: 20_050 } };
    if (deed === 'assign') return { ...orphaned, fields: { ...fields, assignee: 'bob' } };
    return orphaned;
  });
};

const project = (items: readonly WantedItem[]): WantedProject => ({
  templateId: 'plain',
  templateName: 'Plain',
  templateVersion: 2,
  language: 'en',
  answers: {},
  jiraTemplate: '',
  items,
  topics: [],
});
const driftIn = (want: readonly WantedItem[], items: readonly FoundItem[]) =>
  driftOf({ wanted: want, project: { items, unread: [] }, waivers: [], decidedGates: new Set(), today: 20_000 });

/** Upgrades a project, accepting what `accepts` says, and applies the plan. */
function upgraded(
  base: readonly WantedItem[],
  now: readonly FoundItem[],
  next: readonly WantedItem[],
  accepts: (ref: string, index: number) => boolean,
) {
  const entries = compareUpgrade({ base, next, project: { items: now, unread: [] } });
  const decided = decideUpgrade(next, entries, new Set(entries.map(({ ref }) => ref).filter(accepts)));
  const found: FoundProject = { projectId: 1, key: 'ERP', items: now, unread: [], createScreens: null };
  const plan = makePlan(project(decided.wanted), found, roomySite, { madeAt: 0, accept: decided.accept, drop: decided.drop });
  return { entries, decided, plan, after: applied(now, plan) };
}

const writing = ({ plan }: ReturnType<typeof upgraded>) =>
  plan.plan.changes.filter(({ action }) => action === 'create' || action === 'update' || action === 'remove').map(({ ref }) => ref);

test('a project that accepts everything follows the new version', () => {
  fc.assert(
    fc.property(version, version, deeds, (base, next, done) => {
      const { after } = upgraded(base, changedByHand(asMade(base), done), next, () => true);
      expect(driftIn(next, after)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a project that rejects everything is left as it is', () => {
  fc.assert(
    fc.property(version, version, deeds, (base, next, done) => {
      expect(writing(upgraded(base, changedByHand(asMade(base), done), next, () => false))).toEqual([]);
    }),
  );
});

test('whatever is accepted, only that is written, and every deviation that is left was rejected', () => {
  fc.assert(
    fc.property(version, version, deeds, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (base, next, done, choice) => {
      const run = upgraded(base, changedByHand(asMade(base), done), next, (_, index) => choice[index] === true);
      const accepted = new Set([...run.decided.accept, ...run.decided.drop.keys()]);
      expect(writing(run).filter((ref) => !accepted.has(ref))).toEqual([]);

      const left = driftIn(next, run.after).map(({ ref }) => ref);
      // An accepted item may lack one that was rejected: an issue its epic, a link its end.
      const needs = new Map(next.map((item) => [item.ref, needsOf(item)]));
      const lacks = (ref: string): boolean => (needs.get(ref) ?? []).some((other) => run.decided.deviating.includes(other) || lacks(other));
      expect(left.filter((ref) => !run.decided.deviating.includes(ref) && !lacks(ref))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const needsOf = (item: WantedItem): readonly string[] => {
  if (item.kind === 'link') return [item.fields.from, item.fields.to];
  return item.kind === 'issue' ? [...(item.fields.parent === null ? [] : [item.fields.parent]), ...item.fields.components] : [];
};

test('once upgraded, there is nothing more to upgrade', () => {
  fc.assert(
    fc.property(version, version, (base, next) => {
      const { after } = upgraded(base, asMade(base), next, () => true);
      expect(compareUpgrade({ base: next, next, project: { items: after, unread: [] } })).toEqual([]);
    }),
  );
});

test('an untouched project has no conflicts, whatever the versions', () => {
  fc.assert(
    fc.property(version, version, (base, next) => {
      const { entries } = upgraded(base, asMade(base), next, () => true);
      expect(entries.filter(({ state }) => !['added', 'clean', 'removed'].includes(state))).toEqual([]);
    }),
  );
});

test('a project that keeps to its version has only local changes, and no others', () => {
  fc.assert(
    fc.property(version, deeds, (base, done) => {
      const { entries } = upgraded(base, changedByHand(asMade(base), done), base, () => true);
      expect(entries.filter(({ state }) => !['local', 'gone'].includes(state))).toEqual([]);
    }),
  );
});

test('applying a template to a project that was made otherwise gives a project that follows it', () => {
  fc.assert(
    fc.property(version, deeds, (next, done) => {
      const now = changedByHand(asMade(next), done).map((item): FoundItem => ({ ...item, ref: null }) as FoundItem);
      const foreign = now.filter(({ kind }) => kind === 'project' || kind === 'issue');
      const { after } = upgraded([], foreign.map(withoutNames), next, () => true);
      expect(driftIn(next, after)).toEqual([]);
    }),
  );
});

/** Issues of a project that no template made name no items of one. */
const withoutNames = (item: FoundItem): FoundItem =>
  item.kind === 'issue' ? { ...item, fields: { ...item.fields, parent: null, components: [] } } : item;
