import { z } from 'zod';
import { epochDay, epochSeconds, projectId } from '../portfolio';
import { itemKind, itemRef, itemRule } from './item';
import { templateId } from './template';

/** A project against its template's version, item by item. `extra`: not of the template, in a place the template rules. */
export const driftStates = ['missing', 'changed', 'extra'] as const;
export const driftItem = z.strictObject({
  ref: itemRef,
  kind: itemKind,
  title: z.string(),
  state: z.enum(driftStates),
  fields: z.array(z.strictObject({ field: z.string(), wanted: z.string(), found: z.string() })),
  rule: itemRule.nullable(),
  jiraKey: z.string().nullable(),
  /** A deliberate deviation: why, agreed by whom, until when. */
  waiver: z.strictObject({ reason: z.string(), by: z.string(), at: epochSeconds, untilDay: epochDay.nullable() }).nullable(),
});
export type DriftItem = z.infer<typeof driftItem>;

export const projectDrift = z.strictObject({
  projectId,
  key: z.string(),
  name: z.string(),
  templateId,
  templateName: z.string(),
  version: z.number().int(),
  newestVersion: z.number().int(),
  checkedAt: epochSeconds.nullable(),
  missing: z.number().int(),
  changed: z.number().int(),
  extra: z.number().int(),
  waived: z.number().int(),
});
export type ProjectDrift = z.infer<typeof projectDrift>;

/** All projects being compared with their templates, as far as the viewer may browse them. */
export const driftChecking = z.strictObject({
  startedAt: epochSeconds,
  /** `null` while projects wait. */
  finishedAt: epochSeconds.nullable(),
  total: z.number().int(),
  /** Of these so many were looked at; `failed` are among them. */
  done: z.number().int(),
  /** Could not be compared. */
  failed: z.array(projectId),
  /** Waits for the next hour's points of Jira until then. */
  waitsUntil: epochSeconds.nullable(),
});
export type DriftChecking = z.infer<typeof driftChecking>;

/**
 * Three-way comparison of an item: what the version used wanted, what the new version wants, what the project has. `clean`: only the
 * template changed; `conflict`: both changed, differently; `local`: only the project changed; `same`: both changed alike.
 */
export const upgradeStates = ['added', 'clean', 'conflict', 'local', 'same', 'removed', 'removedChanged', 'gone'] as const;
export const upgradeItem = z.strictObject({
  ref: itemRef,
  kind: itemKind,
  title: z.string(),
  state: z.enum(upgradeStates),
  fields: z.array(z.strictObject({ field: z.string(), base: z.string(), now: z.string(), next: z.string() })),
  /** What is proposed: taking the template's, or keeping the project's. */
  proposal: z.enum(['accept', 'reject']),
  rule: itemRule.nullable(),
});
export type UpgradeItem = z.infer<typeof upgradeItem>;

export const projectUpgrade = z.strictObject({
  projectId,
  key: z.string(),
  name: z.string(),
  templateId,
  fromVersion: z.number().int(),
  toVersion: z.number().int(),
  items: z.array(upgradeItem),
  /** Questions of the new version that have no answer yet. */
  missingAnswers: z.array(z.string()),
  digest: z.string().max(64),
});
export type ProjectUpgrade = z.infer<typeof projectUpgrade>;
