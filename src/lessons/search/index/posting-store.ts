/**
 * A row of the packed index, never changed once written. `key` is a term, or one of the tables that `segment-rows.ts` describes; `part`
 * numbers the pieces of what is too large for one row.
 */
export interface PostingRow {
  readonly segment: number;
  readonly key: string;
  readonly part: number;
  readonly blob: Uint8Array;
}

/** A batch of lessons, indexed together. */
export interface Segment {
  /** Never used again for other lessons. */
  readonly id: number;
  readonly documents: number;
  /** Bytes of its largest table of labels. */
  readonly labelBytes: number;
  /** Documents that were changed or removed since, in order. */
  readonly gone: readonly number[];
}

/** Which segments make up the index now. A segment that is not named here does not exist for readers, whatever rows of it there are. */
export interface Manifest {
  /** Raised by one at each change. */
  readonly version: number;
  readonly nextSegment: number;
  /** A segment with a lower number that is not named is nobody's any more: its rows may be removed, and its writer begins again. */
  readonly floor: number;
  /** How many changes of lessons it has seen: what a rebuild must not miss. */
  readonly changes: number;
  /** The way texts were taken apart when it was built; another number asks for a rebuild, and nobody reads its rows. */
  readonly analysis: number;
  readonly segments: readonly Segment[];
}

/** Raise it when tokens, stems, stop words or weights change, or the form of the rows. */
export const ANALYSIS = 2;
export const emptyManifest: Manifest = { version: 0, nextSegment: 1, floor: 1, changes: 0, analysis: ANALYSIS, segments: [] };

/** Rows of these keys in each of these segments. */
export interface WantedRows {
  readonly segments: readonly Omit<Segment, 'gone'>[];
  readonly keys: readonly string[];
}

/**
 * Where the index lies. Rows are written first and take effect with the manifest that names their segment, so a change is seen whole or not
 * at all, and a writer that dies leaves nothing behind but rows that nobody reads.
 */
export interface PostingStore {
  manifest(): Promise<Manifest>;
  /** In any order. */
  read(wanted: readonly WantedRows[]): Promise<readonly PostingRow[]>;
  /** All rows of a segment. */
  readSegment(segment: number): Promise<readonly PostingRow[]>;
  /** May be repeated. */
  write(rows: readonly PostingRow[]): Promise<void>;
  /** Puts the manifest in the place of the one before it. `false` when somebody else was faster. */
  commit(manifest: Manifest): Promise<boolean>;
  removeSegments(segments: readonly number[]): Promise<void>;
  /** Removes the rows of all segments numbered below `floor` that are not among `kept`. */
  removeOrphans(floor: number, kept: readonly number[]): Promise<void>;
}
