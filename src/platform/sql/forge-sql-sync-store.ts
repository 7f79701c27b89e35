import { z } from 'zod';
import type { SyncProgress, SyncProject, SyncStateName, SyncStore, Touched, TouchedThing } from '../../facts/sync/sync-store';
import { syncPhases } from '../../facts/sync/sync-store';
import { rowOf } from './row-of';
import { inSlices, integerList, integerLiteral, type Sql, sqlNumber, sqlOptionalNumber } from './sql';
import { touch, touchedKind, touchedRows, untouch } from './touched-rows';

const columns = 'project_id, phase, run_started_at, page_token, issues_done, expected_issues, finished_at, failures, retry_at, reason';
const syncProjectRow = z
  .object({
    project_id: sqlNumber,
    phase: z.enum(syncPhases),
    run_started_at: sqlNumber,
    page_token: z.string().nullable(),
    issues_done: sqlNumber,
    expected_issues: sqlOptionalNumber,
    finished_at: sqlOptionalNumber,
    failures: sqlNumber,
    retry_at: sqlNumber,
    reason: z.string().nullable(),
  })
  .transform(
    (row): SyncProject => ({
      projectId: row.project_id,
      phase: row.phase,
      runStartedAt: row.run_started_at,
      pageToken: row.page_token,
      issuesDone: row.issues_done,
      expectedIssues: row.expected_issues,
      finishedAt: row.finished_at,
      failures: row.failures,
      retryAt: row.retry_at,
      reason: row.reason,
    }),
  );
const progressRow = rowOf(
  (cells): SyncProgress => ({
    projectId: cells.whole('project_id'),
    phase: cells.oneOf('phase', syncPhases),
    issuesDone: cells.whole('issues_done'),
    expectedIssues: cells.wholeOrNull('expected_issues'),
    finishedAt: cells.wholeOrNull('finished_at'),
  }),
);
const idRow = z.object({ id: sqlNumber });
const valueRow = z.object({ value: z.string() });
const stateRow = z.object({ name: z.string(), value: z.string() });
const spentRow = z.object({ background: sqlNumber, interactive: sqlNumber });

const kindOf = {
  issue: touchedKind.issue,
  versionsOfProject: touchedKind.versionsOfProject,
  project: touchedKind.project,
} as const satisfies Record<TouchedThing, number>;

/** The sync's checkpoints in Forge SQL. */
export class ForgeSqlSyncStore implements SyncStore {
  constructor(private readonly sql: Sql) {}

  projects(): Promise<readonly SyncProgress[]> {
    return this.sql.select(
      progressRow,
      'SELECT project_id, phase, issues_done, expected_issues, finished_at FROM sync_project ORDER BY project_id',
    );
  }

  async addProjects(projects: readonly { readonly projectId: number; readonly expectedIssues: number | null }[]): Promise<void> {
    for (const slice of inSlices(projects)) {
      const rows = slice.map(
        ({ projectId, expectedIssues }) =>
          `(${integerLiteral(projectId)},'pending',0,NULL,0,${integerLiteral(expectedIssues)},NULL,0,0,NULL)`,
      );
      await this.sql.execute(
        `INSERT INTO sync_project (${columns}) VALUES ${rows.join(',')} ON DUPLICATE KEY UPDATE expected_issues = VALUES(expected_issues)`,
      );
    }
  }

  async removeProjects(projectIds: readonly number[]): Promise<void> {
    if (projectIds.length === 0) return;
    await this.sql.execute(`DELETE FROM sync_project WHERE project_id IN (${integerList(projectIds)})`);
  }

  async requestRuns(which: { readonly projectIds: readonly number[] } | { readonly finishedBefore: number }): Promise<void> {
    const set = `UPDATE sync_project SET phase = 'pending', page_token = NULL, failures = 0, retry_at = 0, reason = NULL WHERE`;
    if ('finishedBefore' in which) {
      await this.sql.execute(`${set} phase IN ('done', 'failed') AND (finished_at IS NULL OR finished_at < ?)`, [which.finishedBefore]);
      return;
    }
    if (which.projectIds.length > 0) await this.sql.execute(`${set} project_id IN (${integerList(which.projectIds)})`);
  }

  async next(lane: number, lanes: number, now: number): Promise<SyncProject | undefined> {
    const rows = await this.sql.select(
      syncProjectRow,
      `SELECT ${columns} FROM sync_project
       WHERE phase IN ('pending', 'collecting', 'finishing', 'failed') AND MOD(project_id, ?) = ? AND retry_at <= ?
       ORDER BY CASE phase WHEN 'finishing' THEN 0 WHEN 'collecting' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END,
         CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END, finished_at, project_id
       LIMIT 1`,
      [lanes, lane, now],
    );
    return rows[0];
  }

