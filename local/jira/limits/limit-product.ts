import { type Clock, systemClock } from '../../clock';
import type { Principal, Product, ProductRequest, ProductResponse } from '../../forge/product';
import { Random } from '../../random';
import { findRoute, type Route } from '../http/route-table';
import { FaultRules } from './fault-rules';
import { IssueWriteLimit } from './issue-write-limit';
import { burstOverrides, issueWriteWindows, limitReasons } from './jira-limits';
import { quotaHeaders, quotaReason, rateHeaders, refusalHeaders } from './limit-headers';
import { type FaultRule, jiraSwitches, type LimitSwitches, limitSwitches } from './limit-switches';
import { pointsOf } from './points-cost';
import { PointsMeter } from './points-meter';
import { PointsQuota } from './points-quota';
import { TokenBuckets } from './token-buckets';

export interface LimitOptions {
  /** The site's time: decides the hour of the points quota. */
  readonly clock: Clock;
  /** Time for limits by the second; the machine's own, since a site's clock may stand still. */
  readonly rateClock?: Clock;
  /** Where to start; Jira's own limits unless given. */
  readonly switches?: LimitSwitches;
  /** Waits for latency and time-outs. Tests give one that does not. */
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface LimitedProduct extends Product {
  readonly meter: PointsMeter;
  readonly switches: SwitchBoard;
}

/** The switches while the site runs. */
export interface SwitchBoard {
  get(): LimitSwitches;
  /** Takes effect with the next request. Buckets and the hour's points stay; counters of fault rules start anew. */
  set(input: unknown): { readonly ok: true } | { readonly ok: false; readonly reason: string };
}

/** An app's request and where it goes. */
interface Asked {
  readonly appId: string;
  readonly method: string;
  readonly path: string;
  readonly route: Route;
  readonly endpoint: string;
}

interface Refusal {
  readonly reason: string;
  readonly retryAfterMs: number;
  readonly limit: number;
}

/**
 * Puts Jira's limits, and faults on purpose, in front of a product without touching its insides: points an hour, requests a second, writes
 * to one issue, latency, errors and time-outs. Requests of a browser session pass untouched; those of an app's front end cost no points.
 */
export function limitProduct(product: Product, options: LimitOptions): LimitedProduct {
  const limiter = new Limiter(product, options);
  return {
    name: product.name,
    cloudId: product.cloudId,
    siteUrl: product.siteUrl,
    handle: (request) => limiter.handle(request),
    onEvent: (listener) => product.onEvent(listener),
    installApp: (app) => product.installApp(app),
    uninstallApp: (appId) => product.uninstallApp(appId),
    extensionContext: (place, accountId) => product.extensionContext(place, accountId),
    meter: limiter.meter,
    switches: limiter,
  };
}

class Limiter implements SwitchBoard {
  readonly meter = new PointsMeter();
  private readonly quota = new PointsQuota();
  private readonly buckets = new TokenBuckets();
  private readonly issueWrites = new IssueWriteLimit();
  private readonly burstLeft = new Map<string, number>();
  private readonly clock: Clock;
  private readonly rateClock: Clock;
  private readonly sleep: (ms: number) => Promise<void>;
  private current: LimitSwitches;
  private faults: FaultRules;
  private jitter: Random;

  constructor(
    private readonly product: Product,
    options: LimitOptions,
  ) {
    this.clock = options.clock;
    this.rateClock = options.rateClock ?? systemClock;
    this.sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.current = options.switches ?? jiraSwitches;
    this.faults = new FaultRules(this.current.faults, this.current.seed);
    this.jitter = new Random(this.current.seed);
  }

  get(): LimitSwitches {
    return this.current;
  }

