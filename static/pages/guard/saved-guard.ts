import { z } from 'zod';
import { ruleId } from '../../../src/contracts/audits/vocabulary';

/**
 * What the validator keeps in Jira: the chosen rules, for this page, and their expression, which takes the place of the manifest's.
 */
export const savedGuard = z.object({ ruleIds: z.array(ruleId), expression: z.string() });
export type SavedGuard = z.infer<typeof savedGuard>;

/** The rules chosen when the validator was last saved; none for a new one or for a configuration that is not ours. */
export function rulesOfSaved(config: unknown): readonly string[] {
  try {
    return savedGuard.parse(typeof config === 'string' ? JSON.parse(config) : config).ruleIds;
  } catch {
    return [];
  }
}
