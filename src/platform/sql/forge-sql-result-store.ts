import { z } from 'zod';
import { UNSETTLED } from '../../audits/engine/fingerprint';
import type { ProjectResult, ResultStore } from '../../audits/ports';
import type { VerdictReason } from '../../audits/rules/verdict';
import { outcomes } from '../../contracts/audits/vocabulary';
import { rowOf } from './row-of';
import { inSlices, integerList, integerLiteral, type Sql } from './sql';

const verdictReason = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
const columns = 'project_id, check_no, outcome, applicable, failing, waived, not_available, fingerprint, reason';

/** Projects whose results are read in one statement: with a hundred checks each, at 200 bytes a row, well within the 4 MiB of an answer. */
const PROJECTS_PER_READ = 100;

/** What a result is called that has findings and is not judged yet: never a pass. */
const NOT_YET = outcomes.indexOf('notAvailable');

const resultRow = rowOf(
  (cells): ProjectResult => ({
    projectId: cells.whole('project_id'),
    checkNo: cells.whole('check_no'),
    outcome: outcomes[cells.whole('outcome')] ?? 'error',
    applicable: cells.whole('applicable'),
    failing: cells.whole('failing'),
    waived: cells.whole('waived'),
    notAvailable: cells.whole('not_available'),
    fingerprint: cells.whole('fingerprint'),
    reason: reasonOf(cells.textOrNull('reason')),
  }),
);

function reasonOf(text: string | null): VerdictReason | null {
  return text === null ? null : (verdictReason.safeParse(JSON.parse(text)).data ?? null);
}

/** Results of checks in Forge SQL: the table `audit_result`. */
export function forgeSqlResultStore(sql: Sql): ResultStore {
  return {
    async results(projectIds) {
      const found: ProjectResult[] = [];
      for (const slice of inSlices(projectIds, PROJECTS_PER_READ)) {
        found.push(
          ...(await sql.select(
            resultRow,
            `SELECT ${columns} FROM audit_result WHERE project_id IN (${integerList(slice)}) ORDER BY project_id, check_no`,
          )),
        );
      }
      return found;
    },
    async announce(pairs, now) {
      for (const slice of inSlices(pairs)) {
        const rows = slice.map(
          ({ projectId, checkNo }) => `(${integerList([projectId, checkNo, NOT_YET])},0,0,0,0,${UNSETTLED},NULL,${integerLiteral(now)})`,
        );
        await sql.execute(
          `INSERT INTO audit_result (${columns}, changed_at) VALUES ${rows.join(',')} ON DUPLICATE KEY UPDATE fingerprint = VALUES(fingerprint)`,
        );
      }
    },
    async save(results, now) {
      for (const slice of inSlices(results)) {
        const rows = slice.map(
          (result) =>
            `(${integerList([result.projectId, result.checkNo, outcomes.indexOf(result.outcome), result.applicable, result.failing, result.waived, result.notAvailable, result.fingerprint])},?,${integerLiteral(now)})`,
        );
        await sql.execute(
          `INSERT INTO audit_result (${columns}, changed_at) VALUES ${rows.join(',')}
           ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), applicable = VALUES(applicable), failing = VALUES(failing), waived = VALUES(waived),
             not_available = VALUES(not_available), fingerprint = VALUES(fingerprint), reason = VALUES(reason), changed_at = VALUES(changed_at)`,
          slice.map((result) => (result.reason === null ? null : JSON.stringify(result.reason))),
        );
      }
    },
    async forget(projectId, checkNos) {
      if (checkNos.length === 0) return;
      await sql.execute(`DELETE FROM audit_result WHERE project_id = ? AND check_no IN (${integerList(checkNos)})`, [projectId]);
    },
  };
}
