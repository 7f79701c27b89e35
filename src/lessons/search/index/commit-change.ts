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
  throw new Error('The search index is being changed by too many writers at once');
}

/**
 * Commits the segments that `change` makes of those there are, again from the start whenever another writer was faster. When `change` answers
 * `undefined`, nothing is committed and the answer is `false`.
 */
export async function commitChange(
  store: PostingStore,
  change: (manifest: Manifest) => Promise<readonly Segment[] | undefined>,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const manifest = await store.manifest();
    const changed = await change(manifest);
    if (changed === undefined) return false;
    const segments = changed.filter(({ documents, gone }) => documents > gone.length);
    if (await store.commit({ ...manifest, version: manifest.version + 1, analysis: ANALYSIS, segments })) return true;
  }
  throw new Error('The search index is being changed by too many writers at once');
}
