import { requestJira } from '@forge/bridge';
import { z } from 'zod';
import type { JiraAnswer } from './jira-as-viewer';

const MAX_PROJECTS = 20;
const page = z.object({ values: z.array(z.object({ id: z.string().regex(/^\d+$/), key: z.string(), name: z.string() })) });
export interface FoundProject {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** Projects by a part of their name or key, as far as the viewer may see them. */
export const findProjects = async (search: string): Promise<JiraAnswer<readonly FoundProject[]>> => {
  const query = new URLSearchParams({ query: search, maxResults: String(MAX_PROJECTS), orderBy: 'name' });
  try {
    const response = await requestJira(`/rest/api/3/project/search?${query}`, { headers: { Accept: 'application/json' } });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = page.safeParse(await response.json());
    if (!parsed.success) return { ok: false, status: -1 };
    return { ok: true, value: parsed.data.values.map(({ id, key, name }) => ({ id: Number(id), key, name })) };
  } catch {
    return { ok: false, status: 0 };
  }
};
