import { z } from 'zod';
import { standard } from '../../contracts/audits/standard';

/** A standard as kept in the collection `standard`: the version in force, and who saved which one when. */
export const storedStandard = z.object({
  standard,
  history: z.array(z.strictObject({ version: z.number().int(), savedAt: z.number().int(), savedBy: z.string() })),
});
export type StoredStandard = z.infer<typeof storedStandard>;

/** Id of an older version in the collection `standardVersion`. */
export const versionId = (standardId: string, version: number): string => `${standardId}@${version}`;

/**
 * Which numbers are given: to standards by id, and to checks by `<standard id>/<rule id>`. A number once given stays with its name, also when
 * the rule leaves the standard: if it comes back, its history goes on; nothing else ever gets the number.
 */
export const standardNumbers = z.object({
  standards: z.record(z.string(), z.number().int()),
  checks: z.record(z.string(), z.number().int()),
});
export type StandardNumbers = z.infer<typeof standardNumbers>;
