import { jiraEvent } from './jira-event';

test.each([
  [
    { eventType: 'avi:jira:deleted:issue', issue: { id: '10001', key: 'ERP-1' } },
    { kind: 'issueDeleted', issueId: 10001 },
  ],
  [
    { eventType: 'avi:jira:created:issuelink', id: '1', sourceIssueId: '5', destinationIssueId: '6' },
    { kind: 'issuesChanged', issueIds: [5, 6] },
  ],
  [
    { eventType: 'avi:jira:archived:project', project: { id: 10000, key: 'ERP' } },
    { kind: 'projectChanged', projectId: 10000 },
  ],
  [
    { eventType: 'avi:jira:released:version', version: { id: '3', projectId: 10000 } },
    { kind: 'versionChanged', projectId: 10000 },
  ],
])('%j is reduced to what happened', (event, happening) => {
  expect(jiraEvent.parse(event)).toEqual(happening);
});

test.each([
  undefined,
  'avi:jira:deleted:issue',
  { eventType: 'avi:jira:deleted:issue' },
  { eventType: 'avi:jira:deleted:issue', issue: { id: '1; DROP TABLE issue_fact' } },
  { eventType: 'avi:jira:created:issuelink', sourceIssueId: '5' },
  { eventType: 'avi:jira:viewed:issue', issue: { id: '1' } },
])('%j is no event of ours', (event) => {
  expect(jiraEvent.safeParse(event).success).toBe(false);
});
