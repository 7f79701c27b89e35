import type { Blueprint, BlueprintIssue } from '../../contracts/templates/blueprint';
import type { Finding } from './finding';
import { type BlueprintPart, issuesOf, type PartKind, type PartList, partId, partLists, partsOf } from './parts';
import type { Place } from './place';

/** Where a part of a blueprint with a parent comes from. */
export interface Origin {
  readonly state: 'own' | 'overridden' | 'inherited';
  /** In the document itself; of what is inherited the place of `extends`. */
  readonly place: Place;
}

export interface Inherited {
  /** The blueprint with everything of its parent. */
  readonly whole: Blueprint;
  readonly originOf: (part: object) => Origin;
  readonly findings: readonly Finding[];
}

/** Properties that the document itself names: the rest comes from its parent. */
export interface NamedProperties {
  readonly document: ReadonlySet<string>;
  readonly project: ReadonlySet<string>;
}

/**
 * A blueprint with its parent's parts. A part of the same kind and id replaces the parent's part in its place; other parts of its own come
 * after the one they follow in the document. An issue that replaces one keeps its children, and stays where it was unless the document puts
 * it under another. `without` drops parts, issues with all under them. Other properties are the parent's unless the document names them;
 * standards and topics are added up.
 */
export function inherit(own: Blueprint, named: NamedProperties, parent: Blueprint): Inherited {
  const origins = new Map<object, Origin>();
  const parentParts = new Set([...partsOf(parent)].map(partName));
  for (const part of partsOf(own)) {
    origins.set(part.item, { state: parentParts.has(partName(part)) ? 'overridden' : 'own', place: part.place });
  }
  const dropped = new Set(own.without.map((name) => name.replace(/^gate\//, 'stage/')));
  const known = new Set([...parentParts, ...parent.standards.map((id) => `standard/${id}`)]);
  const findings: Finding[] = own.without.flatMap((name, index) =>
    known.has(name.replace(/^gate\//, 'stage/')) ? [] : [{ code: 'unknownReference', place: ['without', index], subject: name }],
  );

  const merged = <L extends PartList>(list: L): Blueprint[L] => mergeLists(parent, own, list, dropped);
  const issues = mergeIssues(parent.issues, own.issues, dropped, origins);
  const fallback = <K extends 'guidance' | 'attribution' | 'calendar'>(key: K): Blueprint[K] =>
    named.document.has(key) ? own[key] : parent[key];
  const projectOwn = Object.entries(own.project).filter(([key]) => named.project.has(key));
  const record = own.record ?? parent.record;

  const whole: Blueprint = {
    ...own,
    guidance: fallback('guidance'),
    attribution: fallback('attribution'),
    calendar: fallback('calendar'),
    project: { ...parent.project, ...Object.fromEntries(projectOwn) },
    ...(record === undefined ? {} : { record }),
    questions: merged('questions'),
    schemes: merged('schemes'),
    issueTypes: merged('issueTypes'),
    fields: merged('fields'),
    roles: merged('roles'),
    components: merged('components'),
    versions: merged('versions'),
    filters: merged('filters'),
    boards: merged('boards'),
    dashboards: merged('dashboards'),
    stages: merged('stages'),
    documents: merged('documents'),
    automation: merged('automation'),
    issues: issues.tree,
    standards: [...new Set([...parent.standards.filter((id) => !dropped.has(`standard/${id}`)), ...own.standards])],
    topics: [...new Set([...parent.topics, ...own.topics])],
  };
  return {
    whole,
    originOf: (part) => origins.get(part) ?? { state: 'inherited', place: ['extends'] },
    findings: [...findings, ...issues.findings],
  };
}

const partName = ({ kind, id }: { readonly kind: PartKind; readonly id: string }): string => `${kind}/${id}`;

function mergeLists<L extends PartList>(parent: Blueprint, own: Blueprint, list: L, dropped: ReadonlySet<string>): Blueprint[L] {
  type Member = Blueprint[L][number];
  const kind = partLists[list];
  const ownMembers: readonly Member[] = own[list];
  const ownById = new Map(ownMembers.map((member) => [partId(member), member]));
  const parentMembers: readonly Member[] = parent[list];
  const parentIds = new Set(parentMembers.map(partId));

  // New members by the member they come after; those at the head of the document's list come last.
  const following = new Map<string, Member[]>();
  const last: Member[] = [];
  let previous: string | undefined;
  for (const member of ownMembers) {
    const id = partId(member);
    if (parentIds.has(id) && !dropped.has(`${kind}/${id}`)) previous = id;
    else if (previous === undefined) last.push(member);
    else following.set(previous, [...(following.get(previous) ?? []), member]);
  }
  const members = parentMembers.flatMap((member): readonly Member[] => {
    const id = partId(member);
    return dropped.has(`${kind}/${id}`) ? [] : [ownById.get(id) ?? member, ...(following.get(id) ?? [])];
  });
  return [...members, ...last] as Blueprint[L];
}

/** Issue trees put together; parts that had to be made anew keep their origin. */
function mergeIssues(
  parentTree: readonly BlueprintIssue[],
  ownTree: readonly BlueprintIssue[],
  dropped: ReadonlySet<string>,
  origins: Map<object, Origin>,
): { readonly tree: BlueprintIssue[]; readonly findings: readonly Finding[] } {
  const ownParts = [...issuesOf(ownTree, ['issues'])];
  const ownById = new Map(ownParts.map((part) => [part.id, part]));
  const parentParts = [...issuesOf(parentTree, ['issues'])];
  const parentById = new Map(parentParts.map((part) => [part.id, part]));
  const isDropped = (id: string): boolean => dropped.has(`issue/${id}`) && !ownById.has(id);
  /** Under which issue it ends up; `null` for the top. */
  const parentOf = (id: string): string | null => ownById.get(id)?.parent ?? parentById.get(id)?.parent ?? null;

  const placed = new Set<string>();
  function assemble(id: string): BlueprintIssue[] {
    if (placed.has(id)) return [];
    placed.add(id);
    const [own, inherited] = [ownById.get(id)?.item, parentById.get(id)?.item];
    const item = own ?? inherited;
    if (!item) return [];
    const inner = [...new Set([...(inherited?.children ?? []), ...(own?.children ?? [])].map((child) => child.id))];
    const children = inner.filter((child) => parentOf(child) === id && !isDropped(child)).flatMap(assemble);
    if (item === inherited && sameList(children, item.children ?? [])) return [item];
    const whole: BlueprintIssue = { ...item, ...(children.length > 0 || item.children ? { children } : {}) };
    const origin = origins.get(item);
    if (origin) origins.set(whole, origin);
    return [whole];
  }
  const top = [...new Set([...parentTree, ...ownTree].map(({ id }) => id))];
  const tree = top.filter((id) => parentOf(id) === null && !isDropped(id)).flatMap(assemble);

  // Own issues that ended up nowhere are under something that is under themselves, or under something left out.
  const lost = ownParts.filter(({ id }) => !placed.has(id));
  return {
    tree,
    findings: lost.map(({ id, place }) => {
      const under = parentOf(id) ?? '';
      return isDropped(under)
        ? ({ code: 'unknownReference', place, subject: under } as const)
        : ({ code: 'cyclicDependency', place, subject: `${id} → ${under}` } as const);
    }),
  };
}

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((member, index) => member === other[index]);

/** A part of a blueprint with a parent, for the editor: where it comes from. */
export interface PartOrigin {
  readonly ref: string;
  readonly state: Origin['state'] | 'leftOut';
}

/** Says of every part of the whole whether it is the document's own, replaces the parent's, or comes from there; and what is left out. */
export function partOrigins(
  { whole, originOf }: Pick<Inherited, 'whole' | 'originOf'>,
  parent: Blueprint | undefined,
): readonly PartOrigin[] {
  const there = [...partsOf(whole)].map((part: BlueprintPart) => ({ ref: partName(part), state: originOf(part.item).state }));
  const names = new Set(there.map(({ ref }) => ref));
  const leftOut = parent ? [...partsOf(parent)].map(partName).filter((name) => !names.has(name)) : [];
  return [...there, ...leftOut.map((ref) => ({ ref, state: 'leftOut' as const }))];
}
