import { z } from 'zod';
import { epochSeconds } from '../portfolio';
import { attribution, question } from './blueprint';
import { itemKinds } from './item';

export const templateId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not the id of a template');
export const templateStates = ['draft', 'published', 'retired'] as const;
export const fileFormat = z.enum(['yaml', 'json']);
/** Characters of an authored document. */
export const MAX_BLUEPRINT_CHARACTERS = 1_000_000;
export const blueprintText = z.string().max(MAX_BLUEPRINT_CHARACTERS);

/** Who may see and use a template besides PMO administrators; empty lists: everybody. */
export const templateAudience = z.strictObject({
  groups: z.array(z.string().max(255)).max(50),
  accountIds: z.array(z.string().max(128)).max(200),
});
export type TemplateAudience = z.infer<typeof templateAudience>;

/** How many of each kind you get with the default answers; kinds of which there are none are left out. */
export const itemCounts = z.partialRecord(z.enum(itemKinds), z.number().int());

/** A template as the catalogue shows it. */
export const templateCard = z.strictObject({
  id: templateId,
  name: z.string(),
  summary: z.string(),
  guidance: z.string(),
  attribution: z.array(attribution),
  state: z.enum(templateStates),
  /** The newest published version; `null` for one that was never published. */
  version: z.number().int().nullable(),
  hasDraft: z.boolean(),
  shipped: z.boolean(),
  ownerAccountId: z.string().nullable(),
  extends: templateId.nullable(),
  audience: templateAudience,
  gets: itemCounts,
  stages: z.array(z.string()),
  /** Roles to be filled with people. */
  roles: z.array(z.string()),
  /** Working days from start to end with the default answers; `null` when there is no telling. */
  workingDays: z.number().int().nullable(),
  /** Seconds that creating takes. */
  seconds: z.number().int(),
  questions: z.number().int(),
  /** Projects made from it that the viewer may see, and the last time. */
  usedBy: z.number().int(),
  lastUsedAt: epochSeconds.nullable(),
  topics: z.array(z.string()),
});
export type TemplateCard = z.infer<typeof templateCard>;

/** A question as the wizard asks it, in the viewer's language. */
export const askedQuestion = question.extend({
  label: z.string(),
  help: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

export const templateVersion = z.strictObject({
  version: z.number().int(),
  publishedAt: epochSeconds,
  publishedBy: z.string(),
  note: z.string(),
  usedBy: z.number().int(),
});

/** One difference between two versions, item by item. */
export const versionDifference = z.strictObject({
  ref: z.string(),
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
});
