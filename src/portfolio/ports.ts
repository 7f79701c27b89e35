import type { PortfolioNode, SummedFigure, SyncStatus } from '../contracts/portfolio';
import type { Settings } from '../contracts/settings';
import type { JqlVocabulary } from '../facts/conditions/compile-to-jql';
import type { ProjectFact, VersionFact } from '../facts/project-fact';
import type { ProjectRollup } from './project-rollup';

/** Who looks, and what they may see. */
export interface ViewerAccess {
  readonly accountId: string;
  /** Ids of the projects the viewer may browse in Jira now. */
  visibleProjects(): Promise<ReadonlySet<number>>;
  /** May maintain portfolios and settings. */
  isPmoAdmin(): Promise<boolean>;
}

/** A project with its lead's account id (facts hold people as numbers). */
export interface CatalogueProject {
  readonly project: ProjectFact;
  readonly leadAccountId: string | null;
}

/** Projects and versions as collected. */
export interface ProjectCatalogue {
  projects(): Promise<readonly CatalogueProject[]>;
  /** Versions of live projects that have a release date and are not archived. */
  datedVersions(): Promise<readonly VersionFact[]>;
}

export interface NodeStore {
  all(): Promise<readonly PortfolioNode[]>;
  /** Adds a node; its version becomes 1. */
  insert(node: PortfolioNode): Promise<void>;
  /** Replaces the node if the stored version is `node.version`, raising it by one. `false` when somebody else was faster. */
  replace(node: PortfolioNode): Promise<boolean>;
  /** Deletes the node if it still has that version, handing its children to its parent. */
  remove(nodeId: string, version: number): Promise<boolean>;
}

export interface RollupStore {
  all(): Promise<readonly ProjectRollup[]>;
  /** Computes the figures of these projects from their facts and stores them; a project without facts gets zeros. */
  recompute(projectIds: readonly number[], options: RecomputeOptions): Promise<void>;
}

export interface RecomputeOptions {
  /** Epoch seconds and epoch day that "now" and "today" mean. */
  readonly now: number;
  readonly today: number;
  readonly staleDays: number;
  readonly includeSecuredIssues: boolean;
}

export interface SnapshotStore {
  /** Keeps today's rollups as the snapshot of `day`; running it again the same day replaces it. */
  take(day: number): Promise<void>;
  /** Sums per day from `fromDay` on, over these projects only, oldest first. */
  sumsPerDay(
    projectIds: readonly number[],
    fromDay: number,
    figures: readonly SummedFigure[],
  ): Promise<readonly { readonly day: number; readonly values: readonly number[] }[]>;
}

/** What dates in the facts say of the past. */
export interface HistoryReader {
  /** Per day, oldest first: issues created, and issues that reached done and still are. */
  createdAndDonePerDay(
    projectIds: readonly number[],
    includeSecuredIssues: boolean,
  ): Promise<readonly { readonly day: number; readonly created: number; readonly done: number }[]>;
}

export interface SettingsReader {
  read(): Promise<Settings>;
}

export interface SyncStatusReader {
  /** The status as the viewer may know it: nothing is said of projects they cannot see. */
  status(): Promise<SyncStatus>;
}

export interface VocabularyReader {
  read(): Promise<JqlVocabulary>;
}

/** Everything the portfolio needs from outside. */
export interface PortfolioPorts {
  readonly catalogue: ProjectCatalogue;
  readonly nodes: NodeStore;
  readonly rollups: RollupStore;
  readonly snapshots: SnapshotStore;
  readonly history: HistoryReader;
  readonly settings: SettingsReader;
  readonly sync: SyncStatusReader;
  readonly vocabulary: VocabularyReader;
  /** Epoch seconds now. */
  now(): number;
  newId(): string;
}
