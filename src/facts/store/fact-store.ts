import type { CollectedIssue } from '../collect/issue-facts-from';
import type { CustomFact, IssueFact, IssueRelation } from '../issue-fact';
import type { ProjectFact, VersionFact } from '../project-fact';

/**
 * Where facts are kept. Every write may be repeated and may be interrupted: repeating it completes it. Whatever changes facts of a
 * project first marks the project dirty, so that figures computed from them are never forgotten; `dirtyProjects` and `clearDirty` hand
 * that work on.
 */
export interface FactStore {
  /** The numbers that stand for these people in facts; newcomers get the next free ones. `seenAt` is when they were read from Jira. */
  numberPeople(accountIds: readonly string[], seenAt: number): Promise<ReadonlyMap<string, number>>;

  /**
   * Inserts or replaces issues with their custom facts and relations, wherever they were before (an issue that moved keeps its id), then
   * derives `parentCategory`, `childCount`, `openBlockerCount` and `releasedFixVersionCount` of these issues and of those that depend on
   * them. A parent, blocker or version that was not collected counts as none.
   */
  saveIssues(issues: readonly CollectedIssue[]): Promise<void>;
  /** Forgets issues and derives again what depended on them. Ids not known are ignored. */
  deleteIssues(issueIds: readonly number[]): Promise<void>;
  /** At most `limit` issues of the project that were last read before `collectedBefore`. */
  issuesCollectedBefore(projectId: number, collectedBefore: number, limit: number): Promise<readonly number[]>;
  /** Children of these issues (sub-tasks, stories of an epic). */
  childrenOf(issueIds: readonly number[]): Promise<readonly number[]>;
  countIssues(projectId: number): Promise<number>;

  saveProjects(projects: readonly ProjectFact[]): Promise<void>;
  projects(): Promise<readonly ProjectFact[]>;
  /** Forgets a project's issues and versions, and keeps its own row. */
  clearProject(projectId: number): Promise<void>;
  /** Forgets a project with everything in it. */
  deleteProject(projectId: number): Promise<void>;

  /** Makes the project's versions exactly these and derives again the issues of versions that were released, unreleased, added or removed. */
  replaceVersions(projectId: number, versions: readonly VersionFact[]): Promise<void>;
  versions(projectId: number): Promise<readonly VersionFact[]>;
  /** Which of these versions are not known. */
  unknownVersions(versionIds: readonly number[]): Promise<readonly number[]>;

  /** Marks projects whose figures have to be computed again although their facts did not change: the day turned, a setting changed. */
  markDirty(projectIds: readonly number[]): Promise<void>;
  dirtyProjects(limit: number): Promise<readonly DirtyProject[]>;
  /** Takes marks off, except from projects that became dirty again meanwhile. */
  clearDirty(projects: readonly DirtyProject[]): Promise<void>;

  /** At most `limit` facts of a project with an issue id above `afterIssueId`, by issue id. */
  issueFacts(projectId: number, afterIssueId: number, limit: number): Promise<readonly IssueFact[]>;
  customFacts(projectId: number): Promise<readonly CustomFact[]>;
  relationsOf(issueIds: readonly number[]): Promise<readonly IssueRelation[]>;
}

/** A project whose facts changed. `times` tells whether it changed again since. */
export interface DirtyProject {
  readonly projectId: number;
  readonly times: number;
}
