import { type Blueprint, type BlueprintIssue, MAX_ISSUES } from '../../contracts/templates/blueprint';
import type { ItemFields, ItemRef } from '../../contracts/templates/item';
import { formatDay } from '../../shared/epoch';
import { parseDateRule } from '../blueprint/dates/date-rule';
import { hasPlaceholder } from '../blueprint/expressions/template-text';
import { slugOf } from '../blueprint/expressions/word-shapes';
import type { Place } from '../blueprint/place';
import type { WantedItem, WantedItemOf } from '../items/item';
import { issueRef } from './item-refs';
import { linkItems, type MadeIssue } from './link-items';
import { localText } from './local-text';
import { occurrencesOf } from './occurrences';
import type { PartResolver } from './part-resolver';
import { partsThatHold } from './parts-that-hold';
import { PROJECT_REF, wantedItem } from './wanted-items';

/** Label of a milestone, where the site has no issue type for it. */
const MILESTONE_LABEL = 'milestone';
/** Labels that tell of which stage an issue is: `stage-initiating`. */
const stageLabel = (stageId: string): string => `stage-${stageId}`;
/** Type of what is on a checklist: Jira's name for the plainest sub-task. */
const CHECKLIST_TYPE = 'Sub-task';
const CHECKLIST_SLUG = 40;

/** What is there for issues to name. */
interface Surroundings {
  readonly resolver: PartResolver;
  readonly components: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly typeRefs: ReadonlyMap<string, ItemRef>;
  readonly fields: ReadonlyMap<string, Blueprint['fields'][number]>;
  /** Everything that makes issues possible. */
  readonly configuration: readonly ItemRef[];
  readonly subtaskType: string;
}

/**
 * The issues of a project, parents before what is under them, and then the links between them. A register and a milestone are told by a
 * label (`risk`, `milestone`), a stage by `stage-<id>`, so that filters find them on any site. A recurring issue is made `id#1`, `id#2` …
 * with all that is under it; the members of a checklist are sub-tasks named after their words.
 */
export function issueItems(blueprint: Blueprint, resolver: PartResolver, configuration: readonly ItemRef[]): readonly WantedItem[] {
  const own = partsThatHold(blueprint, 'issueTypes', resolver).map(({ item }) => item);
  const fields = partsThatHold(blueprint, 'fields', resolver).map(({ item }) => item);
  const idsOf = (list: 'components' | 'versions' | 'stages'): ReadonlySet<string> =>
    new Set(partsThatHold(blueprint, list, resolver).map(({ item }) => item.id));
  const surroundings: Surroundings = {
    resolver,
    components: idsOf('components'),
    versions: idsOf('versions'),
    stages: idsOf('stages'),
    typeRefs: new Map(own.map(({ id, name }) => [name.toLowerCase(), `issueType/${id}`])),
    fields: new Map(fields.flatMap((field) => [[field.name.toLowerCase(), field] as const, [field.id, field] as const])),
    configuration,
    subtaskType: own.find(({ level }) => level === 'subtask')?.name ?? CHECKLIST_TYPE,
  };
  const made = new Map<string, MadeIssue>();
  const items: WantedItemOf<'issue'>[] = [];
  addTree(blueprint.issues, ['issues'], { parent: null, suffix: '', surroundings, items, made });
  if (items.length > MAX_ISSUES) resolver.found({ code: 'tooManyItems', place: ['issues'], subject: `${items.length} > ${MAX_ISSUES}` });
  return [...items, ...linkItems(made)];
}

interface Growing {
  readonly parent: ItemRef | null;
  /** `#2` under the second instance of something that recurs. */
  readonly suffix: string;
  readonly surroundings: Surroundings;
  readonly items: WantedItemOf<'issue'>[];
  readonly made: Map<string, MadeIssue>;
}

function addTree(issues: readonly BlueprintIssue[], place: Place, growing: Growing): void {
  const { surroundings, items, made, suffix } = growing;
  for (const [index, issue] of issues.entries()) {
    if (!surroundings.resolver.holds(issue.when)) continue;
    // Enough to say that there are too many.
    if (items.length > MAX_ISSUES) return;
    const here = [...place, index];
    const occurrences = issue.repeat ? occurrencesOf(issue.repeat, surroundings.resolver, [...here, 'repeat']) : [null];
    for (const occurrence of occurrences) {
      const inner = occurrence ? `${suffix}#${occurrence.number}` : suffix;
      const ref = issueRef(issue.id, inner);
      const resolver = occurrence ? surroundings.resolver.within(occurrence) : surroundings.resolver;
      const within: Surroundings = { ...surroundings, resolver };
      items.push(issueItem(issue, ref, here, growing.parent, within, occurrence));
      const known = made.get(issue.id);
      made.set(issue.id, { issue, refs: [...(known?.refs ?? []), ref], place: here });
      addChecklist(issue, inner, ref, here, within, items);
      addTree(issue.children ?? [], [...here, 'children'], { ...growing, parent: ref, suffix: inner, surroundings: within });
    }
  }
}

