import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import type { CreateScreen } from '../../templates/ports';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { templateFieldType } from './jira-field-types';
import { getting } from './jira-request';
import type { SiteField, SiteFields } from './jira-site-words';

/** More fields than a screen has; Jira gives up to 200 a page. */
const FIELDS_PER_PAGE = 200;

const screenField = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean().default(false),
  hasDefaultValue: z.boolean().default(false),
  allowedValues: z.array(z.unknown()).nullish(),
});
const screen = z.object({ fields: z.array(screenField).default([]) }).transform(({ fields }) => fields);
type ScreenField = z.output<typeof screenField>;

/** What can be filled in when an issue of a type is created. */
const readCreateScreen = (projectId: number, typeId: string): JiraCall<ScreenField[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/issue/createmeta/${String(projectId)}/issuetypes/${typeId}?maxResults=${String(FIELDS_PER_PAGE)}`,
      getting,
    ),
  answer: screen,
  points: (found) => costOfObjects(found.length),
});

const fieldDetails = z
  .object({
    values: z
      .array(z.object({ id: z.string(), description: z.string().nullish(), contextsCount: z.number().int().optional() }))
      .default([]),
  })
  .transform(({ values }) => values);

/** Most ids of one question, so that its address stays short. */
const FIELDS_PER_LOOK_UP = 50;

const readFieldDetails = (fieldIds: readonly string[]): JiraCall<z.output<typeof fieldDetails>> => {
  const query = new URLSearchParams([...fieldIds.map((fieldId) => ['id', fieldId]), ['maxResults', String(FIELDS_PER_LOOK_UP)]]);
  return {
    send: (jira) => jira.requestJira(route`/rest/api/3/field/search?${query}&expand=contextsCount`, getting),
    answer: fieldDetails,
    points: (found) => costOfObjects(found.length),
  };
};

const globalContexts = z
  .object({ values: z.array(z.object({ id: z.coerce.string(), isGlobalContext: z.boolean().default(false) })).default([]) })
  .transform(({ values }) => values);

/** For whom a field is: everywhere, or in the projects of its contexts. */
export const readContexts = (fieldId: string): JiraCall<z.output<typeof globalContexts>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field/${fieldId}/context?maxResults=${String(FIELDS_PER_PAGE)}`, getting),
  answer: globalContexts,
  points: (found) => costOfObjects(found.length),
});

export interface ProjectFields {
  readonly items: readonly FoundItem[];
  /** Fields of the site's own whose values blueprints can hold. */
  readonly custom: readonly SiteField[];
  readonly screens: readonly CreateScreen[];
}

/** The fields that issues of a project have when they are created, with their options, one call an issue type and one for every fifty fields. */
export async function readProjectFields(
  jira: JiraClient,
  projectId: number,
  types: readonly { readonly id: string; readonly name: string }[],
  site: SiteFields,
): Promise<Result<ProjectFields, JiraFailure>> {
  const read = await Promise.all(types.map(async ({ id }) => jira.call(readCreateScreen(projectId, id))));
  const found = new Map<string, ScreenField>();
  const screens: CreateScreen[] = [];
  for (const [index, answer] of read.entries()) {
    if (!answer.ok) return answer;
    for (const field of answer.value) if (!found.has(field.fieldId)) found.set(field.fieldId, field);
    screens.push({
      issueType: types[index]?.name ?? '',
      fields: answer.value.map(({ fieldId, name, required, hasDefaultValue }) => ({
        id: fieldId,
        name,
        required: required && !hasDefaultValue,
      })),
    });
  }
  const custom = [...found.keys()].flatMap((fieldId) => {
    const field = site.byId.get(fieldId);
    return field?.custom && templateFieldType(field) && field.id !== site.startDate?.id && !isFlag(field) ? [field] : [];
  });
  const details = await readDetails(jira, custom);
  const items = custom.map((field): FoundItem => {
    const { description, projectOnly } = details.get(field.id) ?? { description: '', projectOnly: field.projectId !== null };
    return {
      ref: null,
      kind: 'field',
      jira: { id: field.id, key: null },
      fields: fieldItem(field, description, optionsIn(found.get(field.id)), projectOnly),
      shared: !projectOnly,
    };
  });
  return ok({ items, custom, screens });
}

/** Jira Software's mark of an impediment is a field that nobody templates. */
const isFlag = (field: SiteField): boolean => field.name === 'Flagged';

const fieldItem = (field: SiteField, description: string, options: readonly string[], projectOnly: boolean): ItemFields['field'] => ({
  name: field.name,
  type: templateFieldType(field) ?? 'text',
  description,
  options: [...options],
  projectOnly,
});

const option = z.object({ value: z.string() });
const optionsIn = (field: ScreenField | undefined): string[] =>
  (field?.allowedValues ?? []).flatMap((value) => option.safeParse(value).data?.value ?? []);

type Details = ReadonlyMap<string, { readonly description: string; readonly projectOnly: boolean }>;

/** Descriptions, and whether a field is for some projects only. Both take the right to administer Jira; without it they stay unknown. */
async function readDetails(jira: JiraClient, fields: readonly SiteField[]): Promise<Details> {
  const details = new Map<string, { description: string; projectOnly: boolean }>();
  for (let from = 0; from < fields.length; from += FIELDS_PER_LOOK_UP) {
    const read = await jira.call(readFieldDetails(fields.slice(from, from + FIELDS_PER_LOOK_UP).map(({ id }) => id)));
    if (!read.ok) continue;
    for (const { id, description } of read.value) details.set(id, { description: description ?? '', projectOnly: false });
  }
  await Promise.all(
    [...details].map(async ([fieldId, detail]) => {
      const contexts = await jira.call(readContexts(fieldId));
      if (contexts.ok) details.set(fieldId, { ...detail, projectOnly: !contexts.value.some(({ isGlobalContext }) => isGlobalContext) });
    }),
  );
  return details;
}
