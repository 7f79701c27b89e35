import type { ItemFields, ItemKind, ItemRef, ItemRule } from '../../contracts/templates/item';
import { type Place, placeName } from '../blueprint/place';
import type { WantedItemOf } from '../items/item';

/** The project itself: everything else comes after it. */
export const PROJECT_REF: ItemRef = 'project/project';
export const RECORD_REF: ItemRef = 'record/record';

interface ItemDetails {
  readonly place: Place;
  readonly after?: readonly ItemRef[];
  readonly rule?: ItemRule | null;
}

/** Puts an item together. Everything but the project comes after the project. */
export function wantedItem<K extends ItemKind>(
  kind: K,
  ref: ItemRef,
  fields: ItemFields[K],
  { place, after = [PROJECT_REF], rule = null }: ItemDetails,
): WantedItemOf<K> {
  return { ref, kind, fields, after, rule, path: placeName(place) };
}
