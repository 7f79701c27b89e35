import type { AsyncEvent } from '@forge/events';
import { createApp } from '../app';
import { workOnMessage } from '../facts/sync/work-on-message';
import { consoleLog } from '../platform/log';
import { syncMessage } from '../platform/queue/forge-sync-queue';

/** The `sync` queue. A message that is none of ours is dropped: repeating it would not make it better. */
export async function consumeSync(event: Pick<AsyncEvent, 'body'>): Promise<void> {
  const message = syncMessage.safeParse(event.body);
  if (!message.success) {
    consoleLog.warn('A queue message is not understood', { place: message.error.issues[0]?.path.join('.') });
    return;
  }
  await workOnMessage(await createApp().syncContext(), message.data);
}
