import { z } from 'zod';
import { epochSeconds, projectId } from '../portfolio';
import { itemKind, itemRef } from './item';
import { planCost } from './plan';

/** `requested` waits for an approver; `stopped` was cut off by Jira (rights, limits) and can be resumed; the rest is final, save for undoing. */
export const runStates = ['requested', 'refused', 'running', 'cancelling', 'cancelled', 'stopped', 'done', 'undoing', 'undone'] as const;
export type RunState = (typeof runStates)[number];

/** What a run is for. */
export const runPurposes = ['create', 'apply', 'upgrade'] as const;
export type RunPurpose = (typeof runPurposes)[number];

/** What became of one change of the plan. `begun` without an end: the function was cut off there, and resuming looks what happened. */
export const journalStates = ['begun', 'done', 'failed', 'undone', 'leftOnUndo'] as const;
export const journalEntry = z.strictObject({
  ref: itemRef,
  kind: itemKind,
  title: z.string().max(300),
  state: z.enum(journalStates),
  at: epochSeconds,
  /** What Jira calls it: an id, and a key or a link where there is one. */
  jiraId: z.string().max(255).nullable(),
  jiraKey: z.string().max(255).nullable(),
  /** Jira's words when it refused; why something was left on undo. */
  problem: z.string().max(500).nullable(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const provisionRun = z.strictObject({
  id: z.string().max(64),
  purpose: z.enum(runPurposes),
  templateId: z.string(),
  templateName: z.string(),
  templateVersion: z.number().int(),
  projectId: projectId.nullable(),
  projectKey: z.string(),
  projectName: z.string(),
  state: z.enum(runStates),
  requestedBy: z.string(),
  requestedAt: epochSeconds,
  /** What the approver should know, by the one who asked. */
  note: z.string().max(2000),
  decidedBy: z.string().nullable(),
  decidedAt: epochSeconds.nullable(),
  decisionNote: z.string().max(2000),
  finishedAt: epochSeconds.nullable(),
  /** Changes that write, and how many of them are done. */
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  /** The change at work, by its title. */
  current: z.string().nullable(),
  cost: planCost,
  /** Calls made so far. */
  calls: z.number().int(),
  /** Why it stopped, in words; empty otherwise. */
  problem: z.string().max(500),
  /** When it goes on by itself, after a limit of Jira. */
  waitsUntil: epochSeconds.nullable(),
  canDecide: z.boolean(),
  canCancel: z.boolean(),
  canResume: z.boolean(),
  canUndo: z.boolean(),
});
export type ProvisionRun = z.infer<typeof provisionRun>;
