import type { ItemRef } from '../../contracts/templates/item';
import type { WantedItem } from '../items/item';

/** The item without others that are not there and will not be; `undefined` where it cannot be without them. */
export function withoutUnavailable(item: WantedItem, unavailable: ReadonlySet<ItemRef>): WantedItem | undefined {
  if (unavailable.size === 0) return item;
  const isThere = (ref: ItemRef): boolean => !unavailable.has(ref);
  switch (item.kind) {
    case 'issue': {
      const { parent, components, fixVersions } = item.fields;
      if (parent !== null && !isThere(parent)) return undefined;
      return {
        ...item,
        after: item.after.filter(isThere),
        fields: { ...item.fields, components: components.filter(isThere), fixVersions: fixVersions.filter(isThere) },
      };
    }
    case 'link':
      return isThere(item.fields.from) && isThere(item.fields.to) ? item : undefined;
    case 'board':
      return isThere(item.fields.filter) ? item : undefined;
    default:
      return { ...item, after: item.after.filter(isThere) };
  }
}
