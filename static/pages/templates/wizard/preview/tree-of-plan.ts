import type { ItemKind } from '../../../../../src/contracts/templates/item';
import type { FieldChange, PlannedChange } from '../../../../../src/contracts/templates/plan';

/** What a plan makes, in the order people ask about it. */
export const planGroups = ['project', 'work', 'stages', 'structure', 'people', 'configuration', 'views', 'links', 'byHand'] as const;
export type PlanGroup = (typeof planGroups)[number];

const groupOfKind: Readonly<Record<ItemKind, PlanGroup>> = {
  project: 'project',
  projectProperty: 'project',
  record: 'project',
  issue: 'work',
  gate: 'stages',
  document: 'stages',
  standard: 'stages',
  component: 'structure',
  version: 'structure',
  role: 'people',
  issueType: 'configuration',
  scheme: 'configuration',
  field: 'configuration',
  filter: 'views',
  board: 'views',
  dashboard: 'views',
  link: 'links',
  automation: 'byHand',
};

export const groupOf = ({ kind, action }: Pick<PlannedChange, 'kind' | 'action'>): PlanGroup =>
  action === 'manual' ? 'byHand' : groupOfKind[kind];

interface RowPlace {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 for groups. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Changes below it, however deep. */
  readonly count: number;
  /** `null`: there is nothing below it. */
  readonly isOpen: boolean | null;
}
export type PlanRow = RowPlace &
  (
    | { readonly kind: 'group'; readonly group: PlanGroup }
    | { readonly kind: 'change'; readonly change: PlannedChange }
    /** What an update changes, field by field. */
    | { readonly kind: 'field'; readonly field: FieldChange }
  );

/** Plans with more work than this open with the top of it only. */
const ALL_OPEN_UP_TO_ISSUES = 40;
/** Groups that are open at first; of the others people see how much is in them. */
const openAtFirst: readonly PlanGroup[] = ['project', 'work', 'byHand'];

/** Everything under a parent, found once. */
interface Branches {
  readonly roots: ReadonlyMap<PlanGroup, readonly PlannedChange[]>;
  readonly childrenOf: ReadonlyMap<string, readonly PlannedChange[]>;
}

const branchesOf = (changes: readonly PlannedChange[]): Branches => {
  const byRef = new Map(changes.map((change) => [change.ref, change]));
  const roots = new Map<PlanGroup, PlannedChange[]>();
  const childrenOf = new Map<string, PlannedChange[]>();
  const add = <K>(map: Map<K, PlannedChange[]>, key: K, change: PlannedChange) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [change]);
    else list.push(change);
  };
  for (const change of changes) {
    const parent = change.parent === null ? undefined : byRef.get(change.parent);
    if (parent !== undefined && groupOf(parent) === groupOf(change)) add(childrenOf, parent.ref, change);
    else add(roots, groupOf(change), change);
  }
  return { roots, childrenOf };
};

/**
 * The lines of the tree. `toggled` holds the ids of what somebody opened or closed by hand; a closed branch is counted and not listed.
 */
export const treeOfPlan = (changes: readonly PlannedChange[], toggled: ReadonlySet<string>): readonly PlanRow[] => {
  const { roots, childrenOf } = branchesOf(changes);
  const counts = new Map<string, number>();
  const countBelow = (ref: string): number => {
    const known = counts.get(ref);
    if (known !== undefined) return known;
    const count = (childrenOf.get(ref) ?? []).reduce((sum, child) => sum + 1 + countBelow(child.ref), 0);
    counts.set(ref, count);
    return count;
  };
  const issues = changes.filter(({ kind }) => kind === 'issue').length;
  const isOpen = (id: string, usual: boolean) => usual !== toggled.has(id);
  const rows: PlanRow[] = [];
  const addFields = (fields: readonly FieldChange[], parentId: string, level: number, siblings: number) => {
    fields.forEach((field, at) => {
      const id = `${parentId}:${field.field}`;
      rows.push({ kind: 'field', field, id, parentId, level, position: at + 1, siblings, count: 0, isOpen: null });
    });
  };
  const addChanges = (siblings: readonly PlannedChange[], parentId: string, level: number, before = 0) => {
    siblings.forEach((change, at) => {
      const children = childrenOf.get(change.ref) ?? [];
      const fields = change.action === 'update' ? change.changes : [];
      const below = fields.length + children.length;
      const open = below === 0 ? null : isOpen(change.ref, issues <= ALL_OPEN_UP_TO_ISSUES || children.length === 0);
      const count = countBelow(change.ref);
      rows.push({
        kind: 'change',
        change,
        id: change.ref,
        parentId,
        level,
        position: before + at + 1,
        siblings: before + siblings.length,
        count,
        isOpen: open,
      });
      if (open !== true) return;
      addFields(fields, change.ref, level + 1, below);
      addChanges(children, change.ref, level + 1, fields.length);
    });
  };
  const shown = planGroups.filter((group) => roots.has(group));
  shown.forEach((group, at) => {
    const members = roots.get(group) ?? [];
    const open = isOpen(group, openAtFirst.includes(group));
    const count = members.reduce((sum, { ref }) => sum + 1 + countBelow(ref), 0);
    rows.push({ kind: 'group', group, id: group, parentId: null, level: 1, position: at + 1, siblings: shown.length, count, isOpen: open });
    if (open) addChanges(members, group, 2);
  });
  return rows;
};
