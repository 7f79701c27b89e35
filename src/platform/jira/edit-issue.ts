import { route } from '@forge/api';
import { z } from 'zod';
import type { FieldValue, FixField } from '../../audits/fixes/fix-field';
import type { EditScreen, FieldChange } from '../../audits/fixes/fix-ports';
import { secondsPerMinute } from '../../shared/epoch';
import type { JiraCall } from './jira-client';
import { FLAT_COST } from './points';

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

const allowedValue = z
  .object({ id: z.coerce.string(), name: z.string().optional(), value: z.string().optional() })
  .transform(({ id, name, value }) => ({ id, name: name ?? value ?? id }));
const screen = z
  .object({ fields: z.record(z.string(), z.object({ allowedValues: z.array(z.unknown()).optional() })) })
  .transform(
    ({ fields }): EditScreen =>
      new Map(
        Object.entries(fields).map(([fieldId, { allowedValues = [] }]) => [
          fieldId,
          allowedValues.flatMap((value) => allowedValue.safeParse(value).data ?? []),
        ]),
      ),
  );

/** What the caller may edit on an issue. */
export const readEditScreen = (issueId: number): JiraCall<EditScreen> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/${String(issueId)}/editmeta`, { headers: json }),
  answer: screen,
  points: () => FLAT_COST,
});

/** Changes one field of an issue. The answer is empty. */
export const editIssue = (change: FieldChange): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/${String(change.issueId)}`, {
      method: 'PUT',
      headers: json,
      body: JSON.stringify(editOf(change)),
    }),
  answer: z.unknown(),
  points: () => FLAT_COST,
});

/** The body of an edit. Lists are changed item by item, so that what somebody else adds at the same moment stays. */
export function editOf({ field, ids, before, after }: Pick<FieldChange, 'field' | 'ids' | 'before' | 'after'>): object {
  switch (field) {
    case 'components':
    case 'fixVersions':
      return { update: { [ids.edit]: differences(before, after, (id) => ({ id })) } };
    case 'labels':
      return { update: { [ids.edit]: differences(before, after, (id) => id) } };
    default:
      return { fields: { [ids.edit]: whole(field, after) } };
  }
}

function differences(before: FieldValue, after: FieldValue, write: (id: string) => unknown): readonly object[] {
  const had = new Set(before.map(({ id }) => id));
  const has = new Set(after.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !has.has(id)).map(({ id }) => ({ remove: write(id) })),
    ...after.filter(({ id }) => !had.has(id)).map(({ id }) => ({ add: write(id) })),
  ];
}

/** The whole value of a field as Jira takes it; `null` empties it. */
function whole(field: Exclude<FixField, 'components' | 'fixVersions' | 'labels'>, value: FieldValue): unknown {
  const last = value.at(-1);
  switch (field) {
    case 'assignee':
      return last ? { accountId: last.id } : null;
    case 'dueDate':
      return last?.id ?? null;
    case 'priority':
    case 'resolution':
    case 'parent':
      return last ? { id: last.id } : null;
    case 'estimate':
      return { originalEstimate: `${Math.round(Number(last?.id ?? 0) / secondsPerMinute)}m` };
    case 'flag':
      return value.map(({ id }) => ({ id }));
    case 'sprint':
      return last ? Number(last.id) : null;
  }
}
