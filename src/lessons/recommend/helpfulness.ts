/** What became of a lesson wherever it was shown. */
export interface LessonRecord {
  /** Projects that applied it. */
  readonly applied: number;
  /** Projects that it did not apply to. */
  readonly notApplicable: number;
  /** Times that somebody did not want to see it again. */
  readonly dismissed: number;
}

/**
 * How often a lesson helps where it is shown, from 0 to 1: the share of answers that say "applied", as if there had been one more of each kind
 * (Laplace's rule of succession). A new lesson stands at ½, a single answer moves it little, and no number of them settles it for ever.
 */
export const helpfulness = ({ applied, notApplicable, dismissed }: LessonRecord): number =>
  (applied + 1) / (applied + notApplicable + dismissed + 2);

/** What a lesson's match is multiplied by: from ½ for one that never helps, by 1 for a new one, to 1½ for one that always does. */
export const helpfulnessFactor = (record: LessonRecord): number => 0.5 + helpfulness(record);

export const untried: LessonRecord = { applied: 0, notApplicable: 0, dismissed: 0 };
