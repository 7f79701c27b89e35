import { route } from '@forge/api';
import { z } from 'zod';
import type { ComponentDetail, ProjectDescription } from '../../audits/dossier/collect-project-details';
import type { SprintDetail } from '../../audits/dossier/project-dossier';
import { parseInstant } from '../../shared/epoch';
import type { JiraCall } from './jira-client';
import { costOfObjects } from './points';

/** Projects, boards or sprints of one page, as many as Jira gives (https://developer.atlassian.com/cloud/jira/software/rest/). */
export const DETAILS_PER_PAGE = 50;

const headers = { Accept: 'application/json' };
const numericId = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive());

const described = z
  .object({
    values: z.array(
      z
        .object({
          id: numericId,
          projectTypeKey: z.string(),
          description: z.string().nullish(),
          lead: z.object({ active: z.boolean().optional() }).nullish(),
        })
        .transform(
          (raw): ProjectDescription => ({
            projectId: raw.id,
            isSoftware: raw.projectTypeKey === 'software',
            leadActive: raw.lead?.active ?? null,
            hasDescription: (raw.description ?? '').trim() !== '',
          }),
        ),
    ),
  })
  .transform(({ values }) => values);

/** At most `DETAILS_PER_PAGE` projects with lead and description. */
export const readDescriptions = (projectIds: readonly number[]): JiraCall<ProjectDescription[]> => {
  const query = new URLSearchParams([...projectIds.map((id) => ['id', String(id)]), ['maxResults', String(DETAILS_PER_PAGE)]]);
  return {
    send: (jira) =>
      jira.requestJira(route`/rest/api/3/project/search?${query}&action=browse&status=live&status=archived&expand=lead,description`, {
        headers,
      }),
    answer: described,
    points: (found) => costOfObjects(found.length),
  };
};

const components = z.array(
  z
    .object({ id: numericId, name: z.string(), lead: z.object({ accountId: z.string() }).nullish() })
    .transform((raw): ComponentDetail => ({ id: raw.id, name: raw.name, hasLead: raw.lead != null })),
);

/** All components of a project. */
export const readComponents = (projectId: number): JiraCall<ComponentDetail[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/components`, { headers }),
  answer: components,
  points: (found) => costOfObjects(found.length),
});

export interface Page<T> {
  readonly values: readonly T[];
  readonly isLast: boolean;
}

const pageOf = <T>(value: z.ZodType<T>) =>
  z
    .object({ values: z.array(value).default([]), isLast: z.boolean().optional() })
    .transform(({ values, isLast }): Page<T> => ({ values, isLast: isLast ?? values.length < DETAILS_PER_PAGE }));

const board = z.object({ id: numericId, type: z.string() });
export type BoardOfProject = z.output<typeof board>;

/** Boards that show issues of a project. */
export const readBoards = (projectId: number, startAt: number): JiraCall<Page<BoardOfProject>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/agile/1.0/board?projectKeyOrId=${projectId}&startAt=${startAt}&maxResults=${DETAILS_PER_PAGE}`, {
      headers,
    }),
  answer: pageOf(board),
  points: (page) => costOfObjects(page.values.length),
});

const instant = z
  .string()
  .nullish()
  .transform((text) => (text == null ? null : parseInstant(text)));
const sprint = z
  .object({
    id: numericId,
    name: z.string(),
    state: z.enum(['future', 'active', 'closed']),
    goal: z.string().nullish(),
    startDate: instant,
    endDate: instant,
    completeDate: instant,
  })
  .transform(
    (raw): SprintDetail => ({
      id: raw.id,
      name: raw.name,
      state: raw.state,
      hasGoal: (raw.goal ?? '').trim() !== '',
      startAt: raw.startDate,
      endAt: raw.endDate,
      completedAt: raw.completeDate,
    }),
  );

/** Sprints of a board; a board without sprints is a `badRequest`. `states`: `closed`, or `active,future`. */
export const readSprints = (boardId: number, states: 'closed' | 'active,future', startAt: number): JiraCall<Page<SprintDetail>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/agile/1.0/board/${boardId}/sprint?state=${states}&startAt=${startAt}&maxResults=${DETAILS_PER_PAGE}`, {
      headers,
    }),
  answer: pageOf(sprint),
  points: (page) => costOfObjects(page.values.length),
});
