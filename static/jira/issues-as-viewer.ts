import { requestJira } from '@forge/bridge';
import { z } from 'zod';

/** "Bulk fetch issues" takes at most so many (Atlassian's REST reference). */
export const ISSUES_PER_REQUEST = 100;

const bulkAnswer = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({ summary: z.string().nullish(), status: z.object({ name: z.string() }).nullish() }),
    }),
  ),
});

export interface IssueWords {
  readonly issueId: number;
  readonly issueKey: string;
  readonly summary: string;
  readonly status: string;
}

const readBatch = async (ids: readonly number[]): Promise<readonly IssueWords[]> => {
  try {
    const response = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: ids.map(String), fields: ['summary', 'status'] }),
    });
    if (!response.ok) return [];
    const parsed = bulkAnswer.safeParse(await response.json());
    if (!parsed.success) return [];
    return parsed.data.issues.map(({ id, key, fields }) => ({
      issueId: Number(id),
      issueKey: key,
      summary: fields.summary ?? '',
      status: fields.status?.name ?? '',
    }));
  } catch {
    return [];
  }
};

/**
 * Keys, summaries and statuses of issues as the viewer may see them; others are left out. The app stores no text of issues: it is read when it is
 * shown.
 */
export const readIssueWords = async (issueIds: readonly number[]): Promise<readonly IssueWords[]> => {
  const batches: (readonly number[])[] = [];
  for (let at = 0; at < issueIds.length; at += ISSUES_PER_REQUEST) batches.push(issueIds.slice(at, at + ISSUES_PER_REQUEST));
  return (await Promise.all(batches.map(readBatch))).flat();
};
