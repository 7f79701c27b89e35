import type { Blueprint } from '../../contracts/templates/blueprint';
import type { ItemRef } from '../../contracts/templates/item';
import { evaluate } from '../blueprint/expressions/evaluate';
import { fillJql } from '../blueprint/expressions/fill-jql';
import { parseTemplateText } from '../blueprint/expressions/template-text';
import type { PartList } from '../blueprint/parts';
import type { WantedItem } from '../items/item';
import { freeRef, schemeRef } from './item-refs';
import { gateRef, type PartResolver } from './part-resolver';
import { PROJECT_REF, RECORD_REF, wantedItem } from './wanted-items';

/** Characters of Plumbline's own names at most, as its record and its gates have them. */
const LONGEST_GATE = 80;
const LONGEST_DOCUMENT = 160;
const LONGEST_LINK = 1000;
const LONGEST_GOAL = 2000;
const LONGEST_TYPE_NAME = 60;

/** Parts of a list whose condition holds, each with its place. */
export function partsThatHold<L extends PartList>(blueprint: Blueprint, list: L, resolver: PartResolver) {
  const members: readonly Blueprint[L][number][] = blueprint[list];
  return members.map((item, index) => ({ item, place: [list, index] as const })).filter(({ item }) => resolver.holds(item.when));
}

/** What has to be there before issues are: schemes, issue types, fields. */
export function configurationItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  const used = new Set<string>();
  return [
    ...partsThatHold(blueprint, 'issueTypes', r).map(({ item, place }) =>
      wantedItem(
        'issueType',
        `issueType/${item.id}`,
        { name: r.name(item.name, [...place, 'name'], LONGEST_TYPE_NAME), description: r.text(item.description), level: item.level },
        { place },
      ),
    ),
    ...partsThatHold(blueprint, 'schemes', r).map(({ item, place }) =>
      wantedItem(
        'scheme',
        schemeRef(item.role),
        {
          role: item.role,
          name: r.name(item.name, [...place, 'name']),
          issueTypes: r.names(item.issueTypes, [...place, 'issueTypes']),
          statuses: item.statuses.map(({ name, category }) => ({ name, category })),
        },
        {
          place,
          after: [PROJECT_REF, ...partsThatHold(blueprint, 'issueTypes', r).map(({ item: { id } }): ItemRef => `issueType/${id}`)],
          rule: r.rule(item.rule),
        },
      ),
    ),
    ...partsThatHold(blueprint, 'fields', r).map(({ item, place }) =>
      wantedItem(
        'field',
        `field/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          type: item.type,
          description: r.text(item.description),
          options: r.names(item.options, [...place, 'options']),
          projectOnly: item.projectOnly,
        },
        { place },
      ),
    ),
    ...Object.entries(blueprint.project.properties)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) =>
        wantedItem(
          'projectProperty',
          freeRef('projectProperty', key, used),
          { key, value: filled(value, r) },
          { place: ['project', 'properties', key] },
        ),
      ),
  ];
}

/** Data with the texts in it worked out. */
function filled(value: unknown, r: PartResolver): unknown {
  if (typeof value === 'string') return r.text(value);
  if (Array.isArray(value)) return value.map((member) => filled(member, r));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, r)]));
}

/** Roles, components and versions. */
export function projectItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  return [
    ...partsThatHold(blueprint, 'roles', r).map(({ item, place }) =>
      wantedItem(
        'role',
        `role/${item.id}`,
        {
          role: r.name(item.role, [...place, 'role']),
          people: [...new Set(item.people.map((rule) => r.person(rule)).filter((person) => person !== null))],
          groups: r.names(item.groups, [...place, 'groups']),
        },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...partsThatHold(blueprint, 'components', r).map(({ item, place }) =>
      wantedItem(
        'component',
        `component/${item.id}`,
        { name: r.name(item.name, [...place, 'name']), description: r.text(item.description), lead: r.person(item.lead) },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...partsThatHold(blueprint, 'versions', r).map(({ item, place }) => {
      const startDay = r.day(item.start);
      return wantedItem(
        'version',
        `version/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          description: r.text(item.description),
          startDay,
          releaseDay: r.dayNotBefore(startDay, item.release, [...place, 'release']),
        },
        { place, rule: r.rule(item.rule) },
      );
    }),
  ];
}

