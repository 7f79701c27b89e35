import { route } from '@forge/api';
import { z } from 'zod';
import type { MailPorts } from '../../audits/digests/mail-digests';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { FLAT_COST } from '../jira/points';
import { readMayBrowse } from '../jira/read-permissions';

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
 * Mails digests through Jira's own notification of an issue, the only way to send mail without leaving Atlassian. Jira decides whether the
 * person gets it: who may not browse the mailbox issue, or wants no mail, gets none. `jira` is the app itself.
 */
export const digestMailer = (
  jira: JiraClient,
  mailboxIssueKey: string,
  keyOf: ReadonlyMap<number, string>,
): Pick<MailPorts, 'browsableBy' | 'send'> => ({
  browsableBy: async (accountId, projectIds) => {
    const confirmed = await Promise.all(
      projectIds.map(async (projectId) => {
        const key = keyOf.get(projectId);
        const answer = key === undefined ? undefined : await jira.call(readMayBrowse(accountId, key));
        return answer?.ok === true && answer.value;
      }),
    );
    return new Set(projectIds.filter((_, at) => confirmed[at]));
  },
  send: async (accountId, { subject, text }) => (await jira.call(notify(mailboxIssueKey, accountId, subject, text))).ok,
});
