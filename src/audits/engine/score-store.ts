import type { Score } from '../../contracts/audits/overview';

/** The score of a project by a standard on a day: a row of `audit_score`. */
export interface ScoreOfDay {
  readonly projectId: number;
  readonly standardNo: number;
  /** Epoch day. */
  readonly day: number;
  /** 0–100 to two decimals; `null` when nothing could be judged. */
  readonly score: number | null;
  /** What was judged by weight, to two decimals: scores of several projects are put together by it. */
  readonly weightJudged: number;
  readonly level: Score['level'];
  readonly failingShall: number;
  readonly failingShould: number;
  readonly findings: number;
  readonly waived: number;
  readonly evaluated: number;
  readonly notEvaluated: number;
}

/** The score of several projects together on a day. */
export interface MeanOfDay {
  readonly day: number;
  readonly score: number | null;
}

/** Of the days of a long trend, one in so many is read. */
export const TREND_STEP_DAYS = 7;

/** Scores by day: the last of a day stays, trends are made of them. */
export interface ScoreStore {
  onDay(projectIds: readonly number[], day: number): Promise<readonly ScoreOfDay[]>;
  save(scores: readonly ScoreOfDay[]): Promise<void>;
  /**
   * The score of these projects and standards together, by weight, for each day from `fromDay` on that has scores, oldest first.
   * `allFromDay`: days before it are read one in `TREND_STEP_DAYS`, since a thousand projects have a quarter of a million scores in a season.
   */
  means(projectIds: readonly number[], standardNos: readonly number[], fromDay: number, allFromDay?: number): Promise<readonly MeanOfDay[]>;
}
