import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { JiraName } from '../../templates/items/item';
import { PROVENANCE_PROPERTY } from '../../templates/ports';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects, costOfPermissions } from '../jira/points';
import { type Hand, type HandPlace, refusal } from './jira-hand';
import { provenanceIn, provenanceOf } from './jira-provenance';
import { getting, writeCost, writing } from './jira-request';
import { issueTypeAnswer, type Named, sameName } from './jira-site-words';

const id = z.coerce.string();
const named = z.object({ id, name: z.string() });
const project = z.object({
  id: z.coerce.number().int(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string(),
  simplified: z.boolean().default(false),
  description: z.string().nullish(),
  url: z.string().nullish(),
  lead: z.object({ accountId: z.string() }).nullish(),
  projectCategory: named.nullish(),
  issueTypes: z.array(issueTypeAnswer).default([]),
  roles: z.record(z.string(), z.string()).default({}),
  components: z.array(z.unknown()).default([]),
  versions: z.array(z.unknown()).default([]),
  insight: z.object({ totalIssueCount: z.number().int().optional() }).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
export type ProjectAnswer = z.output<typeof project>;

/** A project with the properties of these keys. */
export const readProject = (idOrKey: string, properties: readonly string[]): JiraCall<ProjectAnswer> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/project/${idOrKey}?expand=description,lead,issueTypes,url,insight&properties=${properties.join(',')}`,
      getting,
    ),
  answer: project,
  points: () => costOfObjects(1),
});

const createProject = (body: unknown): JiraCall<{ id: number; key: string }> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project`, writing('POST', body)),
  answer: z.object({ id: z.coerce.number().int(), key: z.string() }),
  points: writeCost,
});

const updateProject = (projectId: number, body: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}`, writing('PUT', body)),
  answer: z.unknown(),
  points: writeCost,
});

/** For good: what is deleted here is empty, and its key is free again at once. */
const deleteProject = (projectId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}?enableUndo=false`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

export const setProjectProperty = (projectId: number, key: string, value: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/properties/${key}`, writing('PUT', value)),
  answer: z.unknown(),
  points: writeCost,
});

export const readCategories: JiraCall<Named[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/projectCategory`, getting),
  answer: z.array(named),
  points: (found) => costOfObjects(found.length),
};

const readMyself: JiraCall<{ accountId: string }> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/myself`, getting),
  answer: z.object({ accountId: z.string() }),
  points: () => costOfPermissions(1),
};

const nameOf = (made: { readonly id: number; readonly key: string }): JiraName => ({ id: String(made.id), key: made.key });

/** The plainest company-managed template of each type: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
const plainestTemplates: Readonly<Record<ItemFields['project']['type'], string>> = {
  business: 'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  software: 'com.pyxis.greenhopper.jira:gh-simplified-basic',
  service_desk: 'com.atlassian.servicedesk:simplified-general-service-desk',
};

/**
 * The project itself. Its provenance cannot be given in the call that creates it, so that a run may be cut off between the two; `find` then
 * takes an empty project of the wanted key and name for the run's own (the plan saw that both were free) and finishes it.
 */
export const projectHand: Hand<'project'> = {
  async create({ fields }, place) {
    const [category, lead] = [await categoryId(fields.category, place), await leadOf(fields.lead, place)];
    if (!category.ok) return category;
    if (!lead.ok) return lead;
    const made = await place.jira.call(
      createProject({
        key: fields.key,
        name: fields.name,
        projectTypeKey: fields.type,
        projectTemplateKey: place.run.jiraTemplate || plainestTemplates[fields.type],
        leadAccountId: lead.value,
        assigneeType: 'UNASSIGNED',
        description: fields.description,
        ...(fields.url === null ? {} : { url: fields.url }),
        ...(category.value === null ? {} : { categoryId: Number(category.value) }),
      }),
    );
    if (!made.ok) return made;
    const noted = await noteProvenance(made.value.id, place);
    return noted.ok ? ok(nameOf(made.value)) : noted;
  },
  async update({ fields }, name, place) {
    const category = await categoryId(fields.category, place);
    if (!category.ok) return category;
    const body = {
      ...(fields.description.trim() === '' ? {} : { description: fields.description }),
      ...(fields.lead === null ? {} : { leadAccountId: fields.lead }),
      ...(fields.url === null ? {} : { url: fields.url }),
      ...(category.value === null ? {} : { categoryId: Number(category.value) }),
    };
    const changed = await place.jira.call(updateProject(Number(name.id), body));
    if (!changed.ok) return changed;
    const noted = await noteProvenance(Number(name.id), place);
    return noted.ok ? ok(name) : noted;
  },
  async find({ fields }, place) {
    const read = await place.jira.call(readProject(fields.key, [PROVENANCE_PROPERTY]));
    if (!read.ok) return read.error.kind === 'notFound' ? ok(undefined) : read;
    const origin = provenanceIn(read.value.properties);
    if (origin?.run === place.run.runId) return ok(nameOf(read.value));
    const isEmpty = (read.value.insight?.totalIssueCount ?? 0) === 0;
    if (origin !== undefined || !isEmpty || !sameName(read.value.name, fields.name)) return ok(undefined);
    const noted = await noteProvenance(read.value.id, place);
    return noted.ok ? ok(nameOf(read.value)) : noted;
  },
  async judge({ jira: name, alongside }, { jira, run }) {
    const read = await jira.call(readProject(name.id, [PROVENANCE_PROPERTY]));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    if (provenanceIn(read.value.properties)?.run !== run.runId) return ok('notRemovable');
    // Whatever is in it besides is somebody's: what the run made and nobody changed goes before.
    const there = (read.value.insight?.totalIssueCount ?? 0) + read.value.components.length + read.value.versions.length;
    const goes = [...alongside.keys()].filter((ref) => /^(issue|component|version)\//.test(ref)).length;
    return ok(there > goes ? 'changedSince' : undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteProject(name.id)),
};

const noteProvenance = (projectId: number, { jira, run, now }: HandPlace): Promise<Result<unknown, JiraFailure>> =>
  jira.call(setProjectProperty(projectId, PROVENANCE_PROPERTY, provenanceOf(run, now())));

/** Categories are not made: who may see which category is a matter of the whole site. */
async function categoryId(category: string | null, { jira }: HandPlace): Promise<Result<string | null, JiraFailure>> {
  if (category === null) return ok(null);
  const read = await jira.call(readCategories);
  if (!read.ok) return read;
  const found = read.value.find(({ name }) => sameName(name, category));
  return found ? ok(found.id) : err(refusal(category));
}

async function leadOf(lead: string | null, { jira }: HandPlace): Promise<Result<string, JiraFailure>> {
  if (lead !== null) return ok(lead);
  const me = await jira.call(readMyself);
  return me.ok ? ok(me.value.accountId) : me;
}
