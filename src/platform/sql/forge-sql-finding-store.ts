import type { FindingKey, FindingStore, FindingSubjectRow } from '../../audits/engine/finding-store';
import { secondsPerDay } from '../../shared/epoch';
import { groupBy } from '../../shared/group-by';
import { rowOf } from './row-of';
import { inSlices, integerList, integerLiteral, type Sql } from './sql';

const subjectRow = rowOf((cells) => ({ subjectId: cells.whole('subject_id'), name: cells.textOrNull('subject_name') }));
const keyRow = rowOf(
  (cells): FindingKey => ({ projectId: cells.whole('project_id'), checkNo: cells.whole('check_no'), subjectId: cells.whole('subject_id') }),
);
const countRow = rowOf((cells) => cells.whole('n'));
const movementRow = rowOf((cells) => ({ checkNo: cells.whole('check_no'), day: cells.whole('day'), n: cells.whole('n') }));

/** Longest name of a subject that is no issue. */
const NAME_LENGTH = 255;

const columns = 'project_id, check_no, subject_id, first_seen_at, fixed_at, owner_id, follow_up_issue_id, subject_name';
/** A finding that stands keeps the time it was first seen; one that was fixed begins anew. */
const standAgain =
  'first_seen_at = IF(fixed_at = 0, first_seen_at, VALUES(first_seen_at)), fixed_at = 0, subject_name = VALUES(subject_name)';

/** Findings in Forge SQL: the table `finding`. */
export function forgeSqlFindingStore(sql: Sql): FindingStore {
  const insert = async (rows: readonly { readonly key: FindingKey; readonly name: string | null }[], now: number): Promise<void> => {
    for (const slice of inSlices(rows)) {
      const values = slice.map(
        ({ key: { projectId, checkNo, subjectId } }) =>
          `(${integerList([projectId, checkNo, subjectId])},${integerLiteral(now)},0,NULL,NULL,?)`,
      );
      await sql.execute(
        `INSERT INTO finding (${columns}) VALUES ${values.join(',')} ON DUPLICATE KEY UPDATE ${standAgain}`,
        slice.map(({ name }) => name?.slice(0, NAME_LENGTH) ?? null),
      );
    }
  };
  const fix = async (projectId: number, checkNo: number, subjectIds: readonly number[], now: number): Promise<void> => {
    for (const slice of inSlices(subjectIds)) {
      await sql.execute(
        `UPDATE finding SET fixed_at = ${integerLiteral(now)} WHERE project_id = ? AND check_no = ? AND fixed_at = 0 AND subject_id IN (${integerList(slice)})`,
        [projectId, checkNo],
      );
    }
  };
  return {
    async replace(projectId, checkNo, subjects, now) {
      const stored = await sql.select(
        subjectRow,
        'SELECT subject_id, subject_name FROM finding WHERE project_id = ? AND check_no = ? AND fixed_at = 0',
        [projectId, checkNo],
      );
      const known = new Map(stored.map(({ subjectId, name }) => [subjectId, name]));
      const differs = ({ subjectId, name }: FindingSubjectRow): boolean => known.get(subjectId) !== (name?.slice(0, NAME_LENGTH) ?? null);
      await insert(
        subjects.filter(differs).map(({ subjectId, name }) => ({ key: { projectId, checkNo, subjectId }, name })),
        now,
      );
      const wanted = new Set(subjects.map(({ subjectId }) => subjectId));
      const gone = stored.filter(({ subjectId }) => !wanted.has(subjectId)).map(({ subjectId }) => subjectId);
      await fix(projectId, checkNo, gone, now);
    },
    async standing(projectIds, issueIds, checkNos) {
      if (issueIds.length === 0 || checkNos.length === 0) return [];
      return sql.select(
        keyRow,
        `SELECT project_id, check_no, subject_id FROM finding WHERE project_id IN (${integerList(projectIds)}) AND check_no IN (${integerList(checkNos)}) AND subject_id IN (${integerList(issueIds)}) AND fixed_at = 0`,
      );
    },
    add: (findings, now) =>
      insert(
        findings.map((key) => ({ key, name: null })),
        now,
      ),
    async markFixed(findings, now) {
      for (const group of groupBy(findings, ({ projectId, checkNo }) => `${projectId} ${checkNo}`).values()) {
        const [first] = group;
        if (!first) continue;
        const ids = group.map(({ subjectId }) => subjectId);
        await fix(first.projectId, first.checkNo, ids, now);
      }
    },
    async countStanding(projectId, checkNo, issueIds) {
      if (issueIds.length === 0) return 0;
      const [count] = await sql.select(
        countRow,
        `SELECT COUNT(*) AS n FROM finding WHERE project_id = ? AND check_no = ? AND fixed_at = 0 AND subject_id IN (${integerList(issueIds)})`,
        [projectId, checkNo],
      );
      return count ?? 0;
    },
    async movements(projectId, fromDay) {
      const from = integerLiteral(fromDay * secondsPerDay);
      const [added, fixed] = await Promise.all([
        sql.select(
          movementRow,
          `SELECT check_no, FLOOR(first_seen_at / 86400) AS day, COUNT(*) AS n FROM finding WHERE project_id = ? AND first_seen_at >= ${from} GROUP BY check_no, FLOOR(first_seen_at / 86400)`,
          [projectId],
        ),
        sql.select(
          movementRow,
          `SELECT check_no, FLOOR(fixed_at / 86400) AS day, COUNT(*) AS n FROM finding WHERE project_id = ? AND fixed_at >= ${from} GROUP BY check_no, FLOOR(fixed_at / 86400)`,
          [projectId],
        ),
      ]);
      return [
        ...added.map(({ checkNo, day, n }) => ({ checkNo, day, added: n, fixed: 0 })),
        ...fixed.map(({ checkNo, day, n }) => ({ checkNo, day, added: 0, fixed: n })),
      ];
    },
    async forget(projectId, checkNos) {
      if (checkNos.length === 0) return;
      await sql.execute(`DELETE FROM finding WHERE project_id = ? AND check_no IN (${integerList(checkNos)})`, [projectId]);
    },
  };
}
