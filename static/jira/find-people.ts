import { requestJira } from '@forge/bridge';
import { z } from 'zod';
import type { JiraAnswer } from './jira-as-viewer';

const MAX_PEOPLE = 20;
const users = z.array(
  z.object({ accountId: z.string(), displayName: z.string(), accountType: z.string().optional(), active: z.boolean().optional() }),
);
export interface FoundPerson {
  readonly accountId: string;
  readonly displayName: string;
}

/** People of the site by a part of their name, as far as the viewer may see them; no apps, nobody who left. */
export const findPeople = async (search: string): Promise<JiraAnswer<readonly FoundPerson[]>> => {
  const query = new URLSearchParams({ query: search, maxResults: String(MAX_PEOPLE) });
  try {
    const response = await requestJira(`/rest/api/3/user/search?${query}`, { headers: { Accept: 'application/json' } });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = users.safeParse(await response.json());
    if (!parsed.success) return { ok: false, status: -1 };
    const found = parsed.data.filter(({ accountType, active }) => (accountType ?? 'atlassian') === 'atlassian' && active !== false);
    return { ok: true, value: found.map(({ accountId, displayName }) => ({ accountId, displayName })) };
  } catch {
    return { ok: false, status: 0 };
  }
};
