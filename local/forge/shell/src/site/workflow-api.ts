import { z } from 'zod';
import { user } from './jira-records';
import { request } from './request';
import * as record from './workflow-records';

/** Jira's workflows and the transitions of a work item, as the session's user. */

const rest = <T extends z.ZodType>(path: string, schema: T, body?: unknown, method: 'POST' | 'PUT' = 'POST') =>
  request(`/rest/api/3/${path}`, schema, body === undefined ? {} : { method, body });
const part = encodeURIComponent;

export const workflowApi = {
  workflows: () => rest('workflows/search?maxResults=100', record.workflowPage),
  workflow: (id: string) => rest('workflows', record.workflowsRead, { workflowIds: [id] }),
  update: (body: unknown) => rest('workflows/update', z.unknown(), body),
  /** What a Jira expression over a rule's saved configuration says. */
  describe: async (expression: string, config: unknown): Promise<string> => {
    const body = { expression, context: { custom: { config: { type: 'json', value: config } } } };
    const { value } = await rest('expression/evaluate', z.looseObject({ value: z.unknown() }), body);
    return typeof value === 'string' ? value : '';
  },
  transitions: (issueKey: string) => rest(`issue/${part(issueKey)}/transitions?expand=transitions.fields`, record.issueTransitions),
  transition: (issueKey: string, id: string, fields: Readonly<Record<string, unknown>>) =>
    rest(`issue/${part(issueKey)}/transitions`, z.unknown(), { transition: { id }, fields }),
  editMeta: (issueKey: string) => rest(`issue/${part(issueKey)}/editmeta`, record.editMeta),
  assignable: (issueKey: string) => rest(`user/assignable/search?issueKey=${part(issueKey)}&maxResults=50`, z.array(user)),
};
