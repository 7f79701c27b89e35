import { isErased } from '../../contracts/erased-account';
import { ask } from '../audits/fix-jira';
import { inSlices } from '../sql/sql';
import { PEOPLE_PER_LOOK_UP, readPeople } from './edit-choices';
import type { JiraClient } from './jira-client';

/** Names of people as somebody may see them; they are shown and not kept. Who is not found, or is erased, has none. */
export async function namesAsked(jira: JiraClient, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const live = accountIds.filter((accountId) => !isErased(accountId));
  const found = await Promise.all([...inSlices(live, PEOPLE_PER_LOOK_UP)].map((slice) => ask(jira, readPeople(slice))));
  return new Map(found.flatMap((page) => (page.ok ? page.value.map(({ id, name }) => [id, name] as const) : [])));
}
