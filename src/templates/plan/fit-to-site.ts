import type { ItemFields } from '../../contracts/templates/item';
import type { WantedItem } from '../items/item';
import type { ProblemList } from './problem-list';
import { plain, type SiteNames } from './site-names';

/**
 * The item without what the site does not have: people who are gone, groups, priorities, categories and fields of other names. Each is said
 * as a warning. Without its lead a project cannot be, so that one is an error.
 */
export function fitToSite(item: WantedItem, site: SiteNames, ownFields: ReadonlySet<string>, problems: ProblemList): WantedItem {
  const person = (accountId: string | null, field: string): string | null => {
    if (accountId === null || site.isActive(accountId)) return accountId;
    problems.warn('unknownUser', accountId, placeOf(item, field));
    return null;
  };
  switch (item.kind) {
    case 'project': {
      const { lead, category } = item.fields;
      if (lead !== null && !site.isActive(lead)) problems.error('unknownUser', lead, placeOf(item, 'lead'));
      if (category === null || site.categories.has(plain(category))) return item;
      problems.warn('missingCategory', category, placeOf(item, 'category'));
      return { ...item, fields: { ...item.fields, category: null } };
    }
    case 'role':
      return { ...item, fields: membersThere(item.fields, item, site, problems) };
    case 'component':
      return { ...item, fields: { ...item.fields, lead: person(item.fields.lead, 'lead') } };
    case 'record':
      return { ...item, fields: { ...item.fields, sponsor: person(item.fields.sponsor, 'sponsor') } };
    case 'issue': {
      const { assignee, priority } = item.fields;
      const hasPriority = priority === null || site.priorities.has(plain(priority));
      if (!hasPriority) problems.warn('missingPriority', priority, placeOf(item, 'priority'));
      return {
        ...item,
        fields: {
          ...item.fields,
          assignee: person(assignee, 'assignee'),
          priority: hasPriority ? priority : null,
          values: valuesThere(item.fields.values, item, site, ownFields, problems),
        },
      };
    }
    default:
      return item;
  }
}

const placeOf = ({ path }: WantedItem, field: string): string => (path === '' ? field : `${path}.${field}`);

function membersThere(fields: ItemFields['role'], item: WantedItem, site: SiteNames, problems: ProblemList): ItemFields['role'] {
  const people = fields.people.filter((accountId) => {
    if (site.isActive(accountId)) return true;
    problems.warn('unknownUser', accountId, placeOf(item, 'people'));
    return false;
  });
  const groups = fields.groups.filter((group) => {
    if (site.groups.has(plain(group))) return true;
    problems.warn('missingGroup', group, placeOf(item, 'groups'));
    return false;
  });
  return { ...fields, people, groups };
}

function valuesThere(
  values: ItemFields['issue']['values'],
  item: WantedItem,
  site: SiteNames,
  ownFields: ReadonlySet<string>,
  problems: ProblemList,
): ItemFields['issue']['values'] {
  const kept = Object.entries(values).filter(([name]) => {
    if (site.fields.has(plain(name)) || ownFields.has(plain(name))) return true;
    problems.warn('missingField', name, placeOf(item, `values.${name}`));
    return false;
  });
  return Object.fromEntries(kept);
}
