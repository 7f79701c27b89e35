import { z } from 'zod';
import { burstCapacitySeconds, burstPerSecond, globalPointsPerHour } from './jira-limits';

/** Something that goes wrong on purpose. The first rule that strikes decides. */
export const faultRule = z
  .strictObject({
    /** `*`: any method. */
    method: z.enum(['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('*'),
    /** The path without its query; `*` stands for one segment, `**` for any number. */
    path: z.string().startsWith('/').max(300),
    kind: z.enum(['429', '500', '502', '503', 'timeout']),
    /** Strikes with this probability … */
    probability: z.number().min(0).max(1).optional(),
    /** … or on every n-th matching request. */
    every: z.number().int().min(1).optional(),
    /** `before`: nothing happens. `after`: the request is carried out and only its answer is lost. */
    stage: z.enum(['before', 'after']).default('before'),
    /** `Retry-After` of a 429 or 503. */
    retryAfterSeconds: z.number().int().min(0).max(3600).default(1),
    /** How often it strikes at most. */
    times: z.number().int().min(1).optional(),
  })
  .refine((rule) => (rule.probability === undefined) !== (rule.every === undefined), {
    message: 'needs either "probability" or "every"',
  });
export type FaultRule = z.infer<typeof faultRule>;

/** Everything about limits and faults that can be switched while the site runs. Requests of a browser session are never limited or failed. */
export const limitSwitches = z.strictObject({
  quota: z.strictObject({
    /** `report`: count and say so with `Beta-` headers, but refuse nothing. */
    mode: z.enum(['off', 'report', 'enforce']),
    /** One pool for all sites, or one for each; decides names only, since there is one site here. */
    pool: z.enum(['global', 'tenant']),
    pointsPerHour: z.number().int().min(1).max(500_000),
  }),
  burst: z.strictObject({
    on: z.boolean(),
    perSecond: z.strictObject({
      GET: z.number().positive(),
      POST: z.number().positive(),
      PUT: z.number().positive(),
      DELETE: z.number().positive(),
    }),
    capacitySeconds: z.number().positive().max(60),
  }),
  issueWrites: z.strictObject({ on: z.boolean() }),
  latency: z.strictObject({
    fixedMs: z.number().min(0).max(60_000),
    /** Up to so much is added, evenly distributed. */
    jitterMs: z.number().min(0).max(60_000),
  }),
  /** How long a request hangs before it is answered with 504. */
  timeoutMs: z.number().min(0).max(120_000),
  faults: z.array(faultRule).max(50),
  /** Seed of every drawn fault and of the jitter. */
  seed: z.number().int(),
});
export type LimitSwitches = z.infer<typeof limitSwitches>;

/** Jira as it is for a new app: all limits in force, nothing going wrong. */
export const jiraSwitches: LimitSwitches = {
  quota: { mode: 'enforce', pool: 'global', pointsPerHour: globalPointsPerHour },
  burst: { on: true, perSecond: { ...burstPerSecond }, capacitySeconds: burstCapacitySeconds },
  issueWrites: { on: true },
  latency: { fixedMs: 0, jitterMs: 0 },
  timeoutMs: 30_000,
  faults: [],
  seed: 1,
};

/** No limit at all; points are still counted. */
export const openSwitches: LimitSwitches = {
  ...jiraSwitches,
  quota: { ...jiraSwitches.quota, mode: 'off' },
  burst: { ...jiraSwitches.burst, on: false },
  issueWrites: { on: false },
};
