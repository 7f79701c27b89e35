import { z } from 'zod';
import { wireCondition } from '../condition';
import { ruleId, ruleScope, ruleTopic, severity, standardId } from './vocabulary';

/** A rule as the catalogue shows it, in one language. */
export const rulePage = z.strictObject({
  id: ruleId,
  title: z.string(),
  motivation: z.string(),
  requirement: z.string(),
  remediation: z.array(z.string()),
  whenNotToUse: z.string(),
  topic: ruleTopic,
  scope: ruleScope,
  severity,
  weight: z.number(),
  minutesPerFinding: z.number(),
  options: z.array(
    z.strictObject({
      name: z.string(),
      description: z.string(),
      unit: z.enum(['days', 'count', 'percent', 'workingDays', 'issueTypes']),
      defaultValue: z.union([z.number(), z.array(z.number())]),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
    }),
  ),
  fixable: z.boolean(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string().nullable(), licence: z.string() })),
  /** The requirement said in words by its condition; `null` for rules that are functions. */
  conditionSentence: z.string().nullable(),
  /** The rule's violations as JQL; `null` where Jira cannot say them. */
  jql: z.string().nullable(),
  appliesTo: wireCondition.nullable(),
  requires: wireCondition.nullable(),
  usedIn: z.array(standardId),
});
export type RulePage = z.infer<typeof rulePage>;

/** The facts a PMO may build conditions from. */
export const ruleVocabulary = z.strictObject({
  facts: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      description: z.string(),
      kind: z.enum(['id', 'count', 'seconds', 'milli', 'instant', 'day', 'flag', 'category']),
      nullable: z.boolean(),
      values: z.array(z.strictObject({ value: z.number(), label: z.string() })),
    }),
  ),
});
export type RuleVocabulary = z.infer<typeof ruleVocabulary>;
