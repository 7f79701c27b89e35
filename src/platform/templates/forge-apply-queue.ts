import { Queue } from '@forge/events';
import { z } from 'zod';
import type { ApplyMessage, ApplyQueue } from '../../templates/apply/apply-ports';

/** A message of the `apply` queue, parsed where it comes in. */
export const applyMessage: z.ZodType<ApplyMessage> = z.strictObject({ runId: z.string().max(64) });

/** Runs worked on at a time: Jira's pace of writes is shared by all apps of a site. */
const RUNS_AT_A_TIME = 3;

/** The `apply` queue of the manifest. A run that is delivered twice is told apart by its lease. */
export const forgeApplyQueue: ApplyQueue = {
  async push(message, delaySeconds = 0) {
    await new Queue({ key: 'apply' }).push([
      {
        body: { ...message },
        ...(delaySeconds > 0 ? { delayInSeconds: delaySeconds } : {}),
        concurrency: { key: 'apply', limit: RUNS_AT_A_TIME },
      },
    ]);
  },
};
