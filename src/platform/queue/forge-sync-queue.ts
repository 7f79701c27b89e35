import { Queue } from '@forge/events';
import { z } from 'zod';
import { SYNC_LANES, type SyncMessage, type SyncQueue } from '../../facts/sync/sync-context';

/** A message of the `sync` queue, parsed where it comes in. */
export const syncMessage: z.ZodType<SyncMessage> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discover') }),
  z.strictObject({
    kind: z.literal('lane'),
    lane: z
      .number()
      .int()
      .min(0)
      .max(SYNC_LANES - 1),
  }),
  z.strictObject({ kind: z.literal('touched') }),
]);

/** The `sync` queue of the manifest. Messages with the same concurrency key wait for each other. */
export const forgeSyncQueue: SyncQueue = {
  async push(messages, delaySeconds = 0) {
    await new Queue({ key: 'sync' }).push(
      messages.map((message) => ({
        body: { ...message },
        ...(delaySeconds > 0 ? { delayInSeconds: delaySeconds } : {}),
        concurrency: { key: message.kind === 'lane' ? `sync-lane-${message.lane}` : `sync-${message.kind}`, limit: 1 },
      })),
    );
  },
};
