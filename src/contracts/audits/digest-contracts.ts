import { z } from 'zod';
import { epochDay, projectId } from '../portfolio';

/** What came and went in the projects that one person leads, on one day: one message instead of one per finding. */
export const digest = z.strictObject({
  /** The day it tells of. */
  day: epochDay,
  projects: z.array(
    z.strictObject({
      projectId,
      key: z.string(),
      name: z.string(),
      newFindings: z.number().int(),
      fixedFindings: z.number().int(),
      openFindings: z.number().int(),
      /** Mandatory rules that fail beyond what waivers excuse. */
      failingShall: z.number().int(),
    }),
  ),
  waiversEnding: z.array(z.strictObject({ waiverId: z.string(), ruleTitle: z.string(), key: z.string(), daysLeft: z.number().int() })),
  /** The same in words, as it is sent. */
  text: z.string(),
});
export type Digest = z.infer<typeof digest>;

export const digestContracts = {
  /** The viewer's own digest of yesterday; `null` when there was nothing to tell. */
  'digests.getMine': {
    request: z.strictObject({ language: z.enum(['en', 'nl']) }),
    response: z.strictObject({ digest: digest.nullable() }),
  },
} as const;
