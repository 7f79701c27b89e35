import type api from '@forge/api';
import { route } from '@forge/api';

interface Version {
  readonly id: string;
  readonly name: string;
  readonly released: boolean;
  readonly archived: boolean;
  readonly releaseDate?: string;
}

export interface NextRelease {
  readonly name: string;
  readonly date: string;
  /** Whole days from today (UTC); negative when the date has passed. */
  readonly days: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const today = (): number => Math.floor(Date.now() / MILLISECONDS_PER_DAY);

type Requester = Pick<ReturnType<typeof api.asApp>, 'requestJira'>;

/** The unreleased version with the earliest date, as the given principal may see it; null when there is none. */
export async function nextRelease(requester: Requester, projectKey: string): Promise<NextRelease | null> {
  const response = await requester.requestJira(route`/rest/api/3/project/${projectKey}/versions`);
  if (!response.ok) throw new Error(`Jira answered ${response.status} for the versions of ${projectKey}.`);
  const versions = (await response.json()) as Version[];
  const planned = versions.filter((version) => !version.released && !version.archived && version.releaseDate);
  planned.sort((a, b) => String(a.releaseDate).localeCompare(String(b.releaseDate)));
  const next = planned[0];
  if (!next?.releaseDate) return null;
  return { name: next.name, date: next.releaseDate, days: Date.parse(next.releaseDate) / MILLISECONDS_PER_DAY - today() };
}
