import { Queue } from '@forge/events';
import { z } from 'zod';
import type { AuditMessage, AuditQueue } from '../../audits/runs/run-context';

/** A message of the `audit` queue, parsed where it comes in. */
export const auditMessage: z.ZodType<AuditMessage> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), runId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('stale') }),
]);

/** The `audit` queue of the manifest. Its messages are worked on one at a time: two audits of one project would only get in each other's way. */
export const forgeAuditQueue: AuditQueue = {
  async push(messages, delaySeconds = 0) {
    await new Queue({ key: 'audit' }).push(
      messages.map((message) => ({
        body: { ...message },
        ...(delaySeconds > 0 ? { delayInSeconds: delaySeconds } : {}),
        concurrency: { key: 'audit', limit: 1 },
      })),
    );
  },
};