/** What people look at: filters, boards on them, dashboards. A board goes with its filter. */
export function viewItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  const filters = partsThatHold(blueprint, 'filters', r);
  const there = new Set(filters.map(({ item }) => item.id));
  return [
    ...filters.map(({ item, place }) =>
      wantedItem(
        'filter',
        `filter/${item.id}`,
        { name: r.name(item.name, [...place, 'name']), description: r.text(item.description), jql: fillJql(item.jql, r.scope) },
        { place },
      ),
    ),
    ...partsThatHold(blueprint, 'boards', r)
      .filter(({ item }) => there.has(item.filter))
      .map(({ item, place }) =>
        wantedItem(
          'board',
          `board/${item.id}`,
          { name: r.name(item.name, [...place, 'name']), type: item.type, filter: `filter/${item.filter}` },
          { place, after: [PROJECT_REF, `filter/${item.filter}`] },
        ),
      ),
    ...partsThatHold(blueprint, 'dashboards', r).map(({ item, place }) =>
      wantedItem(
        'dashboard',
        `dashboard/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          description: r.text(item.description),
          gadgets: item.gadgets.map(({ module, title, column }, index) => ({
            module,
            title: r.name(title, [...place, 'gadgets', index, 'title']),
            column,
          })),
        },
        { place },
      ),
    ),
  ];
}

/** What Plumbline keeps itself: the project's record, its gates, documents and standards; and what an administrator imports. */
export function ownItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  let previousGate: number | null = null;
  const used = new Set<string>();
  return [
    ...recordItem(blueprint, r),
    ...partsThatHold(blueprint, 'stages', r).map(({ item, place }) => {
      const dueDay = r.dayNotBefore(previousGate, item.due, [...place, 'due']);
      previousGate = dueDay ?? previousGate;
      return wantedItem(
        'gate',
        gateRef(item.id),
        { stage: r.name(item.name, [...place, 'name'], LONGEST_GATE), name: r.name(item.gate, [...place, 'gate'], LONGEST_GATE), dueDay },
        { place },
      );
    }),
    ...partsThatHold(blueprint, 'documents', r).map(({ item, place }) =>
      wantedItem(
        'document',
        `document/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name'], LONGEST_DOCUMENT),
          required: item.required,
          link: r.text(item.link, { place: [...place, 'link'], characters: LONGEST_LINK }).trim(),
          dueDay: r.day(item.due ?? blueprint.stages.find(({ id }) => id === item.stage)?.due),
        },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...blueprint.standards.map((standardId, index) =>
      wantedItem('standard', freeRef('standard', standardId, used), { standardId }, { place: ['standards', index] }),
    ),
    ...partsThatHold(blueprint, 'automation', r).map(({ item, place }) =>
      wantedItem(
        'automation',
        `automation/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          purpose: r.text(item.purpose),
          steps: item.steps.map((step) => r.text(step)),
          ...(item.file === undefined ? {} : { file: item.file }),
        },
        { place },
      ),
    ),
  ];
}

function recordItem({ record }: Blueprint, r: PartResolver): readonly WantedItem[] {
  if (!record) return [];
  const startDay = r.day(record.start);
  const fields = {
    sponsor: r.person(record.sponsor),
    goal: r.text(record.goal, { place: ['record', 'goal'], characters: LONGEST_GOAL }),
    startDay,
    endDay: r.dayNotBefore(startDay, record.end, ['record', 'end']),
    budget: budgetOf(record.budget, r),
    currency: record.currency === undefined ? null : r.text(record.currency).trim().toUpperCase() || null,
  };
  return [wantedItem('record', RECORD_REF, fields, { place: ['record'] })];
}

/** A number, a placeholder that comes to one, or the word `none`: the project has no budget of its own. */
function budgetOf(budget: string | number | undefined, r: PartResolver): number | 'none' | null {
  if (budget === undefined) return null;
  const parsed = typeof budget === 'string' ? parseTemplateText(budget.trim()) : undefined;
  const [only, ...others] = parsed?.ok ? parsed.value : [];
  const said = only !== undefined && typeof only !== 'string' && others.length === 0 ? evaluate(only, r.scope) : (only ?? budget);
  if (said === 'none') return 'none';
  if (said === null || said === '') return null;
  const amount = Number(said);
  if (Number.isFinite(amount) && amount >= 0) return amount;
  r.found({ code: 'badValue', place: ['record', 'budget'], subject: String(said) });
  return null;
}
