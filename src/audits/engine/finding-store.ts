/** One finding by its name. `subjectId` is the issue's id, 0 for the project itself, or the id of a part of it. */
export interface FindingKey {
  readonly projectId: number;
  readonly checkNo: number;
  readonly subjectId: number;
}

/** What a finding is about; `name` is `null` for issues, whose keys are worked out from facts. */
export interface FindingSubjectRow {
  readonly subjectId: number;
  readonly name: string | null;
}

/** How many findings of a check came and went in a project on a day. */
export interface DayOfFindings {
  readonly checkNo: number;
  readonly day: number;
  readonly added: number;
  readonly fixed: number;
}

/**
 * Where findings are kept. A finding stands from `first_seen_at` until it is fixed; one that comes back is seen for the first time again.
 * Every write may be repeated, and writes only what differs.
 */
export interface FindingStore {
  /** Makes the standing findings of a check in a project exactly these. */
  replace(projectId: number, checkNo: number, subjects: readonly FindingSubjectRow[], now: number): Promise<void>;
  /** Standing findings about issues of these projects, of these checks. */
  standing(projectIds: readonly number[], issueIds: readonly number[], checkNos: readonly number[]): Promise<readonly FindingKey[]>;
  add(findings: readonly FindingKey[], now: number): Promise<void>;
  markFixed(findings: readonly FindingKey[], now: number): Promise<void>;
  /** How many of these issues have a standing finding of the check. */
  countStanding(projectId: number, checkNo: number, issueIds: readonly number[]): Promise<number>;
  /** Findings of a project that came or went on `fromDay` or later, by check and day. */
  movements(projectId: number, fromDay: number): Promise<readonly DayOfFindings[]>;
  /** Forgets all findings of these checks in a project. */
  forget(projectId: number, checkNos: readonly number[]): Promise<void>;
}
