import { emptyManifest, type Manifest, type PostingRow, type PostingStore } from './posting-store';

/** The index in memory: for the command line, for benchmarks and for tests. */
export function inMemoryPostingStore(): PostingStore & { readonly bytes: () => number } {
  let manifest: Manifest = emptyManifest;
  const segments = new Map<number, Map<string, PostingRow[]>>();
  return {
    manifest: async () => manifest,
    read: async (wanted) =>
      wanted.flatMap((rows) => rows.segments.flatMap(({ id }) => rows.keys.flatMap((key) => segments.get(id)?.get(key) ?? []))),
    readSegment: async (id) => [...(segments.get(id)?.values() ?? [])].flat(),
    write: async (rows) => {
      for (const row of rows) {
        const segment = segments.get(row.segment) ?? new Map<string, PostingRow[]>();
        segments.set(row.segment, segment);
        segment.set(row.key, [...(segment.get(row.key) ?? []).filter(({ part }) => part !== row.part), row]);
      }
    },
    commit: async (next) => {
      if (next.version !== manifest.version + 1) return false;
      manifest = next;
      return true;
    },
    removeSegments: async (ids) => {
      for (const id of ids) segments.delete(id);
    },
    removeOrphans: async (floor, kept) => {
      for (const id of [...segments.keys()]) if (id < floor && !kept.includes(id)) segments.delete(id);
    },
    bytes: () => {
      let total = 0;
      for (const segment of segments.values()) for (const rows of segment.values()) for (const { blob } of rows) total += blob.length;
      return total;
    },
  };
}
