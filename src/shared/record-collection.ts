/**
 * A small, versioned set of records of one kind (standards, waivers, gates, plans …): low in number, read by id or by project, replaced whole.
 * Millions of rows (facts, findings) have tables of their own.
 */
export interface StoredRecord<T> {
  readonly id: string;
  /** The project it is about; 0 when it is about none. */
  readonly projectId: number;
  /** What lists are sorted by, e.g. epoch seconds. */
  readonly position: number;
  /** Raised by one at each change. */
  readonly version: number;
  readonly value: T;
}

/** Which records, by position, oldest first (`newestFirst` turns that round). */
export interface RecordFilter {
  /** Only these projects; leave out for all. */
  readonly projectIds?: readonly number[];
  /** Only positions below this, to page on. */
  readonly before?: number;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/** The port through which domains keep records. Every write may be repeated. */
export interface RecordCollection<T> {
  get(id: string): Promise<StoredRecord<T> | undefined>;
  list(filter?: RecordFilter): Promise<readonly StoredRecord<T>[]>;
  /** Adds a record with version 1. `false` when the id is taken. */
  insert(record: { readonly id: string; readonly projectId?: number; readonly position: number; readonly value: T }): Promise<boolean>;
  /** Replaces the record if it still has `version`. `false` when somebody else was faster. */
  replace(record: StoredRecord<T>): Promise<boolean>;
  /** Removes the record if it still has `version`. */
  remove(id: string, version: number): Promise<boolean>;
}
