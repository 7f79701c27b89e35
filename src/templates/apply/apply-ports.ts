import type { ProjectHands } from '../ports';
import type { ProvenanceCollection } from '../runs/project-provenance';
import type { PlanPages } from './plan-pages';
import type { JournalPages } from './run-journal';
import type { RunCollection } from './run-record';

/** Work for the `apply` queue: a run that has something to do. Delivered at least once, in any order. */
export interface ApplyMessage {
  readonly runId: string;
}

export interface ApplyQueue {
  push(message: ApplyMessage, delaySeconds?: number): Promise<void>;
}

/** Where runs are kept. */
export interface RunRecords {
  readonly runs: RunCollection;
  readonly plans: PlanPages;
  readonly journals: JournalPages;
  readonly provenance: ProvenanceCollection;
}

/** What carrying out a run works with. */
export interface ApplyPorts {
  readonly records: RunRecords;
  readonly queue: ApplyQueue;
  /** Jira as the one who works: the app in the queue, the viewer in the resolver. */
  readonly hands: ProjectHands;
  /** A project came or went: what is remembered of who may see which is out of date. */
  readonly projectsChanged: () => Promise<void>;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly newId: () => string;
  /** Seconds that this invocation may still work. */
  readonly secondsLeft: () => number;
  readonly log: (text: string, details: Readonly<Record<string, string | number>>) => void;
}
