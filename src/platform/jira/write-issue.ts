import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraHands } from '../../audits/findings/work-on-finding';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok } from '../../shared/result';
import type { JiraCall, JiraClient } from './jira-client';
import { costOfObjects } from './points';

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };
/** A write costs one point: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
const COST_OF_WRITE = 1;

/** Plain text as an Atlassian document, a paragraph a line. */
const documentOf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});

const createdComment = z.object({ id: z.string() });
const addComment = (issueId: number, text: string): JiraCall<z.output<typeof createdComment>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/${String(issueId)}/comment`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ body: documentOf(text) }),
    }),
  answer: createdComment,
  points: () => COST_OF_WRITE,
});

const issueTypes = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean().default(false) })) });
type IssueType = z.output<typeof issueTypes>['issueTypes'][number];
/** The types of issue that this person may create in the project. */
const readCreatableTypes = (projectId: number): JiraCall<z.output<typeof issueTypes>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/createmeta/${String(projectId)}/issuetypes`, { headers: json }),
  answer: issueTypes,
  points: (found) => costOfObjects(found.issueTypes.length),
});

const createdIssue = z.object({ id: z.coerce.number().int(), key: z.string() });
const createIssue = (fields: unknown): JiraCall<z.output<typeof createdIssue>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue`, { method: 'POST', headers: json, body: JSON.stringify({ fields }) }),
  answer: createdIssue,
  points: () => COST_OF_WRITE,
});

/** What sites call an ordinary task; without one, the first type that is no sub-task serves. */
const TASK = /^(task|taak)$/i;
const ordinaryType = (types: readonly IssueType[]): IssueType | undefined => {
  const standing = types.filter(({ subtask }) => !subtask);
  return standing.find(({ name }) => TASK.test(name)) ?? standing[0];
};

/**
 * Comments and creates issues as the person who asks. Pass a client without patience: a call that is repeated after Jira did not answer
 * might do its work twice.
 */
export function jiraHands(jira: JiraClient): JiraHands {
  return {
    async comment(issueId, text) {
      const added = await jira.call(addComment(issueId, text));
      return added.ok ? ok(added.value.id) : err(messageOf(added.error));
    },
    async createIssue(projectId, summary, description) {
      const types = await jira.call(readCreatableTypes(projectId));
      if (!types.ok) return err(messageOf(types.error));
      const type = ordinaryType(types.value.issueTypes);
      if (!type) return err('');
      const created = await jira.call(
        createIssue({
          project: { id: String(projectId) },
          issuetype: { id: type.id },
          summary,
          description: documentOf(description),
        }),
      );
      return created.ok ? ok(created.value) : err(messageOf(created.error));
    },
  };
}

/** Jira's own words; empty when it said nothing. */
const messageOf = (failure: JiraFailure): string =>
  failure.kind === 'badRequest' || failure.kind === 'notAllowed' || failure.kind === 'notFound' ? failure.message : '';
