import type { AsyncEvent } from '@forge/events';
import { createApp } from '../app';
import { consoleLog } from '../platform/log';
import { applyMessage } from '../platform/templates/forge-apply-queue';
import { applyRun } from '../templates/apply/apply-run';

/** The `apply` queue. A message that is none of ours is dropped: repeating it would not make it better. */
export async function consumeApply(event: Pick<AsyncEvent, 'body'>): Promise<void> {
  const message = applyMessage.safeParse(event.body);
  if (!message.success) {
    consoleLog.warn('A queue message is not understood', { place: message.error.issues[0]?.path.join('.') });
    return;
  }
  await applyRun(createApp().applyPorts(), message.data.runId, 'app');
}
