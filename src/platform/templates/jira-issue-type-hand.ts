import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { type Hand, type HandPlace, refusal } from './jira-hand';
import { assignScheme, createIssueTypeScheme, ownSchemeName } from './jira-issue-type-schemes';
import { readProject } from './jira-project-hand';
import { readSchemeOfProject, readSchemes } from './jira-read-schemes';
import { getting, writeCost, writing } from './jira-request';
import { issueTypeAnswer, type SiteIssueType, sameName } from './jira-site-words';

const createIssueType = (body: unknown): JiraCall<SiteIssueType> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype`, writing('POST', body)),
  answer: issueTypeAnswer,
  points: writeCost,
});
const readIssueType = (id: string): JiraCall<SiteIssueType> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype/${id}`, getting),
  answer: issueTypeAnswer,
  points: () => costOfObjects(1),
});
/** Refused while issues have the type. */
const deleteIssueType = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});
const addToScheme = (schemeId: string, issueTypeIds: readonly string[]): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme/${schemeId}/issuetype`, writing('PUT', { issueTypeIds })),
  answer: z.unknown(),
  points: writeCost,
});

const nameOf = (id: string) => ({ id, key: null });
const levels = { subtask: -1, base: 0, epic: 1 } as const;

/** Issue types of the site, given to the project. */
export const issueTypeHand: Hand<'issueType'> = {
  async create({ fields }, place) {
    const known = await onSite(fields.name, place);
    if (!known.ok) return known;
    const made = known.value
      ? ok(known.value)
      : await place.jira.call(
          createIssueType({ name: fields.name, description: fields.description, hierarchyLevel: levels[fields.level] }),
        );
    place.words.forget();
    if (!made.ok) return made;
    const given = await giveToProject(made.value.id, place);
    return given.ok ? ok(nameOf(made.value.id)) : given;
  },
  async update(_, name, place) {
    const given = await giveToProject(name.id, place);
    return given.ok ? ok(name) : given;
  },
  async find({ fields }, place) {
    const known = await onSite(fields.name, place);
    if (!known.ok || !known.value) return known.ok ? ok(undefined) : known;
    const project = await place.jira.call(readProject(String(place.projectId), []));
    if (!project.ok) return project;
    const isGiven = project.value.issueTypes.some(({ id }) => id === known.value?.id);
    return ok(isGiven ? nameOf(known.value.id) : undefined);
  },
  async judge({ jira: name }, { jira }) {
    const read = await jira.call(readIssueType(name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    return ok(undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteIssueType(name.id)),
};

async function onSite(name: string, { words }: HandPlace): Promise<Result<SiteIssueType | undefined, JiraFailure>> {
  words.forget();
  const types = await words.issueTypes();
  return types.ok ? ok(types.value.find((type) => type.projectId === null && sameName(type.name, name))) : types;
}

/**
 * Adds the type to the project's scheme where that is the project's own (Jira names such schemes after the key); a scheme that others may use
 * is left alone, and the project gets a copy of its own with the type in it.
 */
async function giveToProject(typeId: string, place: HandPlace): Promise<Result<unknown, JiraFailure>> {
  const { jira, projectId, run } = place;
  const project = await jira.call(readProject(String(projectId), []));
  if (!project.ok) return project;
  const typeIds = project.value.issueTypes.map(({ id }) => id);
  if (typeIds.includes(typeId)) return ok(undefined);
  if (project.value.simplified) return err(refusal('team-managed'));
  const scheme = await jira.call(readSchemeOfProject(projectId, 'issueType'));
  if (!scheme.ok) return scheme;
  if (scheme.value?.name.startsWith(`${run.projectKey}:`)) return jira.call(addToScheme(scheme.value.id, [typeId]));
  const own = ownSchemeName(run.projectKey);
  const there = await readSchemes(jira, 'issueType');
  if (!there.ok) return there;
  const begun = there.value.find(({ name }) => name === own);
  const made = begun ? ok(begun.id) : await jira.call(createIssueTypeScheme(own, run, [...typeIds, typeId]));
  return made.ok ? jira.call(assignScheme('issueType', projectId, made.value)) : made;
}
