import type { ItemKind, ItemRef } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import type { Result } from '../../shared/result';
import type { JiraName, WantedItem, WantedItemOf } from '../../templates/items/item';
import type { Known, RemovalOutcome, RunPlace } from '../../templates/ports';
import type { JiraClient } from '../jira/jira-client';
import type { IssueHistories } from './jira-issue-histories';
import type { IssueWritePace } from './jira-issue-write-pace';
import type { SiteWords } from './jira-site-words';

/** What hands work with in one invocation. */
export interface HandTools {
  /** Without patience: a write that Jira did not answer is not done twice unseen. */
  readonly jira: JiraClient;
  readonly words: SiteWords;
  readonly pace: IssueWritePace;
  readonly histories: IssueHistories;
  /** How Jira names a module of this app, by its key. */
  readonly moduleName: (moduleKey: string) => string;
  /** Epoch seconds. */
  readonly now: () => number;
}

export interface HandPlace extends HandTools {
  readonly run: RunPlace;
  readonly known: Known;
  /** The project's id; what needs a project comes after it. */
  readonly projectId: number;
}

/** What is to be removed again. */
export interface Removal<K extends ItemKind> {
  readonly ref: ItemRef;
  readonly jira: JiraName;
  /** Epoch seconds at which the run made it; `null` where somebody decided to remove it, whatever became of it since. */
  readonly at: number | null;
  /** As it was made; `undefined` when the plan does not say. */
  readonly made: WantedItemOf<K> | undefined;
  /** What is removed before it, when only asking: not yet gone, but no reason to stay either. */
  readonly alongside: ReadonlyMap<ItemRef, JiraName>;
}

/** Why an item stays; `undefined`: it may go. */
export type Staying = Exclude<RemovalOutcome, 'removed'> | undefined;

/** How one kind of item is made, changed, found again and removed. Each may be repeated. */
export interface Hand<K extends ItemKind> {
  create(item: WantedItemOf<K>, place: HandPlace): Promise<Result<JiraName, JiraFailure>>;
  /** Writes what the item says; of what it leaves empty nothing is changed. */
  update(item: WantedItemOf<K>, jira: JiraName, place: HandPlace): Promise<Result<JiraName, JiraFailure>>;
  /** The item as made by an unfinished `create`, all of it; looks in lists that Jira answers from its database. */
  find(item: WantedItemOf<K>, place: HandPlace): Promise<Result<JiraName | undefined, JiraFailure>>;
  /** Looks whether anything speaks against removing it. */
  judge(removal: Removal<K>, place: HandPlace): Promise<Result<Staying, JiraFailure>>;
  /** Removes it. What is not there is `notFound`. */
  erase(removal: Removal<K>, place: HandPlace): Promise<Result<unknown, JiraFailure>>;
}

/** Numbers of items of a kind that are removed alongside and name this one. */
export const namedBy = (
  { alongside, ref }: Removal<ItemKind>,
  { run }: HandPlace,
  names: (item: WantedItem) => readonly string[],
): number =>
  [...alongside.keys()].filter((other) => {
    const item = run.wanted.get(other);
    return item !== undefined && names(item).includes(ref);
  }).length;

/** The words with which we refuse before Jira does. */
export const refusal = (message: string): JiraFailure => ({ kind: 'badRequest', status: 400, message });
