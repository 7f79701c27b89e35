import type { ScoreOfDay } from './score-store';
import type { StandingScores } from './standing-scores';

/** A project's scores by each standard, as the history of scores keeps them. */
export function scoresOfDay({ byStandard }: StandingScores, projectId: number, day: number): readonly ScoreOfDay[] {
  return [...byStandard].map(
    ([standardNo, { score, weight, level, failingShall, failingShould, findings, waived, evaluated, notEvaluated }]): ScoreOfDay => ({
      projectId,
      standardNo,
      day,
      score,
      weightJudged: Math.round(weight * 100) / 100,
      level,
      failingShall,
      failingShould,
      findings,
      waived,
      evaluated,
      notEvaluated,
    }),
  );
}
