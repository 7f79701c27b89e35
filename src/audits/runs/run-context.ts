import type { AuditContext } from '../engine/audit-context';
import type { AuditRunCollection } from './audit-run-record';

/** Work for the `audit` queue: the slices of a run, or projects whose facts changed. Delivered at least once, in any order. */
export type AuditMessage = { readonly kind: 'run'; readonly runId: string } | { readonly kind: 'stale' };

/** Messages are worked on one at a time. */
export interface AuditQueue {
  push(messages: readonly AuditMessage[], delaySeconds?: number): Promise<void>;
}

/** A project whose facts changed since its audit; `times` tells whether they changed again. */
export interface StaleProject {
  readonly projectId: number;
  readonly times: number;
}

/** Projects to be audited again. */
export interface StaleProjects {
  mark(projectIds: readonly number[]): Promise<void>;
  next(limit: number): Promise<readonly StaleProject[]>;
  /** Takes marks off, except from projects that became stale again meanwhile. */
  clear(projects: readonly StaleProject[]): Promise<void>;
}

/** What runs work with. */
export interface RunContext {
  readonly audit: AuditContext;
  readonly runs: AuditRunCollection;
  readonly stale: StaleProjects;
  readonly queue: AuditQueue;
  readonly now: () => number;
  readonly newId: () => string;
  /** Seconds that this invocation may still work. */
  readonly secondsLeft: () => number;
  readonly log: AuditContext['log'];
}
