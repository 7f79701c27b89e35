import { requestJira } from '@forge/bridge';
import { z } from 'zod';
import type { JiraAnswer } from './jira-as-viewer';

const MAX_PEOPLE = 30;
/** Jira takes the keys in the address; more would make it too long. */
const MAX_PROJECTS = 20;

const users = z.array(z.object({ accountId: z.string(), displayName: z.string() }));
export type AssignablePerson = z.infer<typeof users>[number];

/** People whom the viewer may assign work to in all of these projects, by a part of their name. */
export const readAssignablePeople = async (
  projectKeys: readonly string[],
  search: string,
): Promise<JiraAnswer<readonly AssignablePerson[]>> => {
  const query = new URLSearchParams({
    projectKeys: [...new Set(projectKeys)].slice(0, MAX_PROJECTS).join(','),
    query: search,
    maxResults: String(MAX_PEOPLE),
  });
  try {
    const response = await requestJira(`/rest/api/3/user/assignable/multiProjectSearch?${query}`, {
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = users.safeParse(await response.json());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: -1 };
  } catch {
    return { ok: false, status: 0 };
  }
};
