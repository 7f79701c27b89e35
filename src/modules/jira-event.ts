import { z } from 'zod';
import type { JiraHappening } from '../facts/sync/handle-jira-event';

const id = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive());

/** The events of the manifest as Forge delivers them, reduced to the ids that matter. */
export const jiraEvent = z.union([
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
