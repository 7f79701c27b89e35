import type { SiteState, TableName } from '../model/site-state';

/** Ids that Jira's own 32-bit columns would hold; anything else in an export gets a new id. */
const usableId = /^[1-9]\d{0,8}$/;

/** The export's own id where the site has no other record under it, so that the imported site shows the ids people know; else a new one. */
export function freeId(state: SiteState, table: TableName, wanted: string | null | undefined): string {
  return wanted && usableId.test(wanted) && !state.has(table, wanted) ? wanted : state.nextId(table);
}
