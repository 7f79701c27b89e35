import type { SiteState, TableName } from '../../local/jira/model/site-state';

/** Tables that only note what happened when. */
const histories: ReadonlySet<TableName> = new Set(['changelogs', 'tasks', 'precomputations']);
/** Members that say when, and numbers that say how much was tried. */
const moments: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'statusChangedAt', 'at', 'nextIssueNumber']);

/**
 * Everything that a site holds, by table, without moments: what two sites are compared by. Records are said without their own ids where those
 * are no more than numbers in order of making.
 */
export function siteRecords(state: SiteState): Readonly<Record<string, readonly unknown[]>> {
  const tables = state.tableNames().filter((table) => !histories.has(table) && state.count(table) > 0);
  return Object.fromEntries(
    tables.map((table) => {
      const records = [...state.all(table)].map((record) => timeless(record));
      return [table, records.map((record) => JSON.stringify(record)).sort()];
    }),
  );
}

const timeless = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name, member]) => !moments.has(name) && member !== undefined);
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, timeless(member)]));
};
