import type { Score } from '../../contracts/audits/overview';

/** The score of a project by a standard on a day: a row of `audit_score`. */
export interface ScoreOfDay {
  readonly projectId: number;
  readonly standardNo: number;
  /** Epoch day. */
  readonly day: number;
  /** 0–100 to two decimals; `null` when nothing could be judged. */
  readonly score: number | null;
  /** Weights of the checks that were judged, added up. */
  readonly weightJudged: number;
  readonly level: Score['level'];
  readonly failingShall: number;
  readonly failingShould: number;
  readonly findings: number;
  readonly waived: number;
  readonly evaluated: number;
  readonly notEvaluated: number;
}

/** The mean score of projects on a day. */
export interface MeanOfDay {
  readonly day: number;
  readonly score: number | null;
}

/** Scores by day: the last of a day stays, trends are made of them. */
export interface ScoreStore {
  onDay(projectIds: readonly number[], day: number): Promise<readonly ScoreOfDay[]>;
  save(scores: readonly ScoreOfDay[]): Promise<void>;
  /** The mean over these projects and standards for each day from `fromDay` on that has scores, oldest first. */
  means(projectIds: readonly number[], standardNos: readonly number[], fromDay: number): Promise<readonly MeanOfDay[]>;
}
