import type { Clock } from '../../clock';
import type { HostRates } from '../runtime/host-rates';
import type { StatementKind } from './query-policy';
import { sqlLimits } from './sql-limits';

const minuteMs = 60_000;
const secondMs = 1000;

/** Counts statements and query time of one installation against the platform's rates. */
export class SqlMeter {
  private window = { startedAt: 0, ddl: 0, queryMs: 0 };
  private second = { startedAt: 0, dml: 0 };
  /** Of the whole run, for tools and benchmarks. */
  readonly totals = { statements: 0, queryMs: 0 };

  constructor(
    private readonly clock: Clock,
    private readonly rates: HostRates,
  ) {}

  /** Why a statement of this kind must be refused now, or `undefined`. */
  refusal(kind: StatementKind): string | undefined {
    this.roll();
    if (!this.rates.enforce) return undefined;
    if (this.window.queryMs > sqlLimits.queryMsPerMinute)
      return `More than ${sqlLimits.queryMsPerMinute / 1000} seconds of query time in a minute`;
    if (kind === 'ddl' && this.window.ddl >= sqlLimits.ddlPerMinute)
      return `More than ${sqlLimits.ddlPerMinute} DDL statements in a minute`;
    if (kind !== 'ddl' && this.second.dml >= sqlLimits.dmlPerSecond) return `More than ${sqlLimits.dmlPerSecond} requests in a second`;
    return undefined;
  }

  count(kind: StatementKind, ms: number): void {
    this.roll();
    this.window.queryMs += ms;
    this.totals.statements += 1;
    this.totals.queryMs += ms;
    if (kind === 'ddl') this.window.ddl += 1;
    else this.second.dml += 1;
  }

  private roll(): void {
    const now = this.clock.now();
    if (now - this.window.startedAt >= minuteMs) this.window = { startedAt: now, ddl: 0, queryMs: 0 };
    if (now - this.second.startedAt >= secondMs) this.second = { startedAt: now, dml: 0 };
  }
}
