import { z } from 'zod';
import type { JudgedMoment } from '../../audits/ports';
import type { SampleIssue } from '../../audits/standards/try-own-rule';
import type { Condition } from '../../facts/condition';
import { compileToSql } from '../../facts/conditions/compile-to-sql';
import { integerList, type Sql, sqlNumber } from '../sql/sql';

const sampleRow = z.object({ issue_id: sqlNumber, issue_number: sqlNumber, project_key: z.string() });

/** The newest issues that a condition holds for. Issues under a security level are left out: not everybody may know of them. */
export function forgeIssueSamples(sql: Sql) {
  return async (condition: Condition, projectIds: readonly number[], at: JudgedMoment, limit: number): Promise<readonly SampleIssue[]> => {
    if (projectIds.length === 0) return [];
    const rows = await sql.select(
      sampleRow,
      `SELECT f.issue_id, f.issue_number, p.project_key FROM issue_fact f JOIN project_fact p ON p.project_id = f.project_id WHERE f.project_id IN (${integerList(projectIds)}) AND f.security_level_id IS NULL AND ${compileToSql(condition, at)} ORDER BY f.issue_id DESC LIMIT ${integerList([limit])}`,
    );
    return rows.map((row) => ({ issueId: row.issue_id, issueKey: `${row.project_key}-${row.issue_number}` }));
  };
}
