import { type ScoreOfDay, type ScoreStore, TREND_STEP_DAYS } from '../../audits/engine/score-store';
import { levels } from '../../contracts/audits/vocabulary';
import { rowOf } from './row-of';
import { inSlices, integerList, integerLiteral, type Sql } from './sql';

/** Scores and weights are stored in hundredths, so that they are whole numbers. */
const HUNDREDTHS = 100;

const columns =
  'project_id, standard_no, day, score, weight_judged, level, failing_shall, failing_should, findings, waived, evaluated, not_evaluated';
const scoreRow = rowOf((cells): ScoreOfDay => {
  const score = cells.wholeOrNull('score');
  return {
    projectId: cells.whole('project_id'),
    standardNo: cells.whole('standard_no'),
    day: cells.whole('day'),
    score: score === null ? null : score / HUNDREDTHS,
    weightJudged: cells.whole('weight_judged') / HUNDREDTHS,
    level: levels[cells.whole('level')] ?? 'none',
    failingShall: cells.whole('failing_shall'),
    failingShould: cells.whole('failing_should'),
    findings: cells.whole('findings'),
    waived: cells.whole('waived'),
    evaluated: cells.whole('evaluated'),
    notEvaluated: cells.whole('not_evaluated'),
  };
});
const meanRow = rowOf((cells) => {
  const weight = cells.whole('weight');
  return { day: cells.whole('day'), score: weight === 0 ? null : Math.floor((10 * cells.whole('earned')) / weight / HUNDREDTHS) / 10 };
});

/** Scores by day in Forge SQL: the table `audit_score`. */
export function forgeSqlScoreStore(sql: Sql): ScoreStore {
  return {
    async onDay(projectIds, day) {
      if (projectIds.length === 0) return [];
      return sql.select(
        scoreRow,
        `SELECT ${columns} FROM audit_score WHERE day = ${integerLiteral(day)} AND project_id IN (${integerList(projectIds)})`,
      );
    },
    async save(scores) {
      const updates = columns
        .split(', ')
        .slice(3)
        .map((column) => `${column} = VALUES(${column})`);
      for (const slice of inSlices(scores)) {
        const rows = slice.map((score) => `(${valuesOf(score).map(integerLiteral).join(',')})`);
        await sql.execute(`INSERT INTO audit_score (${columns}) VALUES ${rows.join(',')} ON DUPLICATE KEY UPDATE ${updates.join(', ')}`);
      }
    },
    async means(projectIds, standardNos, fromDay, allFromDay = fromDay) {
      if (projectIds.length === 0 || standardNos.length === 0) return [];
      return sql.select(
        meanRow,
        `SELECT day, COALESCE(SUM(score * weight_judged), 0) AS earned, COALESCE(SUM(CASE WHEN score IS NOT NULL THEN weight_judged END), 0) AS weight FROM audit_score
         WHERE day >= ${integerLiteral(fromDay)} AND (day >= ${integerLiteral(allFromDay)} OR MOD(day, ${TREND_STEP_DAYS}) = 0) AND standard_no IN (${integerList(standardNos)}) AND project_id IN (${integerList(projectIds)}) GROUP BY day ORDER BY day`,
      );
    },
  };
}

function valuesOf(score: ScoreOfDay): (number | null)[] {
  return [
    score.projectId,
    score.standardNo,
    score.day,
    score.score === null ? null : Math.round(score.score * HUNDREDTHS),
    Math.round(score.weightJudged * HUNDREDTHS),
    levels.indexOf(score.level),
    score.failingShall,
    score.failingShould,
    score.findings,
    score.waived,
    score.evaluated,
    score.notEvaluated,
  ];
}
