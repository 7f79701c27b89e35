import { type BlueprintIssue, MAX_ISSUES } from '../../contracts/templates/blueprint';
import type { ItemFields } from '../../contracts/templates/item';
import { formatDay, parseDay } from '../../shared/epoch';
import { groupBy } from '../../shared/group-by';
import type { FoundItem, FoundItemOf } from '../items/item';
import { authored, authoredEffort } from './authored-text';
import type { LeftOutList } from './left-out';
import { partIds } from './part-ids';
import type { PeopleAsQuestions } from './people-as-questions';
import type { StartOffsets } from './start-offsets';

type FoundIssue = FoundItemOf<'issue'>;

/** What issues name beside each other. */
export interface CapturedSurroundings {
  readonly people: PeopleAsQuestions;
  readonly offsets: StartOffsets;
  /** Ids of components and versions that are taken along, by the names that issues call them. */
  readonly components: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, string>;
  /** Fields that are taken along, by name in small letters. */
  readonly fields: ReadonlyMap<string, ItemFields['field']>;
  readonly leftOut: LeftOutList;
}

/** Issues at one place of a blueprint, and links of one type from one issue, at most (see the contract). */
const MOST_CHILDREN = 2000;
const MOST_LINKS = 100;
const LONGEST_LABEL = 255;

/** The issues as a tree, in the order in which they were made, with the links between them. */
export function captureIssues(
  issues: readonly FoundIssue[],
  links: readonly FoundItemOf<'link'>[],
  around: CapturedSurroundings,
): readonly BlueprintIssue[] {
  const { leftOut } = around;
  const kept = [...issues].sort(byId).slice(0, MAX_ISSUES);
  leftOut.add('tooManyIssues', undefined, issues.length - kept.length);
  const give = partIds('issue');
  const ids = new Map<string, string>();
  for (const issue of kept)
    for (const [index, name] of namesOf(issue).entries())
      ids.set(name, index === 0 ? give(issue.fields.summary) : (ids.get(namesOf(issue)[0] ?? '') ?? ''));
  const idOf = (name: string): string | undefined => ids.get(name);
  const linksFrom = groupBy(
    links.filter(({ fields }) => {
      const isWithin = idOf(fields.from) !== undefined && idOf(fields.to) !== undefined;
      if (!isWithin) leftOut.add('linksElsewhere');
      return isWithin;
    }),
    ({ fields }) => idOf(fields.from) ?? '',
  );
  const childrenOf = groupBy(kept, ({ fields }) => {
    const parent = fields.parent === null ? undefined : idOf(fields.parent);
    if (fields.parent !== null && parent === undefined) leftOut.add('parentsElsewhere');
    return parent ?? '';
  });
  const placed = new Set<string>();
  const tree = (parent: string): BlueprintIssue[] =>
    (childrenOf.get(parent) ?? []).slice(0, MOST_CHILDREN).flatMap((issue) => {
      const id = idOf(namesOf(issue)[0] ?? '') ?? '';
      if (placed.has(id)) return [];
      placed.add(id);
      const children = tree(id);
      return [
        { ...captureIssue(issue, id, around), ...linksOf(linksFrom.get(id) ?? [], idOf), ...(children.length > 0 ? { children } : {}) },
      ];
    });
  const top = tree('');
  // What is under itself in a circle, or beyond the most children.
  leftOut.add('tooManyIssues', undefined, kept.length - placed.size);
  return top;
}

/** What other issues may call it. */
const namesOf = ({ ref, jira }: FoundItem): readonly string[] => [`jira:${jira.id}`, ...(ref === null ? [] : [ref])];

const byId = (one: FoundItem, other: FoundItem): number =>
  one.jira.id.length - other.jira.id.length || (one.jira.id < other.jira.id ? -1 : 1);

function linksOf(
  links: readonly FoundItemOf<'link'>[],
  idOf: (name: string) => string | undefined,
): { readonly links?: Readonly<Record<string, readonly string[]>> } {
  if (links.length === 0) return {};
  const byType = groupBy(links, ({ fields }) => fields.type);
  return {
    links: Object.fromEntries(
      [...byType].map(([type, own]) => [type, [...new Set(own.map(({ fields }) => idOf(fields.to) ?? ''))].slice(0, MOST_LINKS)]),
    ),
  };
}

function captureIssue({ fields }: FoundIssue, id: string, around: CapturedSurroundings): BlueprintIssue {
  const { people, offsets } = around;
  const components = takenAlong(fields.components, around.components, around.leftOut);
  const versions = takenAlong(fields.fixVersions, around.versions, around.leftOut);
  const values = captureValues(fields.values, around);
  const assignee = people.ruleFor(fields.assignee);
  return {
    id,
    type: authored(fields.type),
    summary: authored(fields.summary.trim()) || id,
    ...(fields.description.trim() === '' ? {} : { description: authored(fields.description) }),
    ...(fields.labels.length === 0 ? {} : { labels: fields.labels.slice(0, 50).map((label) => authored(label).slice(0, LONGEST_LABEL)) }),
    ...(components.length === 0 ? {} : { components }),
    ...(versions.length === 0 ? {} : { versions: versions.slice(0, 20) }),
    ...(assignee === 'nobody' ? {} : { assignee }),
    ...(fields.priority === null ? {} : { priority: authored(fields.priority) }),
    ...(fields.startDay === null ? {} : { start: offsets.ruleFor(fields.startDay) }),
    ...captureDue(fields, around),
    ...(fields.estimateSeconds === null ? {} : { estimate: authoredEffort(fields.estimateSeconds) }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
  };
}

/** Ids of parts that an issue names; those of parts that stay behind are counted. */
function takenAlong(names: readonly string[], ids: ReadonlyMap<string, string>, leftOut: LeftOutList): string[] {
  const found = names.flatMap((name) => ids.get(name) ?? []);
  leftOut.add('partsElsewhere', undefined, names.length - found.length);
  return found;
}

/** A blueprint whose dates contradict each other cannot be resolved: what is due before it starts loses its due date. */
function captureDue({ startDay, dueDay }: ItemFields['issue'], { offsets, leftOut }: CapturedSurroundings): { readonly due?: string } {
  if (dueDay === null) return {};
  if (startDay !== null && dueDay < startDay) {
    leftOut.add('dates');
    return {};
  }
  return { due: offsets.ruleFor(dueDay) };
}

/** Days become offsets and people questions, where the field is known to hold them; values of people that nobody knows stay behind. */
function captureValues(
  values: ItemFields['issue']['values'],
  around: CapturedSurroundings,
): Record<string, string | number | string[] | null> {
  const captured: Record<string, string | number | string[] | null> = {};
  for (const [name, value] of Object.entries(values)) {
    const type = around.fields.get(name.toLowerCase())?.type;
    if (type === undefined) {
      around.leftOut.add('values', name);
    } else if (value === null || typeof value === 'number') {
      captured[name] = value;
    } else if (typeof value !== 'string') {
      captured[name] = value.map(authored);
    } else if (type === 'date') {
      const day = parseDay(value);
      captured[name] = day === null || around.offsets.start === null ? formatted(value) : around.offsets.ruleFor(day);
    } else {
      captured[name] = type === 'person' ? around.people.ruleFor(value) : authored(value);
    }
  }
  return captured;
}

const formatted = (value: string): string => {
  const day = parseDay(value);
  return day === null ? authored(value) : formatDay(day);
};
