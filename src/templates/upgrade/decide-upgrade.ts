import type { ItemRef } from '../../contracts/templates/item';
import { ruledDifferences, saidDifferences } from '../compare/compare-items';
import { VALUES } from '../compare/item-values';
import { refOfExtra } from '../drift/drift-of';
import type { FoundItem, WantedItem } from '../items/item';
import { wantedItemSchema } from '../plan/wanted-item-schema';
import type { UpgradeEntry } from './compare-upgrade';

/** What an upgrade comes to once somebody decided item by item: what the planner is asked for, and what stays as a deviation. */
export interface DecidedUpgrade {
  /** The new version, save for what people filled in during the work and the new version did not touch. */
  readonly wanted: readonly WantedItem[];
  /** Items that may be written. */
  readonly accept: ReadonlySet<ItemRef>;
  /** Items that go. */
  readonly drop: ReadonlyMap<ItemRef, FoundItem>;
  /** Rejected items that will deviate from the new version: to be waived. */
  readonly deviating: readonly ItemRef[];
}

/** Accepted items become as the new version wants them; rejected ones stay as the project has them. */
export function decideUpgrade(
  next: readonly WantedItem[],
  entries: readonly UpgradeEntry[],
  accepted: ReadonlySet<ItemRef>,
): DecidedUpgrade {
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]));
  const rejected = entries.filter(({ ref }) => !accepted.has(ref));
  return {
    wanted: next.map((item) => withWorkKept(item, byRef.get(item.ref))),
    accept: new Set(entries.filter(({ ref, next: item }) => item !== undefined && accepted.has(ref)).map(({ ref }) => ref)),
    drop: new Map(
      entries.flatMap(({ ref, next: item, now }) => (item === undefined && now && accepted.has(ref) ? [[ref, now] as const] : [])),
    ),
    deviating: rejected.filter(deviates).map(({ ref, next: item, now }) => (item === undefined && now ? refOfExtra(now) : ref)),
  };
}

/** An item with those fields as the project has them that are none of the upgrade's business. */
function withWorkKept(item: WantedItem, entry: UpgradeEntry | undefined): WantedItem {
  if (!entry?.now) return item;
  const decided = new Set(entry.fields.map(({ field }) => field));
  const kept = saidDifferences(item, entry.now).filter(({ field }) => !decided.has(field));
  if (kept.length === 0) return item;
  const fields = new Map<string, unknown>(Object.entries(item.fields));
  const values = new Map<string, unknown>(item.kind === 'issue' ? Object.entries(item.fields.values) : []);
  for (const { field, found } of kept) {
    if (field.startsWith(VALUES)) values.set(field.slice(VALUES.length), found ?? null);
    else fields.set(field, found);
  }
  if (item.kind === 'issue') fields.set('values', Object.fromEntries(values));
  const merged = wantedItemSchema.safeParse({ ...item, after: [...item.after], fields: Object.fromEntries(fields) });
  return merged.success ? merged.data : item;
}

/** Whether a rejected item will be a deviation from the new version. */
function deviates({ state, now, next }: UpgradeEntry): boolean {
  if (state === 'removed' || state === 'removedChanged') return now !== undefined;
  if (!next) return false;
  return now ? ruledDifferences(next, now).length > 0 : true;
}