  async advance(from: SyncProject, to: SyncProject): Promise<void> {
    await this.sql.execute(
      `UPDATE sync_project SET phase = ?, run_started_at = ?, page_token = ?, issues_done = ?, finished_at = ?, failures = ?, retry_at = ?, reason = ?
       WHERE project_id = ? AND phase = ? AND run_started_at = ?`,
      [
        to.phase,
        to.runStartedAt,
        to.pageToken,
        to.issuesDone,
        to.finishedAt,
        to.failures,
        to.retryAt,
        to.reason,
        from.projectId,
        from.phase,
        from.runStartedAt,
      ],
    );
  }

  async readState(name: SyncStateName): Promise<string | null> {
    const rows = await this.sql.select(valueRow, 'SELECT value FROM sync_state WHERE name = ?', [name]);
    return rows[0]?.value ?? null;
  }

  /** Several states in one statement, to be read one by one from the answer. */
  async readStates(names: readonly SyncStateName[]): Promise<Pick<SyncStore, 'readState'>> {
    const rows = await this.sql.select(
      stateRow,
      `SELECT name, value FROM sync_state WHERE name IN (${names.map(() => '?').join(', ')})`,
      names,
    );
    const values = new Map(rows.map((row) => [row.name, row.value]));
    return { readState: async (name) => values.get(name) ?? null };
  }

  async writeState(name: SyncStateName, value: string): Promise<void> {
    await this.sql.execute('INSERT INTO sync_state (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)', [
      name,
      value,
    ]);
  }

  touch(thing: TouchedThing, ids: readonly number[]): Promise<void> {
    return touch(this.sql, kindOf[thing], ids);
  }

  touched(thing: TouchedThing, limit: number): Promise<readonly Touched[]> {
    return touchedRows(this.sql, kindOf[thing], limit);
  }

  untouch(thing: TouchedThing, rows: readonly Touched[]): Promise<void> {
    return untouch(this.sql, kindOf[thing], rows);
  }

  async bury(issueIds: readonly number[], until: number): Promise<void> {
    for (const slice of inSlices([...new Set(issueIds)])) {
      const rows = slice.map((id) => `(${touchedKind.buriedIssue},${integerLiteral(id)},${integerLiteral(until)})`);
      await this.sql.execute(
        `INSERT INTO touched (kind, id, times) VALUES ${rows.join(',')} ON DUPLICATE KEY UPDATE times = VALUES(times)`,
      );
    }
  }

  async buried(issueIds: readonly number[], now: number): Promise<readonly number[]> {
    if (issueIds.length === 0) return [];
    const rows = await this.sql.select(idRow, `SELECT id FROM touched WHERE kind = ? AND times >= ? AND id IN (${integerList(issueIds)})`, [
      touchedKind.buriedIssue,
      now,
    ]);
    return rows.map((row) => row.id);
  }

  async forgetBuried(now: number): Promise<void> {
    await this.sql.execute('DELETE FROM touched WHERE kind = ? AND times < ?', [touchedKind.buriedIssue, now]);
  }

  async reservePoints(hour: number, points: number, allowance: number): Promise<boolean> {
    const take = (): Promise<number> =>
      this.sql.execute('UPDATE points_spent SET background = background + ? WHERE hour = ? AND background + ? <= ?', [
        points,
        hour,
        points,
        allowance,
      ]);
    if ((await take()) > 0) return true;
    await this.sql.execute(
      'INSERT INTO points_spent (hour, background, interactive) VALUES (?, 0, 0) ON DUPLICATE KEY UPDATE hour = VALUES(hour)',
      [hour],
    );
    return (await take()) > 0;
  }

  async addPoints(hour: number, kind: 'background' | 'interactive', points: number): Promise<void> {
    const [background, interactive] = kind === 'background' ? [points, 0] : [0, points];
    await this.sql.execute(
      `INSERT INTO points_spent (hour, background, interactive) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE background = background + VALUES(background), interactive = interactive + VALUES(interactive)`,
      [hour, background, interactive],
    );
  }

  async pointsSpent(hour: number): Promise<{ readonly background: number; readonly interactive: number }> {
    const rows = await this.sql.select(spentRow, 'SELECT background, interactive FROM points_spent WHERE hour = ?', [hour]);
    return rows[0] ?? { background: 0, interactive: 0 };
  }

  /** Forgets the points of hours before `hour`: nobody asks for them any more. */
  async forgetPointsBefore(hour: number): Promise<void> {
    await this.sql.execute('DELETE FROM points_spent WHERE hour < ?', [hour]);
  }
}
