import { z } from 'zod';
import { epochDay, epochSeconds, projectId } from '../portfolio';
import { diagnostic } from './diagnostic';
import { itemKind, itemRef, itemRule } from './item';

/**
 * What a change does: `create` and `update` write; `keep` finds it as wanted; `leave` would write but the person chose not to, or it is not
 * ours to change; `conflict` cannot be done as it is (see diagnostics); `manual` is for a Jira administrator.
 */
export const changeActions = ['create', 'update', 'remove', 'keep', 'leave', 'conflict', 'manual'] as const;
export const changeReasons = [
  'wanted',
  'differs',
  'asWanted',
  'dropped',
  'keptByChoice',
  'localDeviation',
  'appsCannot',
  'blockedByDiagnostic',
  'sharedWithOthers',
] as const;

/** Endpoints by what limits them: a bulk call makes up to 50 issues. */
export const endpointClasses = ['none', 'project', 'configuration', 'projectItem', 'issueBulk', 'issueWrite', 'link', 'own'] as const;
export type EndpointClass = (typeof endpointClasses)[number];

/** One field that a change sets, as people read it. */
export const fieldChange = z.strictObject({ field: z.string().max(120), from: z.string().max(400), to: z.string().max(400) });
export type FieldChange = z.infer<typeof fieldChange>;

export const plannedChange = z.strictObject({
  ref: itemRef,
  kind: itemKind,
  action: z.enum(changeActions),
  reason: z.enum(changeReasons),
  /** What it is, in the words of the project, e.g. the summary of an issue. */
  title: z.string().max(300),
  /** Issues: under which one; for the tree of the preview. */
  parent: itemRef.nullable(),
  changes: z.array(fieldChange).max(40),
  /** What has to be there first. */
  after: z.array(itemRef),
  /** As whom Jira is asked. */
  actor: z.enum(['viewer', 'app', 'nobody']),
  endpoint: z.enum(endpointClasses),
  /** For calendar and people of the preview. */
  startDay: epochDay.nullable(),
  dueDay: epochDay.nullable(),
  people: z.array(z.string().max(128)).max(50),
  rule: itemRule.nullable(),
  /** What an administrator needs to do it by hand: what it is for, the steps, and a file to import (JSON) where there is one. */
  kit: z.strictObject({ purpose: z.string(), steps: z.array(z.string()), file: z.string().nullable() }).optional(),
});
export type PlannedChange = z.infer<typeof plannedChange>;

/** What applying takes. Seconds suppose `millisecondsPerCall` and Jira's limits; `leastIssueCalls` is the least that Jira's bulk size allows. */
export const planCost = z.strictObject({
  calls: z.number().int(),
  points: z.number().int(),
  seconds: z.number().int(),
  issues: z.number().int(),
  issueCalls: z.number().int(),
  leastIssueCalls: z.number().int(),
});
export type PlanCost = z.infer<typeof planCost>;

/** A plan: everything that will happen, in order, and nothing else will. */
export const provisionPlan = z.strictObject({
  templateId: z.string().max(64),
  templateName: z.string(),
  templateVersion: z.number().int().min(1),
  /** The project it changes; `null` for one that is yet to be created. */
  projectId: projectId.nullable(),
  projectKey: z.string(),
  projectName: z.string(),
  language: z.enum(['en', 'nl']),
  madeAt: epochSeconds,
  /** In the order of applying. */
  changes: z.array(plannedChange).max(20_000),
  diagnostics: z.array(diagnostic).max(500),
  cost: planCost,
  /** Tells this plan from every other: the button applies exactly this one. */
  digest: z.string().max(64),
});
export type ProvisionPlan = z.infer<typeof provisionPlan>;
