import { z } from 'zod';
import { epochSeconds, projectId } from '../../contracts/portfolio';
import { answers } from '../../contracts/templates/blueprint';
import { planCost } from '../../contracts/templates/plan';
import { type RunState, runPurposes, runStates } from '../../contracts/templates/run';
import type { RecordCollection } from '../../shared/record-collection';
import { projectProvenance } from '../runs/project-provenance';

/** Why a run stopped or an item was not made, in Jira's words or in one of ours; see the texts `templates.problem.<code>`. */
export const runProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('jira'), words: z.string().max(500) }),
  z.strictObject({
    kind: z.literal('own'),
    code: z.enum([
      'needsFailed',
      'noAnswer',
      'notAllowed',
      'viewerNeeded',
      'changedSince',
      'shared',
      'notRemovable',
      'wasUpdated',
      'neededByLeft',
      'holdsLeft',
      'planGone',
    ]),
    /** What it is about, e.g. the title of another item. */
    subject: z.string().max(300),
  }),
]);
export type RunProblem = z.infer<typeof runProblem>;
export type OwnProblemCode = Extract<RunProblem, { kind: 'own' }>['code'];

/** A run as it is kept. Its plan and its journal are records of their own, so that progress rewrites a small row. */
export const runRecord = z.strictObject({
  id: z.string().max(64),
  purpose: z.enum(runPurposes),
  templateId: z.string(),
  templateName: z.string(),
  templateVersion: z.number().int(),
  language: z.enum(['en', 'nl']),
  answers,
  /** The day that `today` stands for. */
  answeredOnDay: z.number().int(),
  /** The project it was asked for; `null` to create one. */
  askedProjectId: projectId.nullable(),
  /** The project once it is there. */
  projectId: projectId.nullable(),
  projectKey: z.string(),
  projectName: z.string(),
  jiraTemplate: z.string(),
  digest: z.string().max(64),
  state: z.enum(runStates),
  requestedBy: z.string(),
  requestedAt: epochSeconds,
  note: z.string().max(2000),
  decidedBy: z.string().nullable(),
  decidedAt: epochSeconds.nullable(),
  decisionNote: z.string().max(2000),
  startedAt: epochSeconds.nullable(),
  finishedAt: epochSeconds.nullable(),
  cost: planCost,
  /** The plan in force and the records that hold it; made anew when somebody approves. */
  planId: z.string().max(48),
  planPages: z.number().int(),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  current: z.string().nullable(),
  calls: z.number().int(),
  problem: runProblem.nullable(),
  waitsUntil: epochSeconds.nullable(),
  /** Whether what failed is to be tried again. */
  retryFailed: z.boolean(),
  /** Times in a row that Jira did not answer. */
  setbacks: z.number().int(),
  /** Who works on it, and until when nobody else may. */
  lease: z.strictObject({ holder: z.string(), until: epochSeconds }).nullable(),
  /** When it was last worked on. */
  heardAt: epochSeconds,
  /** What the project was made from before this run was done. */
  provenanceBefore: projectProvenance.nullable(),
});
export type RunRecord = z.infer<typeof runRecord>;
export type RunCollection = RecordCollection<RunRecord>;

/** States in which a worker has something to do. */
export const isAtWork = (state: RunState): boolean => state === 'running' || state === 'cancelling' || state === 'undoing';

/** Changes a run as it is now; what comes of it, or `undefined` when there is no such run. `change` may answer `null` to leave it. */
export async function changeRun(
  runs: RunCollection,
  runId: string,
  change: (run: RunRecord) => RunRecord | null,
): Promise<RunRecord | undefined> {
  for (;;) {
    const record = await runs.get(runId);
    if (!record) return undefined;
    const changed = change(record.value);
    if (changed === null) return record.value;
    if (await runs.replace({ ...record, projectId: changed.projectId ?? 0, value: changed })) return changed;
  }
}
