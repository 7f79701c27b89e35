import { z } from 'zod';
import type { CoveredPart } from '../../audits/waivers/list-waivers';
import { inSlices, integerList, integerLiteral, type Sql, sqlNumber } from '../sql/sql';

const countRow = z.object({ part: sqlNumber, findings: sqlNumber });
/** Waivers counted in one statement: each is a short range of an index. */
const PARTS_PER_STATEMENT = 50;

/** Counts the standing findings that waivers excuse, many waivers in one statement. What two standards find of one subject is one. */
export function forgeWaiverCoverage(sql: Sql) {
  return async (parts: readonly CoveredPart[]): Promise<readonly number[]> => {
    const counts = parts.map(() => 0);
    const asked = parts.flatMap((part, index) => (part.checkNos.length > 0 && part.projectIds.length > 0 ? [{ part, index }] : []));
    for (const slice of inSlices(asked, PARTS_PER_STATEMENT)) {
      const statement = slice
        .map(({ part, index }) => {
          const issue = part.issueId === null ? '' : ` AND subject_id = ${integerLiteral(part.issueId)}`;
          return `SELECT ${integerLiteral(index)} AS part, COUNT(DISTINCT project_id, subject_id) AS findings FROM finding WHERE project_id IN (${integerList(part.projectIds)}) AND check_no IN (${integerList(part.checkNos)}) AND fixed_at = 0${issue}`;
        })
        .join(' UNION ALL ');
      for (const row of await sql.select(countRow, statement)) counts[row.part] = row.findings;
    }
    return counts;
  };
}
