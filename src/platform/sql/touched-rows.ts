import { z } from 'zod';
import { inSlices, integerLiteral, type Sql, sqlNumber } from './sql';

/** What a row of `touched` is about. The numbers are stored. All but buried issues ask to be looked at again. */
export const touchedKind = { issue: 1, versionsOfProject: 2, project: 3, dirtyProject: 4, buriedIssue: 5, staleAudit: 6 } as const;
export type TouchedKind = (typeof touchedKind)[keyof typeof touchedKind];

/** Something to look at again; `times` tells whether it was touched again since. */
export interface TouchedRow {
  readonly id: number;
  readonly times: number;
}

const touchedRow = z.object({ id: sqlNumber, times: sqlNumber });

export async function touch(sql: Sql, kind: TouchedKind, ids: Iterable<number>): Promise<void> {
  for (const slice of inSlices([...new Set(ids)])) {
    const rows = slice.map((id) => `(${integerLiteral(kind)},${integerLiteral(id)},1)`).join(',');
    await sql.execute(`INSERT INTO touched (kind, id, times) VALUES ${rows} ON DUPLICATE KEY UPDATE times = times + 1`);
  }
}

export const touchedRows = (sql: Sql, kind: TouchedKind, limit: number): Promise<readonly TouchedRow[]> =>
  sql.select(touchedRow, 'SELECT id, times FROM touched WHERE kind = ? ORDER BY id LIMIT ?', [kind, limit]);

/** Takes rows away unless they were touched again meanwhile. */
export async function untouch(sql: Sql, kind: TouchedKind, rows: readonly TouchedRow[]): Promise<void> {
  for (const slice of inSlices(rows, 200)) {
    const each = slice.map((row) => `(id = ${integerLiteral(row.id)} AND times = ${integerLiteral(row.times)})`).join(' OR ');
    await sql.execute(`DELETE FROM touched WHERE kind = ? AND (${each})`, [kind]);
  }
}
