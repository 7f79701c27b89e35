import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { jiraFieldTypes } from './jira-field-types';
import type { Hand, HandPlace } from './jira-hand';
import { putOnScreens } from './jira-project-screens';
import { getting, writeCost, writing } from './jira-request';

type FieldFields = ItemFields['field'];
const nameOf = (id: string) => ({ id, key: null });

const createField = (body: unknown): JiraCall<string> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field`, writing('POST', body)),
  answer: z.object({ id: z.string() }).transform(({ id }) => id),
  points: writeCost,
});
const CONTEXTS_PER_PAGE = 100;
const mapping = z.object({
  contextId: z.coerce.string(),
  projectId: z.coerce.string().optional(),
  isGlobalContext: z.boolean().default(false),
});
type Mapping = z.output<typeof mapping>;
/** Which projects each context of a field is for. */
const readContexts = (fieldId: string): JiraCall<Mapping[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field/${fieldId}/context/projectmapping?maxResults=${CONTEXTS_PER_PAGE}`, getting),
  answer: z.object({ values: z.array(mapping).default([]) }).transform(({ values }) => values),
  points: (found) => costOfObjects(found.length),
});
const restrictContext = (fieldId: string, contextId: string, projectId: number): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/field/${fieldId}/context/${contextId}/project`, writing('PUT', { projectIds: [String(projectId)] })),
  answer: z.unknown(),
  points: writeCost,
});
const createContext = (fieldId: string, name: string, projectId: number): JiraCall<string> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/field/${fieldId}/context`,
      writing('POST', { name, projectIds: [String(projectId)], issueTypeIds: [] }),
    ),
  answer: z.object({ id: z.coerce.string() }).transform(({ id }) => id),
  points: writeCost,
});
/** Options of one page and of one request, and the most that a blueprint can hold. */
const OPTIONS_PER_PAGE = 1000;
const readOptions = (fieldId: string, contextId: string): JiraCall<string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field/${fieldId}/context/${contextId}/option?maxResults=${OPTIONS_PER_PAGE}`, getting),
  answer: z
    .object({ values: z.array(z.object({ value: z.string() })).default([]) })
    .transform(({ values }) => values.map(({ value }) => value)),
  points: (found) => costOfObjects(found.length),
});
const createOptions = (fieldId: string, contextId: string, values: readonly string[]): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/field/${fieldId}/context/${contextId}/option`,
      writing('POST', { options: values.map((value) => ({ value, disabled: false })) }),
    ),
  answer: z.unknown(),
  points: writeCost,
});
/** Into the bin, from which an administrator can take it back for 60 days with all its values. */
const trashField = (fieldId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field/${fieldId}/trash`, writing('POST')),
  answer: z.unknown(),
  points: writeCost,
});

/**
 * Custom fields of the site, given to the project: a context that covers it, its options, and a place on its screens. Making one takes several
 * calls; making it again goes on with a field of the name.
 */
export const fieldHand: Hand<'field'> = {
  async create({ fields }, place) {
    const begun = await onSite(fields, place);
    if (!begun.ok) return begun;
    const { type, searcherKey } = jiraFieldTypes[fields.type];
    const made = begun.value
      ? ok(begun.value)
      : await place.jira.call(createField({ name: fields.name, description: fields.description, type, searcherKey }));
    place.words.forget();
    if (!made.ok) return made;
    const given = await giveToProject(made.value, fields, true, place);
    return given.ok ? ok(nameOf(made.value)) : given;
  },
  async update({ fields }, name, place) {
    const given = await giveToProject(name.id, fields, false, place);
    return given.ok ? ok(name) : given;
  },
  // Whether it is on all screens would take as many calls as putting it there: what was begun is gone on with.
  find: async () => ok(undefined),
  async judge({ jira: name }, { jira, projectId }) {
    const contexts = await jira.call(readContexts(name.id));
    if (!contexts.ok) return contexts.error.kind === 'notFound' ? ok('gone') : contexts;
    const others = contexts.value.some((context) => context.projectId !== undefined && context.projectId !== String(projectId));
    return ok(others ? 'shared' : undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(trashField(name.id)),
};

async function onSite({ name }: FieldFields, { words, projectId }: HandPlace): Promise<Result<string | undefined, JiraFailure>> {
  words.forget();
  const fields = await words.fields();
  return fields.ok ? ok(fields.value.named(name, projectId)?.id) : fields;
}

interface ContextOfProject {
  readonly contextId: string;
  /** For this project only. */
  readonly isOwn: boolean;
}

function contextOf(contexts: readonly Mapping[], projectId: number): ContextOfProject | undefined {
  const own = contexts.find((context) => context.projectId === String(projectId));
  const covering = own ?? contexts.find(({ isGlobalContext }) => isGlobalContext);
  if (!covering) return undefined;
  const users = contexts.filter(({ contextId }) => contextId === covering.contextId).length;
  return { contextId: covering.contextId, isOwn: own !== undefined && users === 1 };
}

/** `isNew`: the field is the template's, and its first context may be narrowed to the project. */
async function giveToProject(
  fieldId: string,
  fields: FieldFields,
  isNew: boolean,
  place: HandPlace,
): Promise<Result<unknown, JiraFailure>> {
  const { jira, projectId, run } = place;
  const contexts = await jira.call(readContexts(fieldId));
  if (!contexts.ok) return contexts;
  const covering = contextOf(contexts.value, projectId);
  if (!covering) {
    const made = await jira.call(createContext(fieldId, run.projectKey, projectId));
    if (!made.ok) return made;
  } else if (isNew && fields.projectOnly && !covering.isOwn) {
    const restricted = await jira.call(restrictContext(fieldId, covering.contextId, projectId));
    if (!restricted.ok) return restricted;
  }
  const missing = await missingOptions(fieldId, fields, place);
  if (!missing.ok) return missing;
  // Options of a context that others have too are theirs to decide on.
  if (missing.value && missing.value.values.length > 0 && (missing.value.isOwn || isNew)) {
    const added = await jira.call(createOptions(fieldId, missing.value.contextId, missing.value.values));
    if (!added.ok) return added;
  }
  return putOnScreens(fieldId, place);
}

/** Options that the project's context lacks; `undefined` when no context covers the project. */
async function missingOptions(
  fieldId: string,
  { options }: FieldFields,
  { jira, projectId }: HandPlace,
): Promise<Result<(ContextOfProject & { readonly values: readonly string[] }) | undefined, JiraFailure>> {
  const contexts = await jira.call(readContexts(fieldId));
  if (!contexts.ok) return contexts;
  const covering = contextOf(contexts.value, projectId);
  if (!covering || options.length === 0) return ok(covering && { ...covering, values: [] });
  const there = await jira.call(readOptions(fieldId, covering.contextId));
  if (!there.ok) return there;
  const known = new Set(there.value.map((value) => value.trim().toLowerCase()));
  return ok({ ...covering, values: options.filter((value) => !known.has(value.trim().toLowerCase())) });
}
