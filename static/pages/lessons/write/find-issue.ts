import { requestJira } from '@forge/bridge';
import { z } from 'zod';
import type { JiraAnswer } from '../../../jira/jira-as-viewer';

const answer = z.object({ issues: z.array(z.object({ id: z.string().regex(/^\d+$/), key: z.string() })) });

/** What may be the key of an issue: letters, perhaps figures, and a number behind a hyphen. */
export const isIssueKey = (text: string): boolean => /^[a-z][a-z0-9_]+-[1-9]\d*$/i.test(text);

/** The id of an issue by its key, as the viewer; `null` when there is none that they may see. */
export const findIssue = async (key: string): Promise<JiraAnswer<number | null>> => {
  try {
    const response = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: [key.toUpperCase()], fields: ['summary'] }),
    });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = answer.safeParse(await response.json());
    if (!parsed.success) return { ok: false, status: -1 };
    const [found] = parsed.data.issues;
    return { ok: true, value: found === undefined ? null : Number(found.id) };
  } catch {
    return { ok: false, status: 0 };
  }
};
