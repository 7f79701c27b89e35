import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import { formatDay, parseDay } from '../../shared/epoch';
import type { JiraName } from '../../templates/items/item';
import { documentOf, markupOf, type RichDocument } from '../../templates/items/light-markup';
import type { Known } from '../../templates/ports';
import { templateFieldType } from './jira-field-types';
import type { SiteField, SiteFields } from './jira-site-words';

type IssueFields = ItemFields['issue'];

/** Jira's id of an item that another names: by its ref, or as `jira:<id>`. */
export const idOfItem = (known: Known, name: string): string | undefined =>
  name.startsWith('jira:') ? name.slice('jira:'.length) : known.get(name)?.id;

const SECONDS_PER_MINUTE = 60;

export interface IssueWriting {
  readonly known: Known;
  readonly projectId: number;
  readonly fields: SiteFields;
}

/** The `fields` of an issue as Jira takes them, of what the template says: empty values say nothing. */
export function issueJson(issue: IssueFields, { known, projectId, fields }: IssueWriting): Readonly<Record<string, unknown>> {
  const parentId = issue.parent === null ? undefined : idOfItem(known, issue.parent);
  const ids = (names: readonly string[]) => names.flatMap((name) => idOfItem(known, name) ?? []).map((id) => ({ id }));
  const json: Record<string, unknown> = { summary: issue.summary, issuetype: { name: issue.type } };
  if (issue.description.trim() !== '') json.description = documentOf(issue.description);
  if (parentId !== undefined) json.parent = { id: parentId };
  if (issue.labels.length > 0) json.labels = issue.labels.map((label) => label.trim().replaceAll(/\s+/g, '-'));
  if (issue.components.length > 0) json.components = ids(issue.components);
  if (issue.fixVersions.length > 0) json.fixVersions = ids(issue.fixVersions);
  if (issue.assignee !== null) json.assignee = { accountId: issue.assignee };
  if (issue.priority !== null) json.priority = { name: issue.priority };
  if (issue.dueDay !== null) json.duedate = formatDay(issue.dueDay);
  if (issue.startDay !== null && fields.startDate) json[fields.startDate.id] = formatDay(issue.startDay);
  if (issue.estimateSeconds !== null)
    json.timetracking = { originalEstimate: `${Math.round(issue.estimateSeconds / SECONDS_PER_MINUTE)}m` };
  for (const [name, value] of Object.entries(issue.values)) {
    const field = fields.named(name, projectId);
    if (field && value !== null) json[field.id] = customJson(field, value);
  }
  return json;
}

function customJson(field: SiteField, value: string | number | readonly string[]): unknown {
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  const [first = ''] = texts;
  switch (templateFieldType(field)) {
    case 'number':
      return Number(first);
    case 'paragraph':
      return documentOf(first);
    case 'select':
      return { value: first };
    case 'multiSelect':
      return texts.map((text) => ({ value: text }));
    case 'person':
      return { accountId: first };
    case 'text':
    case 'date':
    case 'url':
      return first;
    case undefined:
      // Something of another app or of a later Jira: a value of one text or a list of texts is what such fields mostly take.
      return Array.isArray(value) ? texts : value;
  }
}

const id = z.coerce.string();
const reference = z.object({ id });
const issueFields = z.looseObject({
  summary: z.string().default(''),
  description: z.unknown(),
  issuetype: z.object({ id, name: z.string() }),
  parent: z.object({ id, key: z.string().optional() }).nullish(),
  labels: z.array(z.string()).nullish(),
  components: z.array(reference).nullish(),
  fixVersions: z.array(reference).nullish(),
  assignee: z.object({ accountId: z.string() }).nullish(),
  priority: z.object({ name: z.string() }).nullish(),
  duedate: z.string().nullish(),
  timeoriginalestimate: z.number().nullish(),
  issuelinks: z
    .array(z.object({ id, type: z.object({ name: z.string() }), outwardIssue: reference.optional(), inwardIssue: reference.optional() }))
    .nullish(),
});
export const foundIssue = z.object({
  id,
  key: z.string(),
  fields: issueFields,
  properties: z.record(z.string(), z.unknown()).nullish(),
});
export type FoundIssue = z.output<typeof foundIssue>;

/** Fields to ask for, besides custom ones. */
export const issueFieldIds = [
  'summary',
  'description',
  'issuetype',
  'parent',
  'labels',
  'components',
  'fixVersions',
  'assignee',
  'priority',
  'duedate',
  'timeoriginalestimate',
  'issuelinks',
] as const;

/** A document of Jira; old issues of imports hold plain text. */
const isDocument = (value: unknown): value is RichDocument =>
  typeof value === 'object' && value !== null && 'content' in value && Array.isArray(value.content);
const markupIn = (value: unknown): string => (isDocument(value) ? markupOf(value) : typeof value === 'string' ? value : '');

/** An issue of Jira as an item. `nameOf` says what other items are called; `custom` are the fields to read into `values`. */
export function issueFieldsOf(
  { fields }: FoundIssue,
  startDateId: string | undefined,
  custom: readonly SiteField[],
  nameOf: (kind: 'issue' | 'component' | 'version', id: string) => string,
): IssueFields {
  const day = (value: unknown): number | null => (typeof value === 'string' ? parseDay(value.slice(0, 'YYYY-MM-DD'.length)) : null);
  const values = custom.flatMap((field) => {
    const value = customValue(field, fields[field.id]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return {
    type: fields.issuetype.name,
    summary: fields.summary,
    description: markupIn(fields.description),
    parent: fields.parent ? nameOf('issue', fields.parent.id) : null,
    labels: [...(fields.labels ?? [])],
    components: (fields.components ?? []).map((component) => nameOf('component', component.id)),
    fixVersions: (fields.fixVersions ?? []).map((version) => nameOf('version', version.id)),
    assignee: fields.assignee?.accountId ?? null,
    priority: fields.priority?.name ?? null,
    startDay: startDateId === undefined ? null : day(fields[startDateId]),
    dueDay: day(fields.duedate),
    estimateSeconds: fields.timeoriginalestimate ?? null,
    values: Object.fromEntries(values),
  };
}

const option = z.object({ value: z.string() });
const person = z.object({ accountId: z.string() });

function customValue(field: SiteField, value: unknown): string | number | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  switch (templateFieldType(field)) {
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'paragraph':
      return markupIn(value) || undefined;
    case 'select':
      return option.safeParse(value).data?.value;
    case 'multiSelect': {
      const options = z
        .array(option)
        .safeParse(value)
        .data?.map((one) => one.value);
      return options?.length ? options : undefined;
    }
    case 'person':
      return person.safeParse(value).data?.accountId;
    case 'text':
    case 'date':
    case 'url':
      return typeof value === 'string' && value !== '' ? value : undefined;
    case undefined:
      return undefined;
  }
}

/** The number in an issue's key. */
export const numberOfKey = (key: string | null | undefined): number => Number(/-(\d+)$/.exec(key ?? '')?.[1] ?? 0);

export const nameOfIssue = (issue: { readonly id: string; readonly key: string }): JiraName => ({ id: issue.id, key: issue.key });
