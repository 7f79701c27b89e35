import { z } from 'zod';
import { registerRole } from './audits/vocabulary';

/** A custom field that rules need, collected as a fact under the stable number `fieldNumber` (`custom:3` in conditions). */
export const customFactSetting = z.strictObject({
  fieldNumber: z.number().int().min(1).max(200),
  fieldId: z.string().regex(/^customfield_\d+$/, 'is not the id of a custom field'),
  name: z.string().max(255),
  kind: z.enum(['number', 'date', 'option', 'present']),
});
export type CustomFactSetting = z.infer<typeof customFactSetting>;

/** The app's settings. `null` for a field, issue types or resolutions means "detect it". */
export const settings = z.strictObject({
  /** Share of the hourly points allowance that background collection may use, 0.05–0.9. */
  syncBudgetShare: z.number().min(0.05).max(0.9),
  /** An open issue without update for so many days is stale. */
  staleDays: z.number().int().min(1).max(3650),
  /** Count issues under a security level in shared figures. */
  includeSecuredIssues: z.boolean(),
  storyPointsFieldId: z.string().nullable(),
  startDateFieldId: z.string().nullable(),
  acceptanceCriteriaFieldId: z.string().nullable(),
  flaggedFieldId: z.string().nullable(),
  /** Names of the link types whose inward side means "is blocked by". */
  blockingLinkTypes: z.array(z.string().max(100)).max(20),
  customFacts: z.array(customFactSetting).max(50),
  /** Issue types of registers; a role that is left out is detected by name. */
  registerTypeIds: z.partialRecord(registerRole, z.array(z.number().int()).max(200)),
  storyTypeIds: z.array(z.number().int()).max(200).nullable(),
  /** Work item whose notifications carry the daily digests by mail; `null`: digests are shown and not sent. */
  digestMailboxIssueKey: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]+-\d+$/, 'is not the key of a work item')
    .nullable(),
  digestLanguage: z.enum(['en', 'nl']),
  /** Resolutions that mean "was done". */
  doneResolutionIds: z.array(z.number().int()).max(200).nullable(),
});
export type Settings = z.infer<typeof settings>;

const named = z.strictObject({ id: z.number().int(), name: z.string() });

/** What the site calls things, as far as the viewer may know, and which of them play a role by their name while nothing is chosen. */
export const settingsVocabulary = z.strictObject({
  issueTypes: z.array(named),
  resolutions: z.array(named),
  detected: z.strictObject({
    registerTypeIds: z.record(registerRole, z.array(z.number().int())),
    storyTypeIds: z.array(z.number().int()),
    doneResolutionIds: z.array(z.number().int()),
  }),
});
export type SettingsVocabulary = z.infer<typeof settingsVocabulary>;

export const defaultSettings: Settings = {
  syncBudgetShare: 0.5,
  staleDays: 30,
  includeSecuredIssues: false,
  storyPointsFieldId: null,
  startDateFieldId: null,
  acceptanceCriteriaFieldId: null,
  flaggedFieldId: null,
  blockingLinkTypes: ['Blocks', 'Blocker'],
  customFacts: [],
  registerTypeIds: {},
  storyTypeIds: null,
  doneResolutionIds: null,
  digestMailboxIssueKey: null,
  digestLanguage: 'en',
};
