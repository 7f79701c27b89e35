import { requestJira } from '@forge/bridge';
import { z } from 'zod';
import { isErased } from '../../src/contracts/erased-account';

/** What Jira answered to the viewer, or why there is no answer: the status, 0 when it could not be reached, -1 when it could not be read. */
export type JiraAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number };

const readJira = async <T>(path: string, schema: z.ZodType<T>): Promise<JiraAnswer<T>> => {
  try {
    const response = await requestJira(path, { headers: { Accept: 'application/json' } });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: -1 };
  } catch {
    return { ok: false, status: 0 };
  }
};

/** A page of `/user/bulk` holds at most so many; longer addresses are also refused by proxies. */
const USERS_PER_REQUEST = 50;

const userPage = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string(), avatarUrls: z.record(z.string(), z.string()).optional() })),
});
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
}

/** Where Atlassian keeps pictures of people, and which Forge lets a page load from. Any other address would only be a blocked request. */
const pictureHosts = /(^|\.)(atl-paas\.net|gravatar\.com)$/;

const pictureOf = (avatarUrls: Readonly<Record<string, string>> | undefined): string | null => {
  const url = avatarUrls?.['24x24'] ?? avatarUrls?.['48x48'];
  return url !== undefined && URL.canParse(url) && pictureHosts.test(new URL(url).hostname) ? url : null;
};

/** Names and pictures of people, as far as the viewer may see them. Those that cannot be read are left out. */
export const readPeople = async (accountIds: readonly string[]): Promise<readonly Person[]> => {
  const live = accountIds.filter((accountId) => !isErased(accountId));
  const batches: string[][] = [];
  for (let at = 0; at < live.length; at += USERS_PER_REQUEST) batches.push(live.slice(at, at + USERS_PER_REQUEST));
  const answers = await Promise.all(
    batches.map((batch) => {
      const query = new URLSearchParams([['maxResults', String(USERS_PER_REQUEST)], ...batch.map((id) => ['accountId', id])]);
      return readJira(`/rest/api/3/user/bulk?${query}`, userPage);
    }),
  );
  return answers.flatMap((answer) =>
    answer.ok
      ? answer.value.values.map(({ accountId, displayName, avatarUrls }) => ({
          accountId,
          displayName,
          avatarUrl: pictureOf(avatarUrls),
        }))
      : [],
  );
};

const categories = z.array(z.object({ id: z.string().regex(/^\d+$/), name: z.string() }));
export interface ProjectCategory {
  readonly id: number;
  readonly name: string;
}

export const readProjectCategories = async (): Promise<JiraAnswer<readonly ProjectCategory[]>> => {
  const answer = await readJira('/rest/api/3/projectCategory', categories);
  return answer.ok ? { ok: true, value: answer.value.map(({ id, name }) => ({ id: Number(id), name })) } : answer;
};

const fields = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    custom: z.boolean(),
    schema: z.object({ type: z.string(), items: z.string().optional() }).optional(),
  }),
);
export type JiraField = z.infer<typeof fields>[number];

export const readFields = (): Promise<JiraAnswer<readonly JiraField[]>> => readJira('/rest/api/3/field', fields);

const linkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string() })) });
export type JiraLinkType = z.infer<typeof linkTypes>['issueLinkTypes'][number];

export const readLinkTypes = async (): Promise<JiraAnswer<readonly JiraLinkType[]>> => {
  const answer = await readJira('/rest/api/3/issueLinkType', linkTypes);
  return answer.ok ? { ok: true, value: answer.value.issueLinkTypes } : answer;
};
