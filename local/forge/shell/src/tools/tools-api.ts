import { z } from 'zod';
import type { RovoOffer } from '../../../browser-api';
import { request } from '../site/request';

/** The host's tools, `/__host/tools/*`, with every answer parsed. */

const invocationRow = z.object({
  id: z.string(),
  functionKey: z.string(),
  moduleType: z.string(),
  moduleKey: z.string(),
  accountId: z.string().nullable(),
  startedAt: z.number(),
  durationMs: z.number().nullable(),
  outcome: z.enum(['running', 'ok', 'error', 'timeout', 'killed']),
  message: z.string().nullable(),
});
export type InvocationRow = z.output<typeof invocationRow>;

const queueRow = z.object({
  queue: z.string(),
  jobId: z.string(),
  waiting: z.number(),
  inProgress: z.number(),
  success: z.number(),
  failed: z.number(),
});
export type QueueRow = z.output<typeof queueRow>;

const scheduleRow = z.object({
  key: z.string(),
  functionKey: z.string(),
  interval: z.string(),
  lastRunAt: z.number().nullable(),
  lastOutcome: z.string().nullable(),
  nextRunAt: z.number(),
});
export type ScheduleRow = z.output<typeof scheduleRow>;

const runResult = z.union([z.looseObject({ ok: z.literal(true) }), z.looseObject({ ok: z.literal(false), message: z.string() })]);
const tableRow = z.object({ name: z.string(), rows: z.number(), bytes: z.number() });
const queryResult = z.union([z.object({ rows: z.array(z.record(z.string(), z.unknown())) }), z.object({ error: z.string() })]);
export type QueryResult = z.output<typeof queryResult>;

const kvsEntry = z.object({ key: z.string(), value: z.unknown().optional(), secret: z.boolean() });
export type KvsEntry = z.output<typeof kvsEntry>;

const logLine = z.object({ at: z.number(), level: z.string(), source: z.string(), message: z.string() });
export type LogLine = z.output<typeof logLine>;

const faults = z.object({
  host: z.object({
    killAfterHostCalls: z.object({ functionKey: z.string(), calls: z.number() }).nullable(),
    duplicateEvents: z.boolean(),
    reorderEventsSeed: z.number().nullable(),
    dropEventsShare: z.number(),
  }),
  product: z.record(z.string(), z.unknown()).nullable(),
});
export type Faults = z.output<typeof faults>;

const count = { points: z.number(), requests: z.number(), refused: z.number() };
const points = z
  .object({
    hours: z.array(z.object({ hour: z.string(), appId: z.string(), ...count })),
    endpoints: z.array(z.object({ appId: z.string(), endpoint: z.string(), failed: z.number(), ...count })),
  })
  .nullable();

const rovoAction = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  verb: z.string(),
  inputs: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      type: z.enum(['string', 'integer', 'number', 'boolean']),
      required: z.boolean(),
      description: z.string(),
    }),
  ),
});
export type RovoAction = z.output<typeof rovoAction>;
const rovoOffer = z.object({
  agents: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      description: z.string(),
      conversationStarters: z.array(z.string()),
      actions: z.array(z.string()),
    }),
  ),
  actions: z.array(rovoAction),
}) satisfies z.ZodType<RovoOffer>;
const actionResult = z.union([
  z.looseObject({ ok: z.literal(true), value: z.unknown().optional() }),
  z.looseObject({ ok: z.literal(false), message: z.string() }),
]);
export type ActionResult = z.output<typeof actionResult>;

const tool = <T extends z.ZodType>(name: string, schema: T) => request(`/__host/tools/${name}`, schema);

export const toolsApi = {
  invocations: () => tool('invocations', z.array(invocationRow)),
  queue: () => tool('queue', z.array(queueRow)),
  schedules: () => tool('schedules', z.array(scheduleRow)),
  runSchedule: (key: string) => request(`/__host/tools/schedules/${encodeURIComponent(key)}/run`, runResult, { method: 'POST' }),
  tables: () => tool('sql/tables', z.array(tableRow)),
  query: (query: string) => request('/__host/tools/sql/query', queryResult, { method: 'POST', body: { query } }),
  kvs: (prefix: string) => tool(`kvs?prefix=${encodeURIComponent(prefix)}`, z.array(kvsEntry)),
  logs: () => tool('logs', z.array(logLine)),
  points: () => tool('points', points),
  webTriggers: () => tool('webtriggers', z.array(z.object({ key: z.string(), url: z.string() }))),
  actions: () => tool('actions', rovoOffer),
  callAction: (key: string, inputs: Readonly<Record<string, unknown>>, issueKey: string) =>
    request(`/__host/tools/actions/${encodeURIComponent(key)}`, actionResult, {
      method: 'POST',
      body: { inputs, ...(issueKey === '' ? {} : { issueKey }) },
    }),
  faults: () => tool('faults', faults),
  setFaults: (change: { readonly host?: Faults['host']; readonly product?: Readonly<Record<string, unknown>> }) =>
    request('/__host/tools/faults', faults, { method: 'PUT', body: change }),
};
