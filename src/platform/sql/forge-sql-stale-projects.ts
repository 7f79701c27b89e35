import type { StaleProjects } from '../../audits/runs/run-context';
import { rowOf } from './row-of';
import type { Sql } from './sql';
import { touch, touchedKind, touchedRows, untouch } from './touched-rows';

const valueRow = rowOf((cells) => cells.text('value'));

/** Projects to be audited again: rows of `touched`. */
export function forgeSqlStaleProjects(sql: Sql): StaleProjects {
  return {
    mark: (projectIds) => touch(sql, touchedKind.staleAudit, projectIds),
    next: async (limit) => (await touchedRows(sql, touchedKind.staleAudit, limit)).map(({ id, times }) => ({ projectId: id, times })),
    clear: (projects) =>
      untouch(
        sql,
        touchedKind.staleAudit,
        projects.map(({ projectId, times }) => ({ id: projectId, times })),
      ),
    async queuedUntil() {
      const [row] = await sql.select(valueRow, "SELECT value FROM sync_state WHERE name = 'auditQueued'");
      return Number(row ?? 0);
    },
    async noteQueued(until) {
      await sql.execute("INSERT INTO sync_state (name, value) VALUES ('auditQueued', ?) ON DUPLICATE KEY UPDATE value = VALUES(value)", [
        String(until),
      ]);
    },
  };
}
