import { ByteWriter, utf8Of } from './bytes';
import type { PostingRow } from './posting-store';

/** A part is closed when it has so many bytes. In base64 it stays far below what one row and one answer may hold. */
export const MAX_BLOB_BYTES = 48_000;

/** Texts that documents share, each by the place at which it was first met. */
export class Places {
  readonly #places = new Map<string, number>();
  readonly #rows: RowsByKey;
  readonly #key: string;

  constructor(rows: RowsByKey, key: string) {
    this.#rows = rows;
    this.#key = key;
  }

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    this.#rows.startPartIfFull(this.#key);
    this.#rows.writer(this.#key).text(text);
    return place;
  }
}

interface OpenRow {
  part: number;
  writer: ByteWriter;
  /** The last document that has something in this part. */
  last: number;
  /** The key in UTF-8, once it was asked for. */
  utf8?: Uint8Array;
}

/** Writes the rows of a segment, many at once, each under its key. */
export class RowsByKey {
  readonly #open = new Map<string, OpenRow>();
  readonly #full: PostingRow[] = [];
  readonly #segment: number;

  constructor(segment: number) {
    this.#segment = segment;
  }

  writer(key: string): ByteWriter {
    return this.#openOf(key).writer;
  }

  /** The writer for what a document has, and the gap to the document before in its part. */
  writerAt(key: string, document: number): { readonly writer: ByteWriter; readonly gap: number } {
    const open = this.#openOf(key);
    this.#startPartIfFull(key, open);
    const gap = document - open.last;
    open.last = document;
    return { writer: open.writer, gap };
  }

  /** Begins the next part when the one before is large enough. */
  startPartIfFull(key: string): void {
    const open = this.#open.get(key);
    if (open !== undefined) this.#startPartIfFull(key, open);
  }

  /** A term is put into UTF-8 once, however many documents have it. */
  utf8(term: string): Uint8Array {
    const open = this.#openOf(term);
    open.utf8 ??= utf8Of(term);
    return open.utf8;
  }

  done(): PostingRow[] {
    const rest = [...this.#open].map(([key, { part, writer }]) => ({ segment: this.#segment, key, part, blob: writer.bytes() }));
    return [...this.#full, ...rest.filter(({ blob }) => blob.length > 0)];
  }

  #startPartIfFull(key: string, open: OpenRow): void {
    if (open.writer.length < MAX_BLOB_BYTES) return;
    this.#full.push({ segment: this.#segment, key, part: open.part, blob: open.writer.bytes() });
    open.part++;
    open.writer = new ByteWriter();
    open.last = 0;
  }

  #openOf(key: string): OpenRow {
    let open = this.#open.get(key);
    if (open === undefined) {
      open = { part: 0, writer: new ByteWriter(), last: 0 };
      this.#open.set(key, open);
    }
    return open;
  }
}