  set(input: unknown): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
    const parsed = limitSwitches.safeParse(input);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      return { ok: false, reason: `${first?.path.join('.') || 'the switches'}: ${first?.message ?? 'cannot be read'}` };
    }
    this.current = parsed.data;
    this.faults = new FaultRules(this.current.faults, this.current.seed);
    this.jitter = new Random(this.current.seed);
    return { ok: true };
  }

  async handle(request: ProductRequest): Promise<ProductResponse> {
    const appId = appOf(request.principal);
    if (appId === undefined) return this.product.handle(request);
    const { latency } = this.current;
    const delay = latency.fixedMs + latency.jitterMs * this.jitter.next();
    if (delay > 0) await this.sleep(delay);
    const asked = ask(appId, request);
    const charged = !(request.principal.kind === 'user' && request.principal.inFrontEnd);
    const fault = this.faults.strike(asked.method, asked.path);
    if (fault?.stage === 'before') return this.fail(asked, fault);
    const refused = this.refusal(asked, charged);
    if (refused) return this.refuse(asked, refused);
    const answer = await this.product.handle(request);
    const points = charged ? pointsOf(asked.method, asked.route, answer.status, answer.body) : 0;
    this.quota.spend(appId, points, this.clock.now());
    if (fault) return this.fail(asked, fault, points);
    if (charged) this.meter.count(appId, asked.endpoint, points, 'answered', this.clock.now());
    return { ...answer, headers: { ...answer.headers, ...this.headers(asked, charged) } };
  }

  private refusal(asked: Asked, charged: boolean): Refusal | undefined {
    const { quota, issueWrites } = this.current;
    if (charged && quota.mode === 'enforce') {
      const now = this.clock.now();
      const balance = this.quota.balance(asked.appId, quota.pointsPerHour, now);
      if (balance.remaining === 0) {
        return { reason: quotaReason(quota), retryAfterMs: balance.resetAt - now, limit: quota.pointsPerHour };
      }
    }
    const moment = this.rateClock.now();
    const burst = this.burstOf(asked);
    if (burst) {
      const taken = this.buckets.take(asked.endpoint, burst.perSecond, burst.capacity, moment);
      this.burstLeft.set(asked.endpoint, taken.remaining);
      if (!taken.granted) return { reason: limitReasons.burst, retryAfterMs: taken.retryAfterMs, limit: burst.perSecond };
    }
    const issue = issueWrites.on ? writtenIssue(asked) : undefined;
    const wait = issue === undefined ? 0 : this.issueWrites.write(issue, moment);
    return wait > 0 ? { reason: limitReasons.issueWrites, retryAfterMs: wait, limit: issueWriteWindows[0].writes } : undefined;
  }

  private burstOf(asked: Asked): { readonly perSecond: number; readonly capacity: number } | undefined {
    const { burst } = this.current;
    if (!burst.on) return undefined;
    const method = asked.method === 'PATCH' ? 'PUT' : asked.method;
    const own = asked.route.kind === 'operation' ? burstOverrides[asked.route.row[1]] : undefined;
    const perSecond = own ?? burst.perSecond[method as keyof typeof burst.perSecond] ?? burst.perSecond.GET;
    return { perSecond, capacity: Math.max(1, perSecond * burst.capacitySeconds) };
  }

  /** Rates of the endpoint, or of the quota where the endpoint has none, and the quota's own headers. */
  private headers(asked: Asked, charged: boolean): Record<string, string> {
    const { quota } = this.current;
    const burst = this.burstOf(asked);
    const rates = burst ? rateHeaders(burst.perSecond, this.burstLeft.get(asked.endpoint) ?? burst.capacity) : {};
    if (!charged || quota.mode === 'off') return rates;
    const balance = this.quota.balance(asked.appId, quota.pointsPerHour, this.clock.now());
    const counted = burst || quota.mode === 'report' ? {} : rateHeaders(quota.pointsPerHour, balance.remaining);
    return { ...counted, ...rates, ...quotaHeaders(quota, balance) };
  }

  private refuse(asked: Asked, { reason, retryAfterMs, limit }: Refusal): ProductResponse {
    const now = this.clock.now();
    this.meter.count(asked.appId, asked.endpoint, 0, 'refused', now);
    const { quota } = this.current;
    const ofQuota = reason.startsWith('jira-quota') ? quotaHeaders(quota, this.quota.balance(asked.appId, quota.pointsPerHour, now)) : {};
    const headers = { ...ofQuota, ...refusalHeaders(reason, retryAfterMs, now, limit) };
    return failure(429, 'Rate limit exceeded. Wait as long as Retry-After says.', headers);
  }

  private async fail(asked: Asked, fault: FaultRule, points = 0): Promise<ProductResponse> {
    this.meter.count(asked.appId, asked.endpoint, points, 'failed', this.clock.now());
    const retryAfter = { 'retry-after': String(fault.retryAfterSeconds) };
    switch (fault.kind) {
      case '429':
        return failure(429, 'Rate limit exceeded (fault rule).', { ...retryAfter, 'ratelimit-reason': limitReasons.burst });
      case '503':
        return failure(503, 'Service unavailable (fault rule).', retryAfter);
      case '500':
        return failure(500, 'Internal server error (fault rule).', {});
      case '502':
        return failure(502, 'Bad gateway (fault rule).', {});
      case 'timeout':
        await this.sleep(this.current.timeoutMs);
        return failure(504, 'Gateway time-out (fault rule).', {});
    }
  }
}

function ask(appId: string, request: ProductRequest): Asked {
  const method = request.method.toUpperCase();
  const path = request.path.split('?')[0] ?? request.path;
  const route = findRoute(method, path);
  return { appId, method, path, route, endpoint: route.kind === 'operation' ? route.row[1] : `${method} ${path}` };
}

function appOf(principal: Principal): string | undefined {
  return principal.kind === 'app' || principal.kind === 'user' ? principal.appId : undefined;
}

/** The issue that a request writes: every change below `/issue/{issueIdOrKey}`. */
function writtenIssue({ method, route }: Asked): string | undefined {
  return method !== 'GET' && route.kind === 'operation' ? route.path.issueIdOrKey : undefined;
}

function failure(status: number, message: string, headers: Record<string, string>): ProductResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify({ errorMessages: [message], errors: {} }),
  };
}
