import { z } from 'zod';
import type { Settings } from '../../contracts/settings';
import { secondsPerDay } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import { detectFields, type FieldDescription, type FieldKnowledge, fieldsToRead } from '../collect/field-knowledge';
import type { JiraFailure } from './jira-source';
import type { SyncContext } from './sync-context';

/** The site's fields as collection needs them. */
export interface CollectionKnowledge {
  readonly fields: FieldKnowledge;
  /** Field ids to ask Jira for. */
  readonly read: readonly string[];
}

/** Fields are read again once a day, or when a full collection begins: the list costs a point per field. */
const MAX_AGE = secondsPerDay;

const storedKnowledge = z.object({
  readAt: z.number(),
  fields: z.array(z.object({ id: z.string(), name: z.string(), schemaType: z.string().optional(), schemaCustom: z.string().optional() })),
});

/** Fields of the site, from the last reading or from Jira. */
export async function collectionKnowledge(
  context: Pick<SyncContext, 'store' | 'source' | 'settings' | 'now' | 'budget'>,
): Promise<Result<CollectionKnowledge, JiraFailure>> {
  const stored = await storedFields(context.store);
  if (stored && context.now() - stored.readAt < MAX_AGE) return ok(knowledgeFrom(stored.fields, context.settings));
  const before = context.source.pointsSpent();
  const read = await context.source.fields();
  await context.budget.record(context.source.pointsSpent() - before);
  // Yesterday's fields are better than none.
  if (!read.ok) return stored ? ok(knowledgeFrom(stored.fields, context.settings)) : err(read.error);
  const useful = read.value.filter((field) => field.id.startsWith('customfield_'));
  await context.store.writeState('knowledge', JSON.stringify({ readAt: context.now(), fields: useful.filter(isCandidate) }));
  return ok(knowledgeFrom(useful, context.settings));
}

/** The fields found by the last reading, without asking Jira; nothing before the first. */
export async function knownFields(store: SyncContext['store'], settings: Settings): Promise<FieldKnowledge> {
  return detectFields((await storedFields(store))?.fields ?? [], settings);
}

async function storedFields(store: SyncContext['store']): Promise<{ readAt: number; fields: readonly FieldDescription[] } | undefined> {
  const text = await store.readState('knowledge');
  if (text === null) return undefined;
  const parsed = storedKnowledge.safeParse(JSON.parse(text));
  if (!parsed.success) return undefined;
  const fields = parsed.data.fields.map(
    ({ id, name, schemaType, schemaCustom }): FieldDescription => ({
      id,
      name,
      ...(schemaType === undefined ? {} : { schemaType }),
      ...(schemaCustom === undefined ? {} : { schemaCustom }),
    }),
  );
  return { readAt: parsed.data.readAt, fields };
}

/** A site may have thousands of fields; only those that detection could pick are kept. */
function isCandidate(field: FieldDescription): boolean {
  return Object.values(detectFields([field], detectEverything)).some((ids) => ids.length > 0);
}

const detectEverything = {
  storyPointsFieldId: null,
  startDateFieldId: null,
  acceptanceCriteriaFieldId: null,
  flaggedFieldId: null,
} as const;

const knowledgeFrom = (fields: readonly FieldDescription[], settings: Settings): CollectionKnowledge => {
  const found = detectFields(fields, settings);
  return { fields: found, read: fieldsToRead(found, settings) };
};
