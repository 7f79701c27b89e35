import { z } from 'zod';
import { precomputationLifetimeMs } from '../../jql/expand-clauses';
import type { PrecomputationRecord } from '../../model/records';
import { badRequest, forbidden, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { permissionAri } from '../../site/installed-apps';
import type { Json } from '../../views/references';
import { timestamp } from '../../views/timestamp';
import { noContent, ok } from '../answering/answers';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { flag, readBody } from '../answering/request';

/** Most precomputations in one request (the limits that the operations document). */
const maxAtOnce = 1000;

const view = (row: PrecomputationRecord): Json => ({
  id: row.id,
  functionKey: row.functionKey,
  functionName: row.functionName,
  field: row.field,
  operator: row.operator,
  arguments: row.arguments,
  ...(row.value === undefined ? {} : { value: row.value }),
  ...(row.error === undefined ? {} : { error: row.error }),
  created: timestamp(row.createdAt),
  updated: timestamp(row.updatedAt),
  used: timestamp(row.usedAt),
});

/** The keys of the JQL functions of the calling app. Only apps may ask, and only about their own. */
function ownFunctions(call: OperationCall): ReadonlySet<string> {
  const app = call.caller.appId === undefined ? undefined : call.site.apps.get(call.caller.appId);
  if (!app) throw forbidden('This operation is only accessible to the app that provides the function.');
  return new Set((app.modules['jira:jqlFunction'] ?? []).map((module) => permissionAri(app, String(module.key))));
}

/** Precomputations of the given functions that have not expired. */
function alive(call: OperationCall, functionKeys: Iterable<string>): readonly PrecomputationRecord[] {
  const oldest = call.site.clock.now() - precomputationLifetimeMs;
  return [...functionKeys].flatMap((key) => call.state.by('precomputations.function', key)).filter((row) => row.usedAt >= oldest);
}

const sorted = (call: OperationCall, rows: readonly PrecomputationRecord[]): readonly PrecomputationRecord[] =>
  ordered(
    call,
    rows,
    {
      functionKey: (row) => row.functionKey,
      used: (row) => row.usedAt,
      created: (row) => row.createdAt,
      updated: (row) => row.updatedAt,
    },
    'functionKey',
  );

/** `GET /jql/function/computation`. */
export const getPrecomputations: Operation = (call) => {
  const own = ownFunctions(call);
  const asked = call.query.getAll('functionKey');
  const unknown = asked.find((key) => !own.has(key));
  if (unknown !== undefined) throw notFound(`The function with key '${unknown}' was not found.`);
  const rows = sorted(call, alive(call, asked.length === 0 ? own : asked));
  return ok(page(call, '/jql/function/computation', rows, view, { size: 100, max: 1000 }));
};

/** `POST /jql/function/computation/search`. */
export const getPrecomputationsByID: Operation = (call) => {
  const rows = alive(call, ownFunctions(call));
  const { precomputationIDs } = readBody(call, z.object({ precomputationIDs: z.array(z.string()).default([]) }));
  if (precomputationIDs.length > maxAtOnce) throw new JiraError(400, [`No more than ${maxAtOnce} ids may be given.`]);
  const wanted = new Set(precomputationIDs);
  const found = sorted(
    call,
    rows.filter((row) => wanted.has(row.id)),
  );
  const ids = new Set(found.map((row) => row.id));
  return ok({ precomputations: found.map(view), notFoundPrecomputationIDs: precomputationIDs.filter((id) => !ids.has(id)) });
};

const updateRequest = z.object({
  values: z.array(z.object({ id: z.string(), value: z.string().optional(), error: z.string().optional() })).default([]),
});

/** `POST /jql/function/computation`: all or nothing, unless unknown ids are to be skipped. */
export const updatePrecomputations: Operation = (call) => {
  const known = new Map(alive(call, ownFunctions(call)).map((row) => [row.id, row]));
  const { values } = readBody(call, updateRequest);
  if (values.length > maxAtOnce) throw new JiraError(400, [`No more than ${maxAtOnce} precomputations may be updated at once.`]);
  for (const { value, error } of values) {
    if ((value === undefined) === (error === undefined)) throw badRequest({}, ['Exactly one of value and error must be specified.']);
  }
  const skip = flag(call, 'skipNotFoundPrecomputations', false);
  const missing = values.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (missing.length > 0 && !skip) {
    const message = `Precomputations with these ids were not found: ${missing.join(', ')}.`;
    return { status: 404, body: { errorMessages: [message], notFoundPrecomputationIDs: missing } };
  }
  const now = call.site.clock.now();
  for (const { id, value, error } of values) {
    const row = known.get(id);
    if (!row) continue;
    const { value: _value, error: _error, ...rest } = row;
    call.state.put('precomputations', { ...rest, ...(value === undefined ? { error: error ?? '' } : { value }), updatedAt: now });
  }
  return skip ? ok({ notFoundPrecomputationIDs: missing }) : noContent;
};
