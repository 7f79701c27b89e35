import { InvocationError, InvocationErrorCode } from '@forge/events';
import { createApp } from '../app';
import { handleJiraEvent } from '../facts/sync/handle-jira-event';
import { consoleLog } from '../platform/log';
import { SqlFailure } from '../platform/sql/sql';
import { jiraEvent } from './jira-event';

const RETRY_SECONDS = 60;

/** Product events of Jira: takes note and leaves the reading to the queue. */
export async function onJiraEvent(event: unknown): Promise<InvocationError | undefined> {
  const parsed = jiraEvent.safeParse(event);
  if (!parsed.success) {
    consoleLog.warn('An event is not what Jira documents', { place: parsed.error.issues[0]?.path.join('.') });
    return undefined;
  }
  const { facts, syncStore, now, syncContext } = createApp();
  try {
    await handleJiraEvent({ facts, store: syncStore, now, queue: (await syncContext()).queue }, parsed.data);
    return undefined;
  } catch (error) {
    // Before the first migration nothing is collected, so nothing can be missed.
    if (error instanceof SqlFailure && error.isMissingTable) return undefined;
    consoleLog.error('An event could not be noted', { error: error instanceof Error ? error.name : 'unknown' });
    return new InvocationError({ retryAfter: RETRY_SECONDS, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}
