import { route } from '@forge/api';
import { z } from 'zod';
import type { FieldDescription } from '../../facts/collect/field-knowledge';
import type { JiraCall } from './jira-client';
import { costOfObjects } from './points';

const fields = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      schema: z.object({ type: z.string().optional(), custom: z.string().optional() }).nullish(),
    })
    .transform(
      (raw): FieldDescription => ({
        id: raw.id,
        name: raw.name,
        ...(raw.schema?.type === undefined ? {} : { schemaType: raw.schema.type }),
        ...(raw.schema?.custom === undefined ? {} : { schemaCustom: raw.schema.custom }),
      }),
    ),
);

/** All fields of the site. */
export const readFields = (): JiraCall<z.output<typeof fields>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/field`, { headers: { Accept: 'application/json' } }),
  answer: fields,
  points: (found) => costOfObjects(found.length),
});
