import { z } from 'zod';
import type { FieldKnowledge } from '../../facts/collect/field-knowledge';
import { listOf, read } from '../../facts/collect/field-values';
import type { IssueJson } from '../../facts/collect/issue-json';
import type { FixRecipe } from '../rules/rule';

/** The fields that fixes change. */
export const fixFields = [
  'assignee',
  'dueDate',
  'priority',
  'components',
  'fixVersions',
  'parent',
  'estimate',
  'resolution',
  'flag',
  'sprint',
  'labels',
] as const;
export type FixField = (typeof fixFields)[number];

/**
 * One thing that a field holds: `id` is what Jira takes to put it there (an account, a day as `YYYY-MM-DD`, seconds, a label or an id),
 * `name` what people call it. People have no name here: names of people are never kept, and read when they are shown.
 */
export const fieldItem = z.strictObject({ id: z.string(), name: z.string() });
export type FieldItem = z.infer<typeof fieldItem>;

/** What a field holds: nothing, one thing, or several in lists. */
export type FieldValue = readonly FieldItem[];

/** Whether a field holds the same things, in whatever order. */
export function isSameValue(one: FieldValue, other: FieldValue): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return ids.size === new Set(other.map(({ id }) => id)).size && other.every(({ id }) => ids.has(id));
}

/** The field that a recipe changes. */
export function fieldOf({ kind }: FixRecipe): FixField {
  switch (kind) {
    case 'assign':
      return 'assignee';
    case 'setDueDate':
      return 'dueDate';
    case 'setPriority':
      return 'priority';
    case 'addComponent':
      return 'components';
    case 'addFixVersion':
    case 'removeReleasedFixVersions':
      return 'fixVersions';
    case 'setParent':
      return 'parent';
    case 'setEstimate':
      return 'estimate';
    case 'clearResolution':
    case 'setResolution':
      return 'resolution';
    case 'clearFlag':
      return 'flag';
    case 'removeFromClosedSprint':
      return 'sprint';
    case 'addLabel':
      return 'labels';
  }
}

/** What Jira calls a field: the id under which issues give its value, and the one under which it is edited. */
export interface FieldIds {
  readonly read: string;
  readonly edit: string;
}

const systemIds = {
  assignee: 'assignee',
  dueDate: 'duedate',
  priority: 'priority',
  components: 'components',
  fixVersions: 'fixVersions',
  parent: 'parent',
  resolution: 'resolution',
  labels: 'labels',
} as const;

/** The ids of a field on this site; `undefined` when the site has no such field. */
export function idsOf(field: FixField, knowledge: FieldKnowledge): FieldIds | undefined {
  switch (field) {
    case 'flag':
    case 'sprint': {
      const [id] = field === 'flag' ? knowledge.flagged : knowledge.sprint;
      return id === undefined ? undefined : { read: id, edit: id };
    }
    case 'estimate':
      return { read: 'timeoriginalestimate', edit: 'timetracking' };
    default:
      return { read: systemIds[field], edit: systemIds[field] };
  }
}

const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: z.string() }).transform((item): FieldItem => ({ id: item.id, name: item.name }));
const option = z.object({ id, value: z.string() }).transform((item): FieldItem => ({ id: item.id, name: item.value }));
const person = z.object({ accountId: z.string() }).transform(({ accountId }): FieldItem => ({ id: accountId, name: '' }));
const issue = z.object({ id, key: z.string() }).transform((item): FieldItem => ({ id: item.id, name: item.key }));
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text): FieldItem => ({ id: text.slice(0, 10), name: text.slice(0, 10) }));
const seconds = z.number().transform((value): FieldItem => ({ id: String(value), name: '' }));
const label = z.string().transform((text): FieldItem => ({ id: text, name: text }));

const one = (schema: z.ZodType<FieldItem>, value: unknown): FieldValue => {
  const item = read(schema, value);
  return item === undefined ? [] : [item];
};

/** What a field of an issue holds. Whatever has another shape than Jira documents counts as nothing. */
export function readField(field: FixField, ids: FieldIds, { fields }: Pick<IssueJson, 'fields'>): FieldValue {
  const value = fields[ids.read];
  switch (field) {
    case 'assignee':
      return one(person, value);
    case 'dueDate':
      return one(day, value);
    case 'priority':
    case 'resolution':
      return one(named, value);
    case 'parent':
      return one(issue, value);
    case 'estimate':
      return one(seconds, value);
    case 'components':
    case 'fixVersions':
    case 'sprint':
      return listOf(named, value);
    case 'flag':
      return listOf(option, value);
    case 'labels':
      return listOf(label, value);
  }
}
