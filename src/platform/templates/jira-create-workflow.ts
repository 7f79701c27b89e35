import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import type { HandPlace } from './jira-hand';
import { madeBy } from './jira-issue-type-schemes';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

type SchemeFields = ItemFields['scheme'];
type WantedStatus = SchemeFields['statuses'][number];

const workflow = z.object({ id: z.string(), name: z.string(), description: z.string().nullish() });
type FoundWorkflow = z.output<typeof workflow>;
const PER_PAGE = 50;

const searchWorkflows = (name: string): JiraCall<FoundWorkflow[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflows/search?queryString=${name}&maxResults=${PER_PAGE}`, getting),
  answer: z.object({ values: z.array(workflow).default([]) }).transform(({ values }) => values),
  points: (found) => costOfObjects(found.length),
});

const status = z.object({
  id: z.coerce.string(),
  name: z.string(),
  statusCategory: z.string(),
  description: z.string().nullish(),
  scope: z.object({ type: z.string() }).nullish(),
});
type FoundStatus = z.output<typeof status>;
const searchStatuses = (name: string): JiraCall<FoundStatus[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/statuses/search?searchString=${name}&maxResults=${PER_PAGE}`, getting),
  answer: z.object({ values: z.array(status).default([]) }).transform(({ values }) => values),
  points: (found) => costOfObjects(found.length),
});

const postWorkflow = (body: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflows/create`, writing('POST', body)),
  answer: z.unknown(),
  points: writeCost,
});
const deleteWorkflow = (entityId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflow/${entityId}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});
const deleteStatus = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/statuses?id=${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

const categories: Readonly<Record<WantedStatus['category'], string>> = { todo: 'TODO', inProgress: 'IN_PROGRESS', done: 'DONE' };

/** The workflow of a scheme, under the scheme's name: every status can be reached from every other. Statuses of the site are used by name. */
export async function createWorkflow(fields: SchemeFields, place: HandPlace): Promise<Result<string, JiraFailure>> {
  const { jira, run } = place;
  const there = await jira.call(searchWorkflows(fields.name));
  if (!there.ok) return there;
  const begun = there.value.find(({ name }) => sameName(name, fields.name));
  if (begun) return ok(begun.name);
  const statuses = await Promise.all(fields.statuses.map(async (wanted) => [wanted, await onSite(wanted, place)] as const));
  const described: unknown[] = [];
  for (const [place_, [wanted, found]] of statuses.entries()) {
    if (!found.ok) return found;
    described.push({
      statusReference: reference(place_),
      name: found.value?.name ?? wanted.name,
      statusCategory: found.value?.statusCategory ?? categories[wanted.category],
      description: found.value ? (found.value.description ?? '') : madeBy(run),
      ...(found.value ? { id: found.value.id } : {}),
    });
  }
  const made = await jira.call(
    postWorkflow({
      scope: { type: 'GLOBAL' },
      statuses: described,
      workflows: [
        {
          name: fields.name,
          description: madeBy(run),
          statuses: fields.statuses.map((_, index) => ({ statusReference: reference(index), properties: {} })),
          transitions: transitionsOf(fields.statuses),
        },
      ],
    }),
  );
  return made.ok ? ok(fields.name) : made;
}

async function onSite({ name }: WantedStatus, { jira }: HandPlace): Promise<Result<FoundStatus | undefined, JiraFailure>> {
  const found = await jira.call(searchStatuses(name));
  return found.ok ? ok(found.value.find((one) => one.scope?.type !== 'PROJECT' && sameName(one.name, name))) : found;
}

/** Statuses are referred to by a UUID within the request. */
const reference = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** One that creates, and one into each status from anywhere. Their numbers are Jira's habit: 1, then 11, 21 … */
const transitionsOf = (statuses: readonly WantedStatus[]): readonly unknown[] => [
  { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: reference(0), links: [], properties: {} },
  ...statuses.map(({ name }, index) => ({
    id: String((index + 1) * 10 + 1),
    type: 'GLOBAL',
    name,
    toStatusReference: reference(index),
    links: [],
    properties: {},
  })),
];

/** Takes away the workflow of a scheme that is gone, and the statuses that came with it, as far as nobody else uses them. */
export async function deleteWorkflowOf(schemeName: string, place: HandPlace): Promise<Result<unknown, JiraFailure>> {
  const { jira, run } = place;
  const there = await jira.call(searchWorkflows(schemeName));
  if (!there.ok) return there;
  const ours = there.value.find(({ name, description }) => sameName(name, schemeName) && description === madeBy(run));
  if (!ours) return ok(undefined);
  const removed = await jira.call(deleteWorkflow(ours.id));
  // Somebody else uses it by now: then its statuses are used too.
  if (!removed.ok) return removed.error.kind === 'badRequest' ? ok(undefined) : removed;
  const statuses = await jira.call(searchStatuses(''));
  if (!statuses.ok) return statuses;
  for (const { id, description } of statuses.value) {
    if (description !== madeBy(run)) continue;
    const gone = await jira.call(deleteStatus(id));
    if (!gone.ok && gone.error.kind !== 'badRequest' && gone.error.kind !== 'notFound') return gone;
  }
  return ok(undefined);
}
