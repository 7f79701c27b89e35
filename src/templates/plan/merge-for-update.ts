import type { FieldDifference } from '../compare/compare-items';
import { isSet, lacking, VALUES } from '../compare/item-values';
import type { FoundItem, WantedItem } from '../items/item';
import { wantedItemSchema } from './wanted-item-schema';

/**
 * What an existing item shall be after an update: as found, with the differing fields as wanted. Sets keep what the project has beyond the
 * template, unless the item's rule says that it stays the same.
 */
export function mergedForUpdate(wanted: WantedItem, found: FoundItem, differences: readonly FieldDifference[]): WantedItem {
  const exact = wanted.rule?.keep === 'same';
  const fields = new Map<string, unknown>(Object.entries(found.fields));
  const values = new Map<string, unknown>(found.kind === 'issue' ? Object.entries(found.fields.values) : []);
  for (const { field, meaning, wanted: to, found: from } of differences) {
    const value = isSet(meaning) && !exact ? [...listOf(from), ...lacking(to, from)] : to;
    if (field.startsWith(VALUES)) values.set(field.slice(VALUES.length), value);
    else fields.set(field, value);
  }
  if (found.kind === 'issue') fields.set('values', Object.fromEntries(values));
  const merged = wantedItemSchema.safeParse({ ...wanted, after: [...wanted.after], fields: Object.fromEntries(fields) });
  return merged.success ? merged.data : wanted;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
