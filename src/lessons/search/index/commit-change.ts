import { ANALYSIS, type Manifest, type PostingStore, type Segment } from './posting-store';

/** How often a writer tries again when another was faster. */
const ATTEMPTS = 20;

/** Takes the number of a segment, so that no two writers ever write rows of the same one. */
export async function reserveSegment(store: PostingStore): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const manifest = await store.manifest();
    const next = { ...manifest, version: manifest.version + 1, nextSegment: manifest.nextSegment + 1 };
    if (await store.commit(next)) return manifest.nextSegment;
  }
  throw tooManyWriters();
}

/**
 * Commits what `change` makes of the index, again from the start whenever another writer was faster. When `change` answers
 * `undefined`, nothing is committed and the answer is `undefined` too; otherwise it is the manifest committed.
 */
export async function commitChange(
  store: PostingStore,
  change: (manifest: Manifest) => Promise<Partial<Manifest> | undefined>,
): Promise<Manifest | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const manifest = await store.manifest();
    const changed = await change(manifest);
    if (changed === undefined) return undefined;
    const next = { ...manifest, ...changed, version: manifest.version + 1 };
    if (await store.commit(next)) return next;
  }
  throw tooManyWriters();
}

export const tooManyWriters = (): Error => new Error('The search index is being changed by too many writers at once');

/** The segments that this version of the app can read: none when another one built the index. */
export const readableSegments = ({ analysis, segments }: Manifest): readonly Segment[] => (analysis === ANALYSIS ? segments : []);

/** Those of the segments that have lessons left. */
export const inUse = (segments: readonly Segment[]): Segment[] => segments.filter(({ documents, gone }) => documents > gone.length);
