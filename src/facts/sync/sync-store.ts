/** How far the collection of a project is: queued, reading pages, tidying up after the last page, complete, or given up for now. */
export const syncPhases = ['pending', 'collecting', 'finishing', 'done', 'failed'] as const;
export type SyncPhase = (typeof syncPhases)[number];

/** The checkpoint of one project: a row of `sync_project`. Times are epoch seconds. */
export interface SyncProject {
  readonly projectId: number;
  readonly phase: SyncPhase;
  /** When the run began; what was read before is gone from Jira once the run is through. Each run's is later than the last one's. */
  readonly runStartedAt: number;
  /** Where the next page starts; `null` at the beginning. */
  readonly pageToken: string | null;
  readonly issuesDone: number;
  /** How many issues Jira said there are, for progress. */
  readonly expectedIssues: number | null;
  /** When a run last came through: until then the project's figures are incomplete. */
  readonly finishedAt: number | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Not to be tried again before. */
  readonly retryAt: number;
  /** Kind and status of the last failure, for the log and the PMO; never text from Jira. */
  readonly reason: string | null;
}

/** How far the collection of one project is: the part of its checkpoint that its progress is told from. */
export type SyncProgress = Pick<SyncProject, 'projectId' | 'phase' | 'issuesDone' | 'expectedIssues' | 'finishedAt'>;

/** What of Jira has to be read again, because an event said that it changed. */
export type TouchedThing = 'issue' | 'versionsOfProject' | 'project';

/** A touched thing; `times` tells whether it was touched again since. */
export interface Touched {
  readonly id: number;
  readonly times: number;
}

/** Named small values of the sync that outlive an invocation, as JSON text. */
export type SyncStateName =
  | 'discovery'
  | 'discovering'
  | 'sweep'
  | 'knowledge'
  | 'waiting'
  | 'touchedQueued'
  | 'factsVersion'
  | `lane${number}`;

/** Where the sync keeps its place. All writes may be repeated. */
export interface SyncStore {
  projects(): Promise<readonly SyncProgress[]>;
  /** Adds projects that are not there yet, queued. */
  addProjects(projects: readonly { readonly projectId: number; readonly expectedIssues: number | null }[]): Promise<void>;
  removeProjects(projectIds: readonly number[]): Promise<void>;
  /** Queues projects for a run from the beginning: these, or all whose last run ended before `finishedBefore`. */
  requestRuns(which: { readonly projectIds: readonly number[] } | { readonly finishedBefore: number }): Promise<void>;
  /** The project to work on next among those of the lane: begun ones first, then those never collected. */
  next(lane: number, lanes: number, now: number): Promise<SyncProject | undefined>;
  /** Writes the checkpoint if the project is still in the run and phase that `from` says; a run requested meanwhile wins. */
  advance(from: SyncProject, to: SyncProject): Promise<void>;

  readState(name: SyncStateName): Promise<string | null>;
  writeState(name: SyncStateName, value: string): Promise<void>;

  touch(thing: TouchedThing, ids: readonly number[]): Promise<void>;
  touched(thing: TouchedThing, limit: number): Promise<readonly Touched[]>;
  /** Forgets touches, except of what was touched again meanwhile. */
  untouch(thing: TouchedThing, rows: readonly Touched[]): Promise<void>;

  /**
   * Remembers until `until` that issues are gone. The search index goes on answering a deleted issue for a while, and would bring it back.
   */
  bury(issueIds: readonly number[], until: number): Promise<void>;
  /** Which of these issues are remembered as gone at `now`. */
  buried(issueIds: readonly number[], now: number): Promise<readonly number[]>;
  /** Forgets those remembered until before `now`. */
  forgetBuried(now: number): Promise<void>;

  /** Takes points out of an hour's allowance if they are there; `hour` counts UTC hours since the epoch. */
  reservePoints(hour: number, points: number, allowance: number): Promise<boolean>;
  /** Corrects what was taken, or records what interactive calls spent. */
  addPoints(hour: number, kind: 'background' | 'interactive', points: number): Promise<void>;
  pointsSpent(hour: number): Promise<{ readonly background: number; readonly interactive: number }>;
}

/** A project nobody has read yet. */
export const pendingProject = (projectId: number, expectedIssues: number | null): SyncProject => ({
  projectId,
  phase: 'pending',
  runStartedAt: 0,
  pageToken: null,
  issuesDone: 0,
  expectedIssues,
  finishedAt: null,
  failures: 0,
  retryAt: 0,
  reason: null,
});
