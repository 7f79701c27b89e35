import { z } from 'zod';
import { JiraError, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { fieldSchemas, issueView, selectFields } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { listOf, readBody } from '../answering/request';
import { readToken, writeToken } from './page-token';

/** Largest page with only `id` and `key`, and with any other field (Atlassian: enhanced search; the second is what sites give in practice). */
export const PAGE_MAX_KEYS = 5000;
export const PAGE_MAX_FIELDS = 100;
const PAGE_DEFAULT = 50;
/** Most issues in `reconcileIssues` (same page). */
const RECONCILE_MAX = 50;
/** Most properties in one search (same page). */
const PROPERTIES_MAX = 5;

interface SearchRequest {
  readonly jql: string;
  readonly nextPageToken?: string | undefined;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  readonly properties: readonly string[];
  readonly reconcileIssues: readonly string[];
}

const searchBody = z.looseObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().default(PAGE_DEFAULT),
  fields: z.array(z.string()).nullish(),
  expand: z.string().nullish(),
  properties: z.array(z.string()).nullish(),
  reconcileIssues: z.array(z.coerce.string()).nullish(),
  fieldsByKeys: z.boolean().nullish(),
});

export const searchAndReconsileIssuesUsingJqlPost: Operation = (call) => {
  const body = readBody(call, searchBody);
  return search(call, {
    jql: body.jql,
    nextPageToken: body.nextPageToken ?? undefined,
    maxResults: body.maxResults,
    fields: body.fields ?? [],
    expand: new Set((body.expand ?? '').split(',').filter((name) => name !== '')),
    properties: body.properties ?? [],
    reconcileIssues: body.reconcileIssues ?? [],
  });
};

export const searchAndReconsileIssuesUsingJql: Operation = (call) => {
  const maxResults = call.query.get('maxResults');
  return search(call, {
    jql: call.query.get('jql') ?? '',
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
    maxResults: maxResults === null || maxResults === '' ? PAGE_DEFAULT : Number(maxResults),
    fields: listOf(call, 'fields'),
    expand: new Set(listOf(call, 'expand')),
    properties: listOf(call, 'properties'),
    reconcileIssues: listOf(call, 'reconcileIssues'),
  });
};

async function search(call: OperationCall, request: SearchRequest): Promise<OperationAnswer> {
  const { site, caller, state } = call;
  if (!Number.isSafeInteger(request.maxResults) || request.maxResults < 0)
    throw new JiraError(400, ['The value of maxResults is not valid.']);
  if (request.reconcileIssues.length > RECONCILE_MAX) {
    throw new JiraError(400, [`The maximum number of issues to reconcile is ${RECONCILE_MAX}.`]);
  }
  if (request.properties.length > PROPERTIES_MAX) throw new JiraError(400, [`The maximum number of properties is ${PROPERTIES_MAX}.`]);
  const result = await site.issueSearch.run(request.jql, caller, new Set(request.reconcileIssues));
  if (!result.bounded) {
    throw new JiraError(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
  }
  const fields = request.fields.length > 0 ? request.fields : ['id'];
  const onlyKeys = fields.every((name) => name === 'id' || name === 'key') && request.expand.size === 0 && request.properties.length === 0;
  const size = Math.min(request.maxResults === 0 ? PAGE_DEFAULT : request.maxResults, onlyKeys ? PAGE_MAX_KEYS : PAGE_MAX_FIELDS);
  const now = site.clock.now();
  const start = request.nextPageToken ? result.indexAfter(readToken(request.nextPageToken, request.jql, now)) : 0;
  const ids = result.ids.slice(start, start + size);
  const isLast = start + ids.length >= result.ids.length;
  const lastId = ids.at(-1);
  const perIssue = new Set([...request.expand].filter((name) => name !== 'names' && name !== 'schema'));
  const parts = { fields, expand: perIssue, properties: request.properties };
  const shownFields = selectFields(fields, state);
  return ok({
    issues: ids.flatMap((id) => {
      const issue = site.issueSearch.index.get(id);
      return issue ? [issueView(issue, parts, call)] : [];
    }),
    ...(isLast || lastId === undefined ? {} : { nextPageToken: writeToken(request.jql, result.positionOf(lastId), now) }),
    isLast,
    ...(request.expand.has('names') ? { names: Object.fromEntries(shownFields.map((field) => [field.id, field.name])) } : {}),
    ...(request.expand.has('schema') ? { schema: fieldSchemas(shownFields) } : {}),
  });
}

export const countIssues: Operation = async (call) => {
  const { jql } = readBody(call, z.looseObject({ jql: z.string().default('') }));
  const result = await call.site.issueSearch.run(jql, call.caller);
  if (!result.bounded) {
    throw new JiraError(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
  }
  return ok({ count: result.count });
};
