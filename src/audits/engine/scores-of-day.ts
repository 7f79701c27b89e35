import type { Standard } from '../../contracts/audits/standard';
import { groupBy } from '../../shared/group-by';
import type { Check } from '../checks/check';
import type { ProjectResult } from '../ports';
import { scoreOf } from '../scores/score-of';
import type { ScoreOfDay } from './score-store';

/** The scores of a project on a day, one by each standard that has checks on it. */
export function scoresOfDay(
  standards: readonly Standard[],
  checks: readonly Check[],
  results: readonly ProjectResult[],
  projectId: number,
  day: number,
): readonly ScoreOfDay[] {
  const levelsOf = new Map(standards.map(({ standardNo, levels }) => [standardNo, levels]));
  return [...groupBy(checks, ({ standardNo }) => standardNo)].map(([standardNo, own]) => {
    const { score, weight, level, failingShall, failingShould, findings, waived, evaluated, notEvaluated } = scoreOf(
      own,
      results,
      levelsOf.get(standardNo),
    );
    const counts = { failingShall, failingShould, findings, waived, evaluated, notEvaluated };
    return { projectId, standardNo, day, score, weightJudged: Math.round(weight * 100) / 100, level, ...counts };
  });
}
