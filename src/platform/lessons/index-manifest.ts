import { z } from 'zod';
import { ByteReader, ByteWriter } from '../../lessons/search/index/bytes';
import { emptyManifest, type Manifest } from '../../lessons/search/index/posting-store';
import type { RecordCollection } from '../../shared/record-collection';

const whole = z.number().int().min(0);

/** The manifest as its record keeps it: the documents that are gone as gaps in base64, for there may be thousands. */
export const manifestRecord = z.object({
  nextSegment: whole,
  floor: whole,
  changes: whole,
  analysis: whole,
  segments: z.array(z.object({ id: whole, documents: whole, labelBytes: whole, gone: z.string() })),
});
type ManifestRecord = z.infer<typeof manifestRecord>;

/** The collection that holds the manifest, and its only record. */
export const MANIFEST_COLLECTION = 'lessonIndex';
const MANIFEST_ID = 'manifest';

/** The manifest of the search index as one versioned record: the version of the record is the version of the index. */
export function manifestIn(records: RecordCollection<ManifestRecord>): {
  read(): Promise<Manifest>;
  commit(manifest: Manifest): Promise<boolean>;
} {
  return {
    async read() {
      const stored = await records.get(MANIFEST_ID);
      if (stored === undefined) return emptyManifest;
      const segments = stored.value.segments.map((segment) => ({ ...segment, gone: unpacked(segment.gone) }));
      return { ...stored.value, version: stored.version, segments };
    },
    async commit({ version, ...manifest }) {
      const value = { ...manifest, segments: manifest.segments.map((segment) => ({ ...segment, gone: packed(segment.gone) })) };
      const record = { id: MANIFEST_ID, projectId: 0, position: 0, value };
      return version === 1 ? records.insert(record) : records.replace({ ...record, version: version - 1 });
    },
  };
}

function packed(documents: readonly number[]): string {
  const writer = new ByteWriter();
  let before = 0;
  for (const document of documents) {
    writer.number(document - before);
    before = document;
  }
  return Buffer.from(writer.bytes()).toString('base64');
}

function unpacked(text: string): number[] {
  const reader = new ByteReader(Buffer.from(text, 'base64'));
  const documents: number[] = [];
  let document = 0;
  while (!reader.atEnd) {
    document += reader.number();
    documents.push(document);
  }
  return documents;
}
