import type { FindingRow } from '../../audits/findings/finding-reader';
import { rowOf } from './row-of';
import { integerList, integerLiteral, type Sql } from './sql';

const oldestRow = rowOf(
  (cells): FindingRow => ({
    projectId: cells.whole('project_id'),
    checkNo: cells.whole('check_no'),
    subjectId: cells.whole('subject_id'),
    subjectName: cells.textOrNull('subject_name'),
    issueNumber: cells.wholeOrNull('issue_number'),
    firstSeenAt: cells.whole('first_seen_at'),
    fixedAt: 0,
    ownerAccountId: null,
    followUp: null,
  }),
);

/**
 * Of each of these checks the findings of a project that stand longest; owners and follow-ups are not read. One pass over the project's
 * findings numbers those of each check by age.
 */
export async function readOldestFindings(
  sql: Sql,
  projectId: number,
  checkNos: readonly number[],
  limit: number,
): Promise<readonly FindingRow[]> {
  if (checkNos.length === 0) return [];
  return sql.select(
    oldestRow,
    `SELECT o.project_id, o.check_no, o.subject_id, o.subject_name, o.first_seen_at, f.issue_number FROM (
       SELECT project_id, check_no, subject_id, subject_name, first_seen_at,
         ROW_NUMBER() OVER (PARTITION BY check_no ORDER BY first_seen_at, subject_id) AS place
       FROM finding WHERE project_id = ${integerLiteral(projectId)} AND check_no IN (${integerList(checkNos)}) AND fixed_at = 0
     ) o LEFT JOIN issue_fact f ON f.project_id = o.project_id AND f.issue_id = o.subject_id AND o.subject_name IS NULL
     WHERE o.place <= ${integerLiteral(limit)} ORDER BY o.check_no, o.first_seen_at, o.subject_id`,
  );
}
