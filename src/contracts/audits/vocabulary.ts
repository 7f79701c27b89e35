import { z } from 'zod';

/** `shall` is mandatory, `should` advisory (the grammar of GovS 002), `observation` worth a look and never a defect. */
export const severities = ['shall', 'should', 'observation'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

/** What came of a check on a project. Only `pass` is a pass: the last four were not judged, and each says why. */
export const outcomes = ['pass', 'fail', 'notApplicable', 'notAvailable', 'notSupported', 'error'] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof outcome>;

/** What a rule judges: each issue, the project as a whole, or the project's schedule as a network. */
export const ruleScopes = ['issue', 'project', 'schedule'] as const;
export const ruleScope = z.enum(ruleScopes);
export type RuleScope = z.infer<typeof ruleScope>;

export const ruleTopics = ['hygiene', 'governance', 'schedule', 'agile'] as const;
export const ruleTopic = z.enum(ruleTopics);
export type RuleTopic = z.infer<typeof ruleTopic>;

/** Kebab-case, e.g. `open-issue-has-assignee`; a PMO's own rules begin with `own-`. */
export const ruleId = z.string().regex(/^[a-z][a-z0-9-]{2,63}$/, 'is not the id of a rule');
export const standardId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not the id of a standard');
/** The number of one rule in one standard: stable over versions of the standard, never used again. */
export const checkNo = z.number().int().min(1).max(65_535);

/** Maturity levels, lowest first; `none` is below bronze. */
export const levels = ['none', 'bronze', 'silver', 'gold'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** `silent`: judged, seen by PMO administrators only. `visible`: seen by everybody. `enforced`: also blocks gates and transitions. */
export const rolloutStages = ['silent', 'visible', 'enforced'] as const;
export const rolloutStage = z.enum(rolloutStages);
export type RolloutStage = z.infer<typeof rolloutStage>;

/** Values of a rule's options by name: days, counts, percent or ids. */
export const optionValues = z.record(z.string().max(40), z.union([z.number().int(), z.array(z.number().int()).max(200)]));
export type OptionValues = z.infer<typeof optionValues>;

/** Which work items play a role in governance; their issue types are detected by name or chosen in settings. */
export const registerRoles = ['risk', 'issue', 'decision', 'change', 'action', 'document', 'lesson', 'milestone'] as const;
export const registerRole = z.enum(registerRoles);
export type RegisterRole = z.infer<typeof registerRole>;
