import { inSlices, integerList, type Sql } from './sql';

/** Issues derived in one statement: keeps the text short and the time far below Forge SQL's 10 s for an UPDATE. */
const ISSUES_PER_STATEMENT = 500;

/**
 * Derives again, for these issues, the facts that depend on other rows. `gone` are issues about to be deleted: they count as if they
 * were gone already, so that the deletion can come last and an interrupted one is found and repeated.
 *
 * A relation may be stale (see `ForgeSqlFactStore.saveIssues`): children are counted only where the child's own row agrees.
 */
export async function deriveFacts(sql: Sql, issueIds: Iterable<number>, gone: readonly number[] = []): Promise<void> {
  for (const slice of inSlices([...issueIds], ISSUES_PER_STATEMENT)) {
    const ids = integerList(slice);
    const not = (column: string): string => (gone.length === 0 ? '' : ` AND ${column} NOT IN (${integerList(gone)})`);
    await sql.execute(
      `UPDATE issue_fact f
       LEFT JOIN issue_fact p ON p.issue_id = f.parent_id${not('p.issue_id')}
       LEFT JOIN (
         SELECT r.target_id AS id, COUNT(*) AS n FROM issue_relation r
         JOIN issue_fact c ON c.issue_id = r.issue_id AND c.parent_id = r.target_id
         WHERE r.kind = 1 AND r.target_id IN (${ids})${not('r.issue_id')} GROUP BY r.target_id
       ) child ON child.id = f.issue_id
       LEFT JOIN (
         SELECT r.issue_id AS id, COUNT(*) AS n FROM issue_relation r
         JOIN issue_fact b ON b.issue_id = r.target_id
         WHERE r.kind = 2 AND r.issue_id IN (${ids}) AND b.status_category <> 2${not('r.target_id')} GROUP BY r.issue_id
       ) blocker ON blocker.id = f.issue_id
       LEFT JOIN (
         SELECT r.issue_id AS id, COUNT(*) AS n FROM issue_relation r
         JOIN version_fact v ON v.version_id = r.target_id
         WHERE r.kind = 3 AND r.issue_id IN (${ids}) AND v.released = 1 GROUP BY r.issue_id
       ) released ON released.id = f.issue_id
       SET f.parent_category = p.status_category,
           f.child_count = LEAST(COALESCE(child.n, 0), 65535),
           f.open_blocker_count = LEAST(COALESCE(blocker.n, 0), 255),
           f.released_fix_version_count = LEAST(COALESCE(released.n, 0), 255)
       WHERE f.issue_id IN (${ids})`,
    );
  }
}
