import type { RecordCollection, StoredRecord } from '../record-collection';

/** A record collection in memory, for tests of domains. Behaves as the one in the database. */
export function inMemoryRecordCollection<T>(): RecordCollection<T> {
  const records = new Map<string, StoredRecord<T>>();
  return {
    get: async (id) => records.get(id),
    list: async ({ projectIds, before = Number.POSITIVE_INFINITY, newestFirst = false, limit = 2000 } = {}) => {
      const sorted = [...records.values()]
        .filter((record) => record.position < before && (projectIds === undefined || projectIds.includes(record.projectId)))
        .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
      return (newestFirst ? sorted.reverse() : sorted).slice(0, limit);
    },
    insert: async ({ id, projectId = 0, position, value }) => {
      if (records.has(id)) return false;
      records.set(id, { id, projectId, position, version: 1, value: structuredClone(value) });
      return true;
    },
    replace: async (record) => {
      if (records.get(record.id)?.version !== record.version) return false;
      records.set(record.id, { ...record, value: structuredClone(record.value), version: record.version + 1 });
      return true;
    },
    remove: async (id, version) => records.get(id)?.version === version && records.delete(id),
  };
}
