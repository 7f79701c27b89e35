import type { Standard } from '../contracts/audits/standard';
import type { Outcome } from '../contracts/audits/vocabulary';
import type { ProjectFact } from '../facts/project-fact';
import type { Check, IssueCheck, JqlCheck } from './checks/check';
import type { ProjectDossier } from './dossier/project-dossier';
import type { VerdictReason } from './rules/verdict';

/** Who looks, and what they may see and do. */
export interface AuditViewer {
  readonly accountId: string;
  visibleProjects(): Promise<ReadonlySet<number>>;
  isPmoAdmin(): Promise<boolean>;
}

/** A check's result on one project, as stored. */
export interface ProjectResult {
  readonly projectId: number;
  readonly checkNo: number;
  readonly outcome: Outcome;
  readonly applicable: number;
  /** Findings that stand, waived ones included. */
  readonly failing: number;
  readonly waived: number;
  readonly notAvailable: number;
  /** Tells, with `failing`, whether the set of findings changed; see `fingerprintOf`. */
  readonly fingerprint: number;
  readonly reason: VerdictReason | null;
}

/** Counts of one pass over facts. */
export interface PassCount {
  readonly projectId: number;
  readonly checkNo: number;
  readonly applicable: number;
  readonly failing: number;
  readonly fingerprint: number;
}

/** Judges issue checks where the facts are. */
export interface IssueJudge {
  /** Counts all checks in one pass over the issues of these projects; secured issues are left out unless the PMO opted in. */
  count(checks: readonly IssueCheck[], projectIds: readonly number[], at: JudgedMoment): Promise<readonly PassCount[]>;
  /** Makes the findings of these checks in a project exactly their violations: adds new ones, marks others fixed. Repeatable. */
  renew(checks: readonly IssueCheck[], projectId: number, at: JudgedMoment): Promise<void>;
}

export interface JudgedMoment {
  readonly now: number;
  readonly today: number;
  readonly includeSecuredIssues: boolean;
}

/** Asks Jira for the issues of a JQL rule in a project. */
export interface JqlJudge {
  judge(
    check: JqlCheck,
    project: ProjectFact,
  ): Promise<
    | { readonly ok: true; readonly applicable: number; readonly issueIds: readonly number[] }
    | { readonly ok: false; readonly problem: string }
  >;
}

/** Results as stored. Writers say first that findings are about to change (`announce`) and last what came of it (`save`). */
export interface ResultStore {
  results(projectIds: readonly number[]): Promise<readonly ProjectResult[]>;
  /**
   * Gives these results a fingerprint that no set of findings has, so that a change of findings that is interrupted is found by the next
   * audit and completed.
   */
  announce(pairs: readonly { readonly projectId: number; readonly checkNo: number }[], now: number): Promise<void>;
  save(results: readonly ProjectResult[], now: number): Promise<void>;
  forget(projectId: number, checkNos: readonly number[]): Promise<void>;
}

/** Reads what project and schedule rules look at. */
export interface DossierReader {
  read(projectIds: readonly number[]): Promise<ReadonlyMap<number, ProjectDossier>>;
}

/** Standards in force with their checks resolved for this site. */
export interface CheckReader {
  standards(): Promise<readonly Standard[]>;
  /** All checks of all standards that are not retired. A rule that this version does not know is left out and reported. */
  checks(): Promise<{
    readonly checks: readonly Check[];
    readonly unknown: readonly { readonly checkNo: number; readonly ruleId: string }[];
  }>;
  /** The checks that apply to a project, by its membership, category and so on. */
  checksFor(project: ProjectFact): Promise<readonly Check[]>;
}

/** Approved waivers in force on a day. */
export interface WaiverReader {
  inForce(today: number): Promise<readonly ActiveWaiver[]>;
}

export interface ActiveWaiver {
  readonly id: string;
  readonly ruleId: string;
  /** Projects it covers, worked out from its scope; with `issueId` only that issue, or that part of the project (see `subjectIdOf`). */
  readonly projectIds: ReadonlySet<number>;
  readonly issueId: number | null;
}
