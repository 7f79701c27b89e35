import { z } from 'zod';
import { epochSeconds } from '../../contracts/portfolio';
import { fileFormat, templateAudience, templateCard, templateId } from '../../contracts/templates/template';
import type { RecordCollection } from '../../shared/record-collection';

/** What a card says of the blueprint itself, in one language; worked out when it is saved. */
export const cardText = templateCard.pick({
  name: true,
  summary: true,
  guidance: true,
  attribution: true,
  extends: true,
  gets: true,
  stages: true,
  roles: true,
  workingDays: true,
  seconds: true,
  questions: true,
  topics: true,
});
export type CardText = z.infer<typeof cardText>;

const cardTexts = z.object({ en: cardText, nl: cardText });
export type CardTexts = z.infer<typeof cardTexts>;

/** Who published a template that came with Plumbline. */
export const SHIPPED_BY = 'plumbline';

/** A template as kept in the collection `template`; its texts are kept apart, so that a list of templates is small. */
export const storedTemplate = z.object({
  id: templateId,
  shipped: z.boolean(),
  /** Tells the text that came with Plumbline last from a newer one. */
  shippedDigest: z.string().nullable(),
  retired: z.boolean(),
  ownerAccountId: z.string().nullable(),
  audience: templateAudience,
  /** Raised at each change of the draft; 1 the first. */
  draftVersion: z.number().int(),
  /** `card` null: the draft has errors. */
  draft: z.object({ textId: z.string(), savedAt: epochSeconds, savedBy: z.string(), card: cardTexts.nullable() }).nullable(),
  /** Oldest first; their texts never change. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      publishedAt: epochSeconds,
      publishedBy: z.string(),
      note: z.string(),
      textId: z.string(),
      /** The text with everything it inherits, as it was when it was published. */
      wholeId: z.string(),
    }),
  ),
  /** Of the newest published version. */
  card: cardTexts.nullable(),
});
export type StoredTemplate = z.infer<typeof storedTemplate>;

/** An authored text as kept in the collection `templateText`: the account ids in it apart, so that they can be found and erased. */
export const keptText = z.object({ format: fileFormat, text: z.string(), people: z.array(z.string()) });
export type KeptText = z.infer<typeof keptText>;

export type TemplateCollection = RecordCollection<StoredTemplate>;
export type TextCollection = RecordCollection<KeptText>;
