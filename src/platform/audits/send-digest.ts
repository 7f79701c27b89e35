import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { FLAT_COST } from '../jira/points';

/** Jira answers 204 without a body, which reads as nothing. */
const nothing = z.unknown();

const notify = (issueKey: string, accountId: string, subject: string, textBody: string): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/${issueKey}/notify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ subject, textBody, to: { users: [{ accountId }] } }),
    }),
  answer: nothing,
  points: () => FLAT_COST,
});

/**
 * Mails a digest through Jira's own notification of an issue, the only way to send mail without leaving Atlassian. Jira decides whether the
 * person gets it: who may not browse the mailbox issue, or wants no mail, gets none. `false` when Jira refused.
 */
export async function sendDigest(
  jira: JiraClient,
  mailboxIssueKey: string,
  accountId: string,
  subject: string,
  text: string,
): Promise<boolean> {
  return (await jira.call(notify(mailboxIssueKey, accountId, subject, text))).ok;
}
