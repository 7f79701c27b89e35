import { projectStandingRecord } from '../src/audits/engine/project-standing';
import type { ScoreOfDay } from '../src/audits/engine/score-store';
import { packScores, scoresOf } from '../src/audits/engine/standing-scores';
import { type AuditCell, packCells } from '../src/contracts/audits/packed-cells';
import { forgeSqlRecordCollection } from '../src/platform/sql/forge-sql-record-collection';
import { forgeSqlScoreStore } from '../src/platform/sql/forge-sql-score-store';
import type { Sql } from '../src/platform/sql/sql';
import { benchChecks } from './audit-rules';
import { benchNow, seeded } from './million-facts';

const CHECKS = 100;
const STANDARDS = 4;
const TREND_DAYS = 90;

/** What audits of these projects would have left behind: results of a hundred checks, and the scores of a season. */
export async function fillAudits(sql: Sql, projectIds: readonly number[]): Promise<void> {
  const random = seeded(3);
  const [template] = benchChecks;
  if (!template) return;
  const checks = Array.from({ length: CHECKS }, (_, index) => ({
    ...template,
    checkNo: index + 1,
    ruleId: `bench-${index + 1}`,
    standardNo: 1 + (index % STANDARDS),
  }));
  const standings = forgeSqlRecordCollection(sql, 'auditStanding', projectStandingRecord);
  const days: ScoreOfDay[] = [];
  for (const projectId of projectIds) {
    const cells = checks.map(({ checkNo }): AuditCell => {
      const failing = Math.max(0, Math.floor(random() * 30) - 15);
      return { checkNo, outcome: failing > 0 ? 'fail' : 'pass', applicable: 100, failing, waived: 0 };
    });
    const scores = scoresOf([], checks, cells);
    const value = { cells: packCells(cells), scores: packScores(scores), movements: [] };
    await standings.insert({ id: String(projectId), projectId, position: benchNow.now, value });
    for (const [standardNo, score] of scores.byStandard) {
      for (let back = 0; back < TREND_DAYS; back++) {
        const { failingShall, failingShould, findings, waived, evaluated, notEvaluated } = score;
        const counts = { failingShall, failingShould, findings, waived, evaluated, notEvaluated };
        days.push({
          projectId,
          standardNo,
          day: benchNow.today - back,
          score: score.score,
          weightJudged: score.weight,
          level: 'none',
          ...counts,
        });
      }
    }
  }
  await forgeSqlScoreStore(sql).save(days);
}
