import type { AsyncEvent } from '@forge/events';
import { createApp } from '../app';
import { workOnAudit } from '../audits/runs/work-on-audit';
import { consoleLog } from '../platform/log';
import { auditMessage } from '../platform/queue/forge-audit-queue';

/** The `audit` queue. A message that is none of ours is dropped: repeating it would not make it better. */
export async function consumeAudit(event: Pick<AsyncEvent, 'body'>): Promise<void> {
  const message = auditMessage.safeParse(event.body);
  if (!message.success) {
    consoleLog.warn('A queue message is not understood', { place: message.error.issues[0]?.path.join('.') });
    return;
  }
  await workOnAudit(createApp().runContext(), message.data);
}
