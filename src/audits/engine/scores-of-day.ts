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
  const judged = new Set(results.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail').map(({ checkNo }) => checkNo));
  return [...groupBy(checks, ({ standardNo }) => standardNo)].map(([standardNo, own]) => {
    const { score, level, failingShall, failingShould, findings, waived, evaluated, notEvaluated } = scoreOf(
      own,
      results,
      levelsOf.get(standardNo),
    );
    return {
      projectId,
      standardNo,
      day,
      score,
      weightJudged: Math.round(own.reduce((sum, { checkNo, weight }) => sum + (judged.has(checkNo) ? weight : 0), 0)),
      level,
      failingShall,
      failingShould,
      findings,
      waived,
      evaluated,
      notEvaluated,
    };
  });
}
