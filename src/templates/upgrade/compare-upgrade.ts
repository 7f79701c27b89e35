import type { UpgradeItem } from '../../contracts/templates/drift';
import type { ItemKind, ItemRef } from '../../contracts/templates/item';
import { saidDifferences } from '../compare/compare-items';
import type { FieldMeaning } from '../compare/item-field-specs';
import { valuesOf } from '../compare/item-values';
import { matchItems } from '../compare/match-items';
import { inWantedNames } from '../compare/names-of-items';
import { removableKinds } from '../compare/removable-kinds';
import { spelledAsThere, typesAmong } from '../compare/spelled-as-there';
import type { FoundItem, WantedItem } from '../items/item';
import type { FoundProject } from '../ports';
import { type FieldState, fieldState } from './field-state';

/** A field that somebody changed, three ways. */
export interface UpgradeField {
  readonly field: string;
  readonly meaning: FieldMeaning;
  readonly state: FieldState;
  readonly base: unknown;
  readonly now: unknown;
  readonly next: unknown;
}

/** An item about which there is something to say, three ways; `undefined` where one of the three does not have it. */
export interface UpgradeEntry {
  readonly ref: ItemRef;
  readonly kind: ItemKind;
  readonly state: UpgradeItem['state'];
  readonly proposal: UpgradeItem['proposal'];
  readonly fields: readonly UpgradeField[];
  readonly base: WantedItem | undefined;
  readonly now: FoundItem | undefined;
  readonly next: WantedItem | undefined;
}

export interface UpgradeQuestion {
  /** What the version used wanted, with the answers given then; empty for a project that has no template yet. */
  readonly base: readonly WantedItem[];
  readonly next: readonly WantedItem[];
  readonly project: Pick<FoundProject, 'items' | 'unread'>;
}

/**
 * Compares the version used, the new version and the project, item by item and field by field. Items of which there is nothing to say are
 * left out, as is what cannot be read. In the order of the new version, then what it no longer wants.
 */
export function compareUpgrade({ project, ...asWritten }: UpgradeQuestion): readonly UpgradeEntry[] {
  const types = typesAmong(project.items);
  const { items: base } = spelledAsThere(asWritten.base, types);
  const { items: next } = spelledAsThere(asWritten.next, types);
  const compared = ({ kind }: WantedItem): boolean => !project.unread.includes(kind) && !unseen.has(kind);
  const before = new Map(base.map((item) => [item.ref, item]));
  const wanted = new Set(next.map(({ ref }) => ref));
  const match = matchItems(next, project.items);
  const dropped = matchItems(
    base.filter(({ ref }) => !wanted.has(ref)),
    match.rest,
  );
  const entries: UpgradeEntry[] = [];
  for (const item of next.filter(compared)) {
    const found = match.found.get(item.ref);
    const entry = entryOf(before.get(item.ref), found && inWantedNames(found, dropped.nameOf), item);
    if (entry) entries.push(entry);
  }
  for (const item of base.filter(compared)) {
    const found = dropped.found.get(item.ref);
    if (found && removableKinds.has(item.kind)) entries.push(removal(item, found));
  }
  return entries;
}

/** Apps cannot see automation rules, and nothing is written for a standard. */
const unseen: ReadonlySet<ItemKind> = new Set(['automation', 'standard']);

function entryOf(base: WantedItem | undefined, now: FoundItem | undefined, next: WantedItem): UpgradeEntry | undefined {
  const { ref, kind } = next;
  const entry = { ref, kind, base, now, next };
  if (!now) return { ...entry, fields: [], ...(base ? gone : added) };
  const fields = fieldsThreeWays(base, now, next);
  const state = (['conflict', 'clean', 'local', 'same'] as const).find((one) => fields.some((field) => field.state === one));
  if (!state) return undefined;
  return { ...entry, fields, state, proposal: state === 'clean' || state === 'same' ? 'accept' : 'reject' };
}

const added = { state: 'added', proposal: 'accept' } as const;
const gone = { state: 'gone', proposal: 'reject' } as const;

/** What was worked on is never proposed for removal, nor are issues: they hold comments and history. */
function removal(base: WantedItem, now: FoundItem): UpgradeEntry {
  const { ref, kind } = base;
  const state = saidDifferences(base, now).length > 0 ? 'removedChanged' : 'removed';
  const proposal = state === 'removed' && kind !== 'issue' ? 'accept' : 'reject';
  return { ref, kind, state, proposal, fields: [], base, now, next: undefined };
}

function fieldsThreeWays(base: WantedItem | undefined, now: FoundItem, next: WantedItem): readonly UpgradeField[] {
  const exact = next.rule?.keep === 'same';
  const [before, there] = [base && valuesOf(base), valuesOf(now)];
  return [...valuesOf(next).values()].flatMap(({ name, meaning, owner, value }): UpgradeField[] => {
    if (owner === 'once') return [];
    // A field that the version used left empty is empty, not unknown.
    const was = before && (before.get(name)?.value ?? null);
    const is = there.get(name)?.value;
    const state = fieldState({ meaning, owner, base: was, now: is, next: value }, exact);
    return state ? [{ field: name, meaning, state, base: was, now: is, next: value }] : [];
  });
}
