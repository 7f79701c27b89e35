import { z } from 'zod';
import type { NamedIssue } from '../../audits/governance/governance-ports';
import { rowOf } from './row-of';
import { integerLiteral, type Sql, sqlNumber, sqlOptionalNumber } from './sql';

const copied = z.object({ issues: sqlNumber, latest_due: sqlOptionalNumber });

/**
 * Copies the start and due days of a project's issues into `schedule_baseline`, inside the database. Issues under a security level stay
 * out unless the PMO opted in. Repeating it with the same moment does the same.
 */
export async function copyDates(
  sql: Sql,
  projectId: number,
  takenAt: number,
  includeSecuredIssues: boolean,
): Promise<{ readonly issues: number; readonly latestDue: number | null }> {
  const secured = includeSecuredIssues ? '' : ' AND f.security_level_id IS NULL';
  const [id, at] = [integerLiteral(projectId), integerLiteral(takenAt)];
  await sql.execute(
    `INSERT INTO schedule_baseline (project_id, taken_at, issue_id, start_day, due_day)
     SELECT f.project_id, ${at}, f.issue_id, f.start_day, f.due_day FROM issue_fact f
     WHERE f.project_id = ${id} AND (f.start_day IS NOT NULL OR f.due_day IS NOT NULL)${secured}
     ON DUPLICATE KEY UPDATE start_day = VALUES(start_day), due_day = VALUES(due_day)`,
  );
  const [row] = await sql.select(
    copied,
    `SELECT COUNT(*) AS issues, MAX(due_day) AS latest_due FROM schedule_baseline WHERE project_id = ${id} AND taken_at = ${at}`,
  );
  return { issues: row?.issues ?? 0, latestDue: row?.latest_due ?? null };
}

const categories = [0, 1, 2] as const;
const namedRow = rowOf(
  (cells): NamedIssue => ({
    issueId: cells.whole('issue_id'),
    projectId: cells.whole('project_id'),
    issueTypeId: cells.whole('issue_type_id'),
    statusCategory: categories.find((category) => category === cells.whole('status_category')) ?? 0,
  }),
);

/** An issue by its present key, e.g. `ERP-12`. */
export async function issueByKey(sql: Sql, key: string): Promise<NamedIssue | undefined> {
  const [, projectKey, number] = /^([A-Z][A-Z0-9_]*)-(\d{1,9})$/.exec(key) ?? [];
  if (projectKey === undefined || number === undefined) return undefined;
  const [row] = await sql.select(
    namedRow,
    `SELECT f.issue_id, f.project_id, f.issue_type_id, f.status_category FROM project_fact p
     JOIN issue_fact f ON f.project_id = p.project_id AND f.issue_number = ? WHERE p.project_key = ?`,
    [Number(number), projectKey],
  );
  return row;
}