function issueItem(
  issue: BlueprintIssue,
  ref: ItemRef,
  place: Place,
  parent: ItemRef | null,
  around: Surroundings,
  occurrence: { readonly day: number; readonly number: number } | null,
): WantedItemOf<'issue'> {
  const { resolver: r } = around;
  const components = (issue.components ?? []).filter((id) => around.components.has(id)).map((id): ItemRef => `component/${id}`);
  const fixVersions = (issue.versions ?? []).filter((id) => around.versions.has(id)).map((id): ItemRef => `version/${id}`);
  const startDay = r.day(issue.start);
  const values = valuesOf(issue, place, around);
  const fields: ItemFields['issue'] = {
    type: r.name(issue.type, [...place, 'type']),
    summary: r.name(summaryOf(issue, occurrence?.number, r), [...place, 'summary']),
    description: r.text(issue.description ?? ''),
    parent,
    labels: labelsOf(issue, around),
    components,
    fixVersions,
    assignee: r.person(issue.assignee),
    priority: issue.priority === undefined ? null : r.text(issue.priority).trim() || null,
    startDay,
    dueDay: issue.due === undefined && occurrence ? occurrence.day : r.dayNotBefore(startDay, issue.due, [...place, 'due']),
    estimateSeconds: issue.estimate === undefined ? null : effortSeconds(issue.estimate),
    values: values.fields,
  };
  const typeRef = around.typeRefs.get(fields.type.toLowerCase());
  const after = [
    PROJECT_REF,
    ...around.configuration,
    ...(parent === null ? [] : [parent]),
    ...(typeRef === undefined || around.configuration.includes(typeRef) ? [] : [typeRef]),
    ...components,
    ...fixVersions,
    ...values.refs.filter((field) => !around.configuration.includes(field)),
  ];
  return wantedItem('issue', ref, fields, { place, after: [...new Set(after)], rule: r.rule(issue.rule) });
}

/** What recurs and does not say when or which in its summary is numbered, so that people can tell them apart. */
function summaryOf(issue: BlueprintIssue, number: number | undefined, r: PartResolver) {
  const said = localText(issue.summary, r.scope.language);
  return number === undefined || /\b(occurrence|number)\b/.test(said) ? said : `${said} (${number})`;
}

/** Labels are words: Jira takes no spaces in them. */
function labelsOf(issue: BlueprintIssue, { resolver, stages }: Surroundings): string[] {
  const said = (issue.labels ?? []).map((label) =>
    resolver
      .text(label)
      .trim()
      .replace(/[\s\p{Cc}]+/gu, '-'),
  );
  const marks = [
    ...(issue.register === undefined ? [] : [issue.register]),
    ...(issue.milestone ? [MILESTONE_LABEL] : []),
    ...(issue.stage !== undefined && stages.has(issue.stage) ? [stageLabel(issue.stage)] : []),
  ];
  return [...new Set([...said, ...marks])].filter((label) => label !== '').map((label) => label.slice(0, 255));
}

/** Values of the blueprint's own fields are worked out as what the field is: a day, a person; of others as text. */
function valuesOf(issue: BlueprintIssue, place: Place, { resolver: r, fields }: Surroundings) {
  const refs: ItemRef[] = [];
  const entries = Object.entries(issue.values ?? {}).map(([name, value]) => {
    const field = fields.get(name) ?? fields.get(name.toLowerCase());
    if (field) refs.push(`field/${field.id}`);
    const known = field?.name ?? name;
    if (Array.isArray(value)) return [known, r.names(value, [...place, 'values', name])] as const;
    if (typeof value !== 'string') return [known, value] as const;
    if (field?.type === 'date' && !hasPlaceholder(value) && parseDateRule(value)) {
      const day = r.day(value);
      return [known, day === null ? null : formatDay(day)] as const;
    }
    if (field?.type === 'person' && /^(answerer|lead|nobody|question:.+|account:.+)$/.test(value)) return [known, r.person(value)] as const;
    return [known, r.text(value)] as const;
  });
  return { fields: Object.fromEntries(entries) as ItemFields['issue']['values'], refs };
}

function addChecklist(
  issue: BlueprintIssue,
  suffix: string,
  parent: ItemRef,
  place: Place,
  around: Surroundings,
  items: WantedItemOf<'issue'>[],
): void {
  const used = new Set<string>();
  for (const [index, line] of (issue.checklist ?? []).entries()) {
    const here = [...place, 'checklist', index];
    // Named after its words, so that a line more or less leaves the others what they were.
    const words = slugOf(localText(line, 'en').replace(/\{\{.*?\}\}/gs, '')).slice(0, CHECKLIST_SLUG) || String(index + 1);
    let name = words;
    for (let number = 2; used.has(name); number++) name = `${words}-${number}`;
    used.add(name);
    const item: BlueprintIssue = { id: issue.id, type: around.subtaskType, summary: line, stage: issue.stage, assignee: issue.assignee };
    items.push(issueItem(item, issueRef(issue.id, `${suffix}~${name}`), here, parent, around, null));
  }
}

const secondsOfUnit: Readonly<Record<string, number>> = { h: 3600, d: 8 * 3600, w: 5 * 8 * 3600 };

/** `4h`, `3d`, `2w` as seconds of work: eight hours a day, five days a week. */
function effortSeconds(effort: string): number {
  return Math.round(Number(effort.slice(0, -1)) * (secondsOfUnit[effort.slice(-1)] ?? 0));
}
