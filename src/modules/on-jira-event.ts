import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { createApp } from '../app';
import { handleJiraEvent, type JiraHappening } from '../facts/sync/handle-jira-event';
import { consoleLog } from '../platform/log';
import { SqlFailure } from '../platform/sql/sql';

const id = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive());

/** The events of the manifest, reduced to the ids that matter. */
const jiraEvent = z.union([
  z
    .object({ eventType: z.literal('avi:jira:deleted:issue'), issue: z.object({ id }) })
    .transform((event): JiraHappening => ({ kind: 'issueDeleted', issueId: event.issue.id })),
  z
    .object({ eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']), sourceIssueId: id, destinationIssueId: id })
    .transform((event): JiraHappening => ({ kind: 'issuesChanged', issueIds: [event.sourceIssueId, event.destinationIssueId] })),
  z
    .object({ eventType: z.string().regex(/^avi:jira:\w+:project$/), project: z.object({ id }) })
    .transform((event): JiraHappening => ({ kind: 'projectChanged', projectId: event.project.id })),
  z
    .object({ eventType: z.string().regex(/^avi:jira:\w+:version$/), version: z.object({ projectId: id }) })
    .transform((event): JiraHappening => ({ kind: 'versionChanged', projectId: event.version.projectId })),
]);

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
