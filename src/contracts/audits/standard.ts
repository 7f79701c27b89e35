import { z } from 'zod';
import { wireCondition } from '../condition';
import { epochDay, epochSeconds, nodeId, projectCondition, projectId } from '../portfolio';
import { checkNo, level, optionValues, rolloutStage, ruleId, severity, standardId } from './vocabulary';

/** A rule that the PMO wrote without code: a condition over facts, or two JQL queries for what facts do not hold. */
export const ownRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('condition'),
    id: ruleId.startsWith('own-'),
    title: z.string().trim().min(3).max(160),
    motivation: z.string().max(2000),
    remediation: z.string().max(2000),
    documentationUrl: z.url({ protocol: /^https$/ }).nullable(),
    appliesTo: wireCondition,
    /** What a good issue fulfils. */
    requires: wireCondition,
  }),
  z.strictObject({
    kind: z.literal('jql'),
    id: ruleId.startsWith('own-'),
    title: z.string().trim().min(3).max(160),
    motivation: z.string().max(2000),
    remediation: z.string().max(2000),
    documentationUrl: z.url({ protocol: /^https$/ }).nullable(),
    appliesToJql: z.string().trim().min(1).max(2000),
    /** Issues that break the rule, among those it applies to. */
    violatesJql: z.string().trim().min(1).max(2000),
  }),
]);
export type OwnRule = z.infer<typeof ownRule>;

/** Which projects a standard is for: everything, or any of what is named. */
export const standardScope = z.strictObject({
  everything: z.boolean(),
  nodeIds: z.array(nodeId).max(200),
  categoryIds: z.array(z.number().int()).max(200),
  projectIds: z.array(projectId).max(2000),
  /** Templates that projects were made from. */
  templateIds: z.array(z.string().max(64)).max(200),
  condition: projectCondition.nullable(),
});
export type StandardScope = z.infer<typeof standardScope>;

export const chosenRule = z.strictObject({
  ruleId,
  /** Given by Plumbline when the standard is saved; 0 in a standard that never was. */
  checkNo: z.union([z.literal(0), checkNo]),
  severity,
  weight: z.number().min(0).max(100),
  options: optionValues,
});
export type ChosenRule = z.infer<typeof chosenRule>;

/** What a project needs for a level: a score, no unwaived failure of these severities, and so much of the standard judged. */
export const levelRule = z.strictObject({
  level: level.exclude(['none']),
  minimumScore: z.number().min(0).max(100),
  noFailing: z.array(severity),
  minimumEvaluatedPercent: z.number().min(0).max(100),
});
export type LevelRule = z.infer<typeof levelRule>;

/** A standard without what storing adds: this is what "standards as code" files hold (JSON or YAML). */
export const standardContent = z.strictObject({
  id: standardId,
  name: z.string().trim().min(1).max(120),
  description: z.string().max(4000),
  stage: rolloutStage,
  appliesTo: standardScope,
  /** Issues created before this day are not judged ("new work only"); `null` judges all. */
  newWorkFrom: epochDay.nullable(),
  rules: z.array(chosenRule).max(200),
  ownRules: z.array(ownRule).max(100),
  levels: z.array(levelRule).max(3),
  waivers: z.strictObject({
    /** A requester may approve the own request. */
    selfApproval: z.boolean(),
    maximumDays: z.number().int().min(1).max(730),
    remindDaysBefore: z.number().int().min(0).max(90),
  }),
});
export type StandardContent = z.infer<typeof standardContent>;

/** A stored standard. `standardNo` is its number in tables; `version` is raised at each save, older ones stay readable. */
export const standard = z.strictObject({
  ...standardContent.shape,
  standardNo: z.number().int().min(1).max(65_535),
  version: z.number().int().min(1),
  savedAt: epochSeconds,
  savedBy: z.string(),
  /** `true` for a standard that came with Plumbline and was never changed. */
  shipped: z.boolean(),
  retired: z.boolean(),
});
export type Standard = z.infer<typeof standard>;

/** What saving a standard would change on live data. Projects the viewer may not see are counted nowhere. */
export const dryRun = z.strictObject({
  factsAsOf: epochSeconds,
  rules: z.array(
    z.strictObject({
      ruleId,
      title: z.string(),
      applicable: z.number().int(),
      failing: z.number().int(),
      /** Failing now under the stored version; `null` when the rule is new in the standard. */
      failingBefore: z.number().int().nullable(),
      projects: z.array(
        z.strictObject({ projectId, key: z.string(), failing: z.number().int(), failingBefore: z.number().int().nullable() }),
      ),
      problem: z.string().nullable(),
    }),
  ),
  scoreBefore: z.number().nullable(),
  scoreAfter: z.number().nullable(),
});
export type DryRun = z.infer<typeof dryRun>;
