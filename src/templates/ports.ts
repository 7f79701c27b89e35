import type { Diagnostic } from '../contracts/templates/diagnostic';
import type { ItemKind, ItemRef } from '../contracts/templates/item';
import type { JiraFailure } from '../facts/sync/jira-source';
import type { Result } from '../shared/result';
import type { FoundItem, JiraName, WantedItem } from './items/item';

/** An existing project with everything of it that a template may rule, read at once. */
export interface FoundProject {
  readonly projectId: number;
  readonly key: string;
  readonly items: readonly FoundItem[];
  /** Kinds that could not be read (missing permission, no such feature): they are left alone, never taken for missing. */
  readonly unread: readonly ItemKind[];
  /** What may and must be filled in when an issue is created, by issue type; `null` where that could not be read. */
  readonly createScreens: readonly CreateScreen[] | null;
}

/** The fields on offer when an issue of a type is created; by the names people read. */
export interface CreateScreen {
  readonly issueType: string;
  readonly fields: readonly {
    readonly id: string;
    readonly name: string;
    /** Must be filled in, and Jira has no default for it. */
    readonly required: boolean;
  }[];
}

/** What the site offers to be referred to by name. Names are compared as Jira does: without regard to case. */
export interface SiteFacts {
  /** Projects that hold a key or a name, visible to the viewer or not: Jira says that they are taken. */
  readonly takenKeys: ReadonlySet<string>;
  readonly takenNames: ReadonlySet<string>;
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly level: number }[];
  readonly fields: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly schemes: readonly { readonly role: string; readonly id: string; readonly name: string; readonly projects?: number }[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly groups: ReadonlySet<string>;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly linkTypes: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Account ids that exist and are active. */
  readonly people: ReadonlyMap<string, { readonly active: boolean }>;
  readonly standardIds: ReadonlySet<string>;
  readonly permissions: SitePermissions;
}

export interface SitePermissions {
  /** The viewer may create projects and administer schemes. */
  readonly viewerAdministersJira: boolean;
  /** The app itself may: what the consent of the installation gives it. */
  readonly appAdministersJira: boolean;
  readonly viewerIsPmoAdministrator: boolean;
}

/** Reads Jira for plans, drift, upgrades and captures. */
export interface ProjectReader {
  /** What names are there; `about` limits what is looked up one by one (people, groups, key, name). */
  site(about: SiteQuestion): Promise<Result<SiteFacts, JiraFailure>>;
  /** `undefined`: there is no such project, or the reader may not see it. */
  project(projectId: number): Promise<Result<FoundProject | undefined, JiraFailure>>;
}

export interface SiteQuestion {
  readonly key: string;
  readonly name: string;
  readonly accountIds: readonly string[];
  readonly groups: readonly string[];
}

/**
 * One call of Jira (or of Plumbline's records) that carries out changes of a plan: one item, or up to 50 issues. Steps are worked out from
 * the plan alone, so that a run that was cut off finds the same steps again.
 */
export interface Step {
  /** `<kind>:<number>`, in order. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly refs: readonly ItemRef[];
  readonly action: 'create' | 'update' | 'remove';
}

/** What is there already, by item: made by this run or found before it. */
export type Known = ReadonlyMap<ItemRef, JiraName>;

export type StepFailure =
  /** Jira answered that it will not; trying again is useless. `refs`: which items; the others of the step were made. */
  | { readonly kind: 'refused'; readonly made: ReadonlyMap<ItemRef, JiraName>; readonly problems: ReadonlyMap<ItemRef, string> }
  /** It may have happened or not: `find` tells. */
  | { readonly kind: 'unsure'; readonly message: string }
  /** A limit; the run goes on later. */
  | { readonly kind: 'later'; readonly retryAfterSeconds: number };

/**
 * Does what a step says. Creating a role's membership creates the role where the site has none of the name. Updating a scheme, an issue type
 * or a field that the site has already means giving it to the project, never changing it for others.
 */
export interface ProjectHands {
  perform(step: Step, run: RunPlace, known: Known): Promise<Result<ReadonlyMap<ItemRef, JiraName>, StepFailure>>;
  /**
   * Which items of a step exist, after it was begun and nobody knows how it ended. Looks where Jira answers from its database, never in the
   * search index, which lags.
   */
  find(step: Step, run: RunPlace, known: Known): Promise<Result<ReadonlyMap<ItemRef, JiraName>, JiraFailure>>;
  /** What `remove` would answer, item by item; nothing is written. Reads many at once where Jira lets it. */
  foresee(items: readonly RemovableItem[], run: RunPlace): Promise<Result<ReadonlyMap<ItemRef, RemovalOutcome>, JiraFailure>>;
  /** Removes what the run created, unless somebody changed it since `at`; says which. Repeatable. */
  remove(item: RemovableItem, run: RunPlace): Promise<Result<RemovalOutcome, JiraFailure>>;
  /** Calls made so far in this invocation. */
  calls(): number;
}

/** Something that the run created at `at` (epoch seconds). */
export interface RemovableItem {
  readonly ref: ItemRef;
  readonly kind: ItemKind;
  readonly jira: JiraName;
  readonly at: number;
}

export type RemovalOutcome = 'removed' | 'changedSince' | 'gone' | 'shared' | 'notRemovable';

/** Whose work a step is part of: what hands need beside the step. */
export interface RunPlace {
  readonly runId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** `null` until the project is created. */
  readonly projectId: number | null;
  readonly projectKey: string;
  readonly jiraTemplate: string;
  /** Epoch seconds at which the run began to write: nothing older is its work. */
  readonly startedAt: number;
  /** What the plan wants of each item that it creates or updates; what the site does not have (people, groups …) is left out of it. */
  readonly wanted: ReadonlyMap<ItemRef, WantedItem>;
  /**
   * The fields that an update sets, by item (`values.<name>` for one of an issue's other fields); all others stay untouched. Where the project
   * holds more labels, people, options … than the template asks for, `wanted` has these too.
   */
  readonly changed: ReadonlyMap<ItemRef, readonly string[]>;
}

/** Provenance of what templates made: an entity property on projects and issues. Everybody who sees the project can read it. */
export const PROVENANCE_PROPERTY = 'plumbline.template';
export interface Provenance {
  readonly template: string;
  readonly version: number;
  readonly run: string;
  /** On issues: the item. */
  readonly item?: ItemRef;
  /** Epoch seconds. */
  readonly at: number;
}

export type Planned<T> = Result<T, readonly Diagnostic[]>;
