import type { Settings } from '../../contracts/settings';
import type { FactStore } from '../store/fact-store';
import type { JiraSource } from './jira-source';
import type { PointsBudget } from './points-budget';
import type { SyncStore } from './sync-store';

/** What the sync works with. */
export interface SyncContext {
  readonly source: JiraSource;
  readonly facts: FactStore;
  readonly store: SyncStore;
  readonly settings: Settings;
  readonly budget: PointsBudget;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Seconds that this invocation may still work. */
  readonly secondsLeft: () => number;
  readonly queue: SyncQueue;
  /** Called after facts of projects changed, before their marks are taken off. */
  readonly onProjectsChanged: (projectIds: readonly number[]) => Promise<void>;
  /** Called after issues that were updated or named by events were saved, before Jira's next page is read. */
  readonly onIssuesSaved: (issueIds: readonly number[]) => Promise<void>;
  /** Numbers, ids and codes only. */
  readonly log: (message: string, fields?: Readonly<Record<string, number | string | boolean>>) => void;
}

/**
 * Work for the queue: `discover` reads the list of projects, `lane` collects the projects of one lane, `touched` reads again what events
 * named. Delivered at least once, in any order.
 */
export type SyncMessage = { readonly kind: 'discover' } | { readonly kind: 'lane'; readonly lane: number } | { readonly kind: 'touched' };

/** Messages of one kind (and lane) are worked on one at a time. */
export interface SyncQueue {
  push(messages: readonly SyncMessage[], delaySeconds?: number): Promise<void>;
}

/**
 * Projects are spread over lanes, each worked on by one message at a time: no project is collected twice at once, and no more than this
 * many streams of calls reach Jira (Atlassian advises 5 to 10 concurrent calls at most).
 */
export const SYNC_LANES = 4;
export const laneOf = (projectId: number): number => projectId % SYNC_LANES;

/** How a piece of work ended: `again` when some is left, not before `afterSeconds`. */
export interface WorkOutcome {
  readonly again: boolean;
  readonly afterSeconds: number;
}
export const allDone: WorkOutcome = { again: false, afterSeconds: 0 };
export const moreToDo: WorkOutcome = { again: true, afterSeconds: 0 };
export const waitFor = (seconds: number): WorkOutcome => ({ again: true, afterSeconds: seconds });
