import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { JiraName } from '../../templates/items/item';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { createWorkflow, deleteWorkflowOf } from './jira-create-workflow';
import { type Hand, type HandPlace, refusal, type Staying } from './jira-hand';
import { assignScheme, createIssueTypeScheme, madeBy } from './jira-issue-type-schemes';
import { readSchemeOfProject, readSchemes } from './jira-read-schemes';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

type SchemeFields = ItemFields['scheme'];
const nameOf = (id: string) => ({ id, key: null });

const createWorkflowScheme = (name: string, description: string, workflow: string): JiraCall<string> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme`, writing('POST', { name, description, defaultWorkflow: workflow })),
  answer: z.object({ id: z.coerce.string() }).transform(({ id }) => id),
  points: writeCost,
});

const described = z.object({ name: z.string(), description: z.string().nullish() });
const readWorkflowScheme = (id: string): JiraCall<z.output<typeof described>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme/${id}`, getting),
  answer: described,
  points: () => costOfObjects(1),
});
const readIssueTypeScheme = (id: string): JiraCall<z.output<typeof described> | undefined> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme?id=${id}`, getting),
  answer: z.object({ values: z.array(described).default([]) }).transform(({ values }) => values[0]),
  points: () => costOfObjects(1),
});
const workflowSchemeUsers = (id: string): JiraCall<string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme/${id}/projectUsages`, getting),
  answer: z
    .object({ projects: z.object({ values: z.array(z.object({ id: z.coerce.string() })).default([]) }).default({ values: [] }) })
    .transform(({ projects }) => projects.values.map((project) => project.id)),
  points: (found) => costOfObjects(found.length),
});
/** Most projects that one question about issue type schemes may name. */
const PROJECTS_PER_QUESTION = 50;
const issueTypeSchemeUsers = (schemeId: string, projectIds: readonly string[]): JiraCall<boolean> => {
  const query = new URLSearchParams([...projectIds.map((id) => ['projectId', id]), ['maxResults', String(PROJECTS_PER_QUESTION)]]);
  return {
    send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme/project?${query}`, getting),
    answer: z
      .object({ values: z.array(z.object({ issueTypeScheme: z.object({ id: z.coerce.string() }) })).default([]) })
      .transform(({ values }) => values.some(({ issueTypeScheme }) => issueTypeScheme.id === schemeId)),
    points: () => costOfObjects(1),
  };
};
const projectPage = (startAt: number): JiraCall<string[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PROJECTS_PER_QUESTION}&status=live&status=archived&status=deleted`,
      getting,
    ),
  answer: z.object({ values: z.array(z.object({ id: z.coerce.string() })) }).transform(({ values }) => values.map(({ id }) => id)),
  points: (found) => costOfObjects(found.length),
});
const deleteIssueTypeScheme = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});
const deleteWorkflowScheme = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

/**
 * Schemes of the site, given to the project. Schemes of issue types, and of one workflow for all issue types, are made where there is none
 * of the name; others have to be there.
 */
export const schemeHand: Hand<'scheme'> = {
  async create({ fields }, place) {
    const there = await readSchemes(place.jira, fields.role);
    if (!there.ok) return there;
    const begun = there.value.find(({ name }) => sameName(name, fields.name));
    const made = begun ? ok(begun.id) : await make(fields, place);
    if (!made.ok) return made;
    const assigned = await place.jira.call(assignScheme(fields.role, place.projectId, made.value));
    return assigned.ok ? ok(nameOf(made.value)) : assigned;
  },
  async update({ fields }, name, { jira, projectId }) {
    const assigned = await jira.call(assignScheme(fields.role, projectId, name.id));
    return assigned.ok ? ok(name) : assigned;
  },
  async find({ fields }, { jira, projectId }) {
    const read = await jira.call(readSchemeOfProject(projectId, fields.role));
    if (!read.ok) return read;
    return ok(read.value && sameName(read.value.name, fields.name) ? nameOf(read.value.id) : undefined);
  },
  judge: ({ jira: name, made }, place) => (made ? judgeScheme(made.fields.role, name, place) : Promise.resolve(ok('notRemovable'))),
  async erase({ jira: name, made }, place) {
    if (made?.fields.role === 'issueType') return place.jira.call(deleteIssueTypeScheme(name.id));
    const removed = await place.jira.call(deleteWorkflowScheme(name.id));
    return removed.ok ? deleteWorkflowOf(made?.fields.name ?? '', place) : removed;
  },
};

async function make(fields: SchemeFields, place: HandPlace): Promise<Result<string, JiraFailure>> {
  switch (fields.role) {
    case 'issueType': {
      place.words.forget();
      const types = await place.words.issueTypes();
      if (!types.ok) return types;
      const ids = fields.issueTypes.map((name) => types.value.find((type) => type.projectId === null && sameName(type.name, name))?.id);
      const missing = fields.issueTypes[ids.indexOf(undefined)];
      if (missing !== undefined) return err(refusal(missing));
      return place.jira.call(
        createIssueTypeScheme(
          fields.name,
          place.run,
          ids.flatMap((id) => id ?? []),
        ),
      );
    }
    case 'workflow': {
      const workflow = await createWorkflow(fields, place);
      return workflow.ok ? place.jira.call(createWorkflowScheme(fields.name, madeBy(place.run), workflow.value)) : workflow;
    }
    case 'issueTypeScreen':
    case 'fieldConfiguration':
    case 'permission':
    case 'notification':
      return err(refusal(fields.name));
  }
}

/** A scheme goes when this run made it and no other project uses it; the run's own goes before it. */
async function judgeScheme(role: SchemeFields['role'], name: JiraName, place: HandPlace): Promise<Result<Staying, JiraFailure>> {
  if (role !== 'issueType' && role !== 'workflow') return ok('notRemovable');
  const read =
    role === 'issueType' ? await place.jira.call(readIssueTypeScheme(name.id)) : await place.jira.call(readWorkflowScheme(name.id));
  if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
  if (read.value === undefined) return ok('gone');
  if (read.value.description !== madeBy(place.run)) return ok('changedSince');
  const used = await (role === 'issueType' ? issueTypeSchemeIsShared : workflowSchemeIsShared)(name.id, place);
  return used.ok ? ok(used.value ? 'shared' : undefined) : used;
}

async function workflowSchemeIsShared(schemeId: string, { jira, projectId }: HandPlace): Promise<Result<boolean, JiraFailure>> {
  const users = await jira.call(workflowSchemeUsers(schemeId));
  return users.ok ? ok(users.value.some((id) => id !== String(projectId))) : users;
}

/** Jira does not say which projects use a scheme of issue types; it says of projects which they use. The run's own does not count. */
async function issueTypeSchemeIsShared(schemeId: string, { jira, projectId }: HandPlace): Promise<Result<boolean, JiraFailure>> {
  for (let startAt = 0; ; startAt += PROJECTS_PER_QUESTION) {
    const ids = await jira.call(projectPage(startAt));
    if (!ids.ok) return ids;
    const others = ids.value.filter((id) => id !== String(projectId));
    const used = others.length > 0 ? await jira.call(issueTypeSchemeUsers(schemeId, others)) : ok(false);
    if (!used.ok || used.value) return used;
    if (ids.value.length < PROJECTS_PER_QUESTION) return ok(false);
  }
}
