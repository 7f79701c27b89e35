import type { InvocationRow } from '../browser-api';
import type { Invocation } from './invocation';

const maxRows = 1000;

/** The latest invocations, for the shell's tools. */
export class InvocationHistory {
  private rows: InvocationRow[] = [];

  start(invocation: Invocation, startedAt: number): InvocationRow {
    const row: InvocationRow = {
      id: invocation.id,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      accountId: invocation.accountId ?? null,
      startedAt,
      durationMs: null,
      outcome: 'running',
      message: null,
    };
    if (this.rows.length >= 2 * maxRows) this.rows = this.rows.slice(-maxRows);
    this.rows.push(row);
    return row;
  }

  finish(row: InvocationRow, durationMs: number, outcome: InvocationRow['outcome'], message: string | null): void {
    Object.assign(row, { durationMs, outcome, message });
  }

  /** Latest first. */
  list(): readonly InvocationRow[] {
    return this.rows.slice(-maxRows).reverse();
  }
}
