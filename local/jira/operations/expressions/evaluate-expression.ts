import { z } from 'zod';
import { issueBean } from '../../expressions/beans/issue-bean';
import { EvaluationError } from '../../expressions/expression-errors';
import { expressionLimits, mostIssuesFromJql } from '../../expressions/expression-limits';
import { resultJson } from '../../expressions/result-json';
import { failureMessage, runExpression } from '../../expressions/run-expression';
import type { Value } from '../../expressions/values';
import { JiraError, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { expands, readBody } from '../answering/request';
import { readToken, writeToken } from '../search/page-token';
import { contextShape, variablesOf } from './expression-context';

const evalRequest = z.strictObject({
  expression: z.string(),
  context: z
    .strictObject({
      ...contextShape,
      issues: z
        .strictObject({
          jql: z
            .strictObject({
              query: z.string().default(''),
              startAt: z.number().int().min(0).default(0),
              maxResults: z.number().int().min(0).default(mostIssuesFromJql),
              validation: z.enum(['strict', 'warn', 'none']).default('strict'),
            })
            .optional(),
        })
        .optional(),
    })
    .prefault({}),
});

/** `POST /expression/eval`, on its way out: issues come from a query with `startAt` and `maxResults`. */
export const evaluateJiraExpression: Operation = async (call) => {
  const { expression, context } = readBody(call, evalRequest);
  const variables = variablesOf(call, context);
  const jql = context.issues?.jql;
  if (!jql) return evaluate(call, expression, variables, {});
  const maxResults = Math.min(jql.maxResults, mostIssuesFromJql);
  const { ids, warnings } = await idsFor(call, jql.query, jql.validation);
  const page = ids.slice(jql.startAt, jql.startAt + maxResults);
  const meta = {
    startAt: jql.startAt,
    maxResults,
    count: page.length,
    totalCount: ids.length,
    ...(warnings.length > 0 ? { validationWarnings: warnings } : {}),
  };
  return evaluate(call, expression, withIssues(call, variables, page), { issues: { jql: meta } });
};

async function idsFor(
  call: OperationCall,
  query: string,
  validation: 'strict' | 'warn' | 'none',
): Promise<{ readonly ids: readonly string[]; readonly warnings: readonly string[] }> {
  try {
    return { ids: (await call.site.issueSearch.run(query, call.caller)).ids, warnings: [] };
  } catch (error) {
    if (!(error instanceof JiraError) || validation === 'strict') throw error;
    return { ids: [], warnings: validation === 'warn' ? error.errorMessages : [] };
  }
}

const evaluateRequest = z.strictObject({
  expression: z.string(),
  context: z
    .strictObject({
      ...contextShape,
      issues: z
        .strictObject({
          jql: z
            .strictObject({
              query: z.string().default(''),
              nextPageToken: z.string().optional(),
              maxResults: z.number().int().min(0).default(mostIssuesFromJql),
            })
            .optional(),
        })
        .optional(),
    })
    .prefault({}),
});

/** `POST /expression/evaluate`: issues come from the search index, page by page with a token. */
export const evaluateJSISJiraExpression: Operation = async (call) => {
  const { expression, context } = readBody(call, evaluateRequest);
  const variables = variablesOf(call, context);
  const jql = context.issues?.jql;
  if (!jql) return evaluate(call, expression, variables, {});
  const found = await call.site.issueSearch.run(jql.query, call.caller);
  if (!found.bounded) {
    throw new JiraError(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
  }
  const now = call.site.clock.now();
  const start = jql.nextPageToken ? found.indexAfter(readToken(jql.nextPageToken, jql.query, now)) : 0;
  const page = found.ids.slice(start, start + Math.min(jql.maxResults, mostIssuesFromJql));
  const last = page.at(-1);
  const isLast = start + page.length >= found.ids.length;
  const token = isLast || last === undefined ? {} : { nextPageToken: writeToken(jql.query, found.positionOf(last), now) };
  return evaluate(call, expression, withIssues(call, variables, page), { issues: { jql: { ...token, isLast } } });
};

function withIssues(call: OperationCall, variables: ReadonlyMap<string, Value>, ids: readonly string[]): ReadonlyMap<string, Value> {
  const issues = ids.flatMap((id) => {
    const issue = call.site.issueSearch.index.get(id);
    return issue ? [issueBean(issue, call)] : [];
  });
  return new Map([...variables, ['issues', issues]]);
}

function evaluate(
  call: OperationCall,
  expression: string,
  variables: ReadonlyMap<string, Value>,
  meta: Readonly<Record<string, unknown>>,
): OperationAnswer {
  const outcome = runExpression(expression, variables, call);
  if (!outcome.ok) throw new JiraError(400, [outcome.message]);
  const result = shown(outcome.value, expression);
  const { steps, expensiveOperations } = outcome;
  const { beans, primitiveValues } = result;
  const used = { steps, expensiveOperations, beans, primitiveValues };
  const complexity = Object.fromEntries(Object.entries(used).map(([name, value]) => [name, { value, limit: limits[name] }]));
  const isAsked = expands(call).has('meta.complexity');
  const all = { ...meta, ...(isAsked ? { complexity } : {}) };
  return ok({ value: result.json, ...(Object.keys(all).length > 0 ? { meta: all } : {}) });
}

const limits: Readonly<Record<string, number>> = expressionLimits;

function shown(value: Value, expression: string): ReturnType<typeof resultJson> {
  try {
    return resultJson(value);
  } catch (error) {
    if (error instanceof EvaluationError) throw new JiraError(400, [failureMessage(error, expression)]);
    throw error;
  }
}
