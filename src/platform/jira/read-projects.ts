import { route } from '@forge/api';
import { z } from 'zod';
import { type JiraProject, type JiraVersion, PROJECTS_PER_PAGE } from '../../facts/sync/jira-source';
import type { JiraCall } from './jira-client';
import { costOfObjects, FLAT_COST } from './points';

const json = { Accept: 'application/json' };
const numericId = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive());

const project = z
  .object({
    id: numericId,
    key: z.string(),
    name: z.string(),
    projectTypeKey: z.string(),
    simplified: z.boolean().optional(),
    style: z.string().optional(),
    archived: z.boolean().optional(),
    projectCategory: z.object({ id: numericId, name: z.string() }).nullish(),
    lead: z.object({ accountId: z.string() }).nullish(),
    insight: z.object({ totalIssueCount: z.number().int().nonnegative().optional() }).nullish(),
  })
  .transform(
    (raw): JiraProject => ({
      id: raw.id,
      key: raw.key,
      name: raw.name,
      // A type that Atlassian adds one day is shown as business: it has issues like any other.
      typeKey: raw.projectTypeKey === 'software' || raw.projectTypeKey === 'service_desk' ? raw.projectTypeKey : 'business',
      teamManaged: raw.simplified ?? raw.style === 'next-gen',
      category: raw.projectCategory ?? null,
      leadAccountId: raw.lead?.accountId ?? null,
      archived: raw.archived ?? false,
      issueCount: raw.insight?.totalIssueCount ?? null,
    }),
  );

const projectPage = z
  .object({ values: z.array(project), startAt: z.number().int(), total: z.number().int().optional(), isLast: z.boolean().optional() })
  .transform((page) => {
    const end = page.startAt + page.values.length;
    const last = page.isLast ?? (page.total === undefined || end >= page.total);
    return { projects: page.values, next: last || page.values.length === 0 ? null : end };
  });

/** Live and archived projects that the caller may browse, by key. */
export const searchProjects = (startAt: number): JiraCall<z.output<typeof projectPage>> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PROJECTS_PER_PAGE}&orderBy=key&action=browse&status=live&status=archived&expand=lead,insight`,
      { headers: json },
    ),
  answer: projectPage,
  points: (page) => costOfObjects(page.projects.length),
});

/** Those of these projects that the caller may browse. */
export const lookUpProjects = (ids: readonly number[]): JiraCall<z.output<typeof projectPage>> => {
  const query = new URLSearchParams([...ids.map((id) => ['id', String(id)]), ['maxResults', String(PROJECTS_PER_PAGE)]]);
  return {
    send: (jira) =>
      jira.requestJira(route`/rest/api/3/project/search?${query}&action=browse&status=live&status=archived&expand=lead,insight`, {
        headers: json,
      }),
    answer: projectPage,
    points: (page) => costOfObjects(page.projects.length),
  };
};

const versions = z.array(
  z
    .object({
      id: numericId,
      name: z.string(),
      startDate: z.string().nullish(),
      releaseDate: z.string().nullish(),
      released: z.boolean().default(false),
      archived: z.boolean().default(false),
    })
    .transform((raw): JiraVersion => ({ ...raw, startDate: raw.startDate ?? null, releaseDate: raw.releaseDate ?? null })),
);

/** All versions of a project. */
export const readVersions = (projectId: number): JiraCall<z.output<typeof versions>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/versions`, { headers: json }),
  answer: versions,
  points: () => FLAT_COST,
});
