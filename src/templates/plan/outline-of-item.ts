import type { ItemRef } from '../../contracts/templates/item';
import type { PlannedChange } from '../../contracts/templates/plan';
import type { ItemContent, WantedItem } from '../items/item';

/** Other items that have to be there first: those it names, and whatever its author says. */
export function needsOf(item: WantedItem): ReadonlySet<ItemRef> {
  return new Set([...namesIn(item), ...item.after].filter((ref) => ref !== item.ref));
}

function namesIn(item: WantedItem): readonly ItemRef[] {
  switch (item.kind) {
    case 'issue': {
      const { parent, components, fixVersions } = item.fields;
      return [...(parent === null ? [] : [parent]), ...components, ...fixVersions];
    }
    case 'link':
      return [item.fields.from, item.fields.to];
    case 'board':
      return [item.fields.filter];
    default:
      return [];
  }
}

/** From when till when an item is about, for the calendar. */
export function datesOf(item: ItemContent): Pick<PlannedChange, 'startDay' | 'dueDay'> {
  switch (item.kind) {
    case 'issue':
      return { startDay: item.fields.startDay, dueDay: item.fields.dueDay };
    case 'version':
      return { startDay: item.fields.startDay, dueDay: item.fields.releaseDay };
    case 'record':
      return { startDay: item.fields.startDay, dueDay: item.fields.endDay };
    case 'gate':
    case 'document':
      return { startDay: null, dueDay: item.fields.dueDay };
    default:
      return { startDay: null, dueDay: null };
  }
}

/** Most people shown of a change; see `plannedChange`. */
const MOST_PEOPLE = 50;

/** Whom an item names, by account id. */
export function peopleOf(item: ItemContent): string[] {
  switch (item.kind) {
    case 'project':
    case 'component':
      return listOf(item.fields.lead);
    case 'issue':
      return listOf(item.fields.assignee);
    case 'record':
      return listOf(item.fields.sponsor);
    case 'role':
      return item.fields.people.slice(0, MOST_PEOPLE);
    default:
      return [];
  }
}

const listOf = (accountId: string | null): string[] => (accountId === null ? [] : [accountId]);
