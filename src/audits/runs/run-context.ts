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
  /** Until when (epoch seconds) a message that asks for their audit is taken to be on its way. */
  queuedUntil(): Promise<number>;
  noteQueued(until: number): Promise<void>;
}

/** What runs work with. */
export interface RunContext {
  /** A fresh context for each step, so that a standard saved meanwhile holds from the next step on. */
  readonly audit: () => Promise<AuditContext>;
  /** Before projects of a run are audited: reads what Jira says of them beside their issues, if that is due. Never fails. */
  readonly prepare: (projectIds: readonly number[]) => Promise<void>;
  readonly runs: AuditRunCollection;
  readonly stale: StaleProjects;
  readonly queue: AuditQueue;
  readonly now: () => number;
  readonly newId: () => string;
  /** Seconds that this invocation may still work. */
  readonly secondsLeft: () => number;
  readonly log: AuditContext['log'];
}
