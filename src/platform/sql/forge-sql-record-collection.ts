import { z } from 'zod';
import type { RecordCollection, StoredRecord } from '../../shared/record-collection';
import { integerList, type Sql, sqlNumber } from './sql';

const storedRow = z.object({ record_id: z.string(), project_id: sqlNumber, position: sqlNumber, version: sqlNumber, body: z.string() });
const columns = 'record_id, project_id, position, version, body';

/** Lists answer so many records unless told otherwise; nothing kept here grows beyond that without paging. */
const DEFAULT_LIMIT = 2000;

/**
 * One collection of the table `app_record`, its bodies JSON that `schema` understands. A body that the schema refuses is a defect of ours
 * (a shape changed without reading the old one) and throws.
 */
export function forgeSqlRecordCollection<T>(sql: Sql, collection: string, schema: z.ZodType<T>): RecordCollection<T> {
  const read = (row: z.infer<typeof storedRow>): StoredRecord<T> => ({
    id: row.record_id,
    projectId: row.project_id,
    position: row.position,
    version: row.version,
    value: schema.parse(JSON.parse(row.body)),
  });
  return {
    async get(id) {
      const [row] = await sql.select(storedRow, `SELECT ${columns} FROM app_record WHERE collection = ? AND record_id = ?`, [
        collection,
        id,
      ]);
      return row && read(row);
    },
    async list({ projectIds, before, newestFirst = false, limit = DEFAULT_LIMIT } = {}) {
      if (projectIds?.length === 0) return [];
      const only = projectIds ? ` AND project_id IN (${integerList(projectIds)})` : '';
      const earlier = before === undefined ? '' : ` AND position < ${integerList([before])}`;
      const direction = newestFirst ? 'DESC' : 'ASC';
      const rows = await sql.select(
        storedRow,
        `SELECT ${columns} FROM app_record WHERE collection = ?${only}${earlier} ORDER BY position ${direction}, record_id ${direction} LIMIT ${integerList([limit])}`,
        [collection],
      );
      return rows.map(read);
    },
    async insert({ id, projectId = 0, position, value }) {
      const added = await sql.execute(`INSERT IGNORE INTO app_record (collection, ${columns}) VALUES (?, ?, ?, ?, 1, ?)`, [
        collection,
        id,
        projectId,
        position,
        JSON.stringify(value),
      ]);
      return added > 0;
    },
    async replace({ id, projectId, position, version, value }) {
      const changed = await sql.execute(
        'UPDATE app_record SET project_id = ?, position = ?, version = version + 1, body = ? WHERE collection = ? AND record_id = ? AND version = ?',
        [projectId, position, JSON.stringify(value), collection, id, version],
      );
      return changed > 0;
    },
    async remove(id, version) {
      return (
        (await sql.execute('DELETE FROM app_record WHERE collection = ? AND record_id = ? AND version = ?', [collection, id, version])) > 0
      );
    },
  };
}
