import type { ItemKind } from '../../contracts/templates/item';
import type { FoundItem, WantedItem } from '../items/item';
import { itemTitle } from './item-title';

/** What items are called, by the names that other items call them: as found, else as wanted. */
export function titlesOf(wanted: readonly WantedItem[], found: readonly FoundItem[]): (name: string, kind: ItemKind) => string {
  const items = new Map<string, WantedItem | FoundItem>();
  for (const item of wanted) items.set(`${item.kind} ${item.ref}`, item);
  for (const item of found) {
    items.set(`${item.kind} jira:${item.jira.id}`, item);
    if (item.ref !== null) items.set(`${item.kind} ${item.ref}`, item);
  }
  return (name, kind) => {
    const item = items.get(`${kind} ${name}`);
    return item ? itemTitle(item, String) : name;
  };
}
