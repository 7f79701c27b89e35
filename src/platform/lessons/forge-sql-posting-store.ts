import type { PostingRow, PostingStore, WantedRows } from '../../lessons/search/index/posting-store';
import { mostBytes } from '../../lessons/search/index/segment-rows';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { rowOf } from '../sql/row-of';
import { integerList, integerLiteral, MAX_ROWS_PER_STATEMENT, type Sql } from '../sql/sql';
import { MANIFEST_COLLECTION, manifestIn, manifestRecord } from './index-manifest';

/**
 * Bytes arrive from Forge SQL as text that need not be UTF-8 (https://developer.atlassian.com/platform/forge/storage-reference/sql-data-types/),
 * so they are kept as base64: four characters for three bytes.
 */
const CHARACTERS_PER_BYTE = 4 / 3;
/** A quarter below the 4 MiB of an answer (https://developer.atlassian.com/platform/forge/limits-sql/): keys and JSON take some. */
const MAX_ANSWER_BYTES = 3 * 1024 * 1024;
/** The same of the 1 MiB of a request. */
const MAX_REQUEST_BYTES = 768 * 1024;
/** JSON of a row without its text: names and numbers of columns, and a key of 64 characters in UTF-8 at worst. */
const BYTES_BESIDE = 160;
/** Rows that one statement takes out: their keys must fit into the memory of a transaction. */
const ROWS_REMOVED_AT_ONCE = 5000;
const SIZES_AT_ONCE = 20_000;

const postingRow = rowOf(
  (cells): PostingRow => ({
    segment: cells.whole('segment'),
    key: cells.text('posting_key'),
    part: cells.whole('part'),
    blob: Buffer.from(cells.text('blob_text'), 'base64'),
  }),
);
const sizeRow = rowOf((cells) => ({ key: cells.text('posting_key'), part: cells.whole('part'), size: cells.whole('size') }));
const segmentRow = rowOf((cells) => cells.whole('segment'));
const columns = 'segment, posting_key, part, blob_text';

/** The search index of lessons in the table `lesson_posting`, its manifest in `app_record`. */
export function forgeSqlPostingStore(sql: Sql): PostingStore {
  const manifest = manifestIn(forgeSqlRecordCollection(sql, MANIFEST_COLLECTION, manifestRecord));

  async function removeSegments(segments: readonly number[]): Promise<void> {
    if (segments.length === 0) return;
    for (;;) {
      const removed = await sql.execute(
        `DELETE FROM lesson_posting WHERE segment IN (${integerList(segments)}) LIMIT ${integerLiteral(ROWS_REMOVED_AT_ONCE)}`,
      );
      if (removed < ROWS_REMOVED_AT_ONCE) return;
    }
  }

  return {
    manifest: manifest.read,
    commit: manifest.commit,
    async read(wanted) {
      const answers = await Promise.all(
        inAnswers(wanted).map((pieces) => {
          const oneOf = pieces.map(
            ({ segments, keys }) => `(segment IN (${integerList(segments)}) AND posting_key IN (${Array.from(keys, () => '?').join(',')}))`,
          );
          return sql.select(
            postingRow,
            `SELECT ${columns} FROM lesson_posting WHERE ${oneOf.join(' OR ')}`,
            pieces.flatMap(({ keys }) => keys),
          );
        }),
      );
      return answers.flat();
    },
    async readSegment(segment) {
      const rows: PostingRow[] = [];
      for (const { from, to } of inStretches(await sizesOf(segment))) {
        const stretch = await sql.select(
          postingRow,
          `SELECT ${columns} FROM lesson_posting WHERE segment = ${integerLiteral(segment)} AND (posting_key > ? OR (posting_key = ? AND part >= ${integerLiteral(from.part)})) AND (posting_key < ? OR (posting_key = ? AND part <= ${integerLiteral(to.part)}))`,
          [from.key, from.key, to.key, to.key],
        );
        rows.push(...stretch);
      }
      return rows;
    },
    async write(rows) {
      for (const slice of inRequests(rows)) {
        const values = slice.map(
          ({ segment, part, blob }) => `(${integerLiteral(segment)}, ?, ${integerLiteral(part)}, ${integerLiteral(blob.length)}, ?)`,
        );
        // Rows never change, so one that is there already is the same.
        await sql.execute(
          `INSERT IGNORE INTO lesson_posting (segment, posting_key, part, size, blob_text) VALUES ${values.join(',')}`,
          slice.flatMap(({ key, blob }) => [key, Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('base64')]),
        );
      }
    },
    removeSegments,
    async removeOrphans(floor, kept) {
      const others = kept.length === 0 ? '' : ` AND segment NOT IN (${integerList(kept)})`;
      const orphans = await sql.select(
        segmentRow,
        `SELECT DISTINCT segment FROM lesson_posting WHERE segment < ${integerLiteral(floor)}${others}`,
      );
      await removeSegments(orphans);
    },
  };

  async function sizesOf(segment: number): Promise<Size[]> {
    const sizes: Size[] = [];
    for (;;) {
      const last = sizes.at(-1);
      const after = last === undefined ? '' : ` AND (posting_key > ? OR (posting_key = ? AND part > ${integerLiteral(last.part)}))`;
      const page = await sql.select(
        sizeRow,
        `SELECT posting_key, part, size FROM lesson_posting WHERE segment = ${integerLiteral(segment)}${after} ORDER BY posting_key, part LIMIT ${integerLiteral(SIZES_AT_ONCE)}`,
        last === undefined ? [] : [last.key, last.key],
      );
      sizes.push(...page);
      if (page.length < SIZES_AT_ONCE) return sizes;
    }
  }
}

interface Size {
  readonly key: string;
  readonly part: number;
  readonly size: number;
}

const jsonBytes = (size: number): number => Math.ceil(size * CHARACTERS_PER_BYTE) + BYTES_BESIDE;

interface Piece {
  readonly segments: readonly number[];
  readonly keys: readonly string[];
  readonly bytes: number;
}

/** What is wanted, in as few statements as surely fit into an answer each. */
function inAnswers(wanted: readonly WantedRows[]): Piece[][] {
  return together(wanted.flatMap(inPieces), ({ bytes }) => bytes, MAX_ANSWER_BYTES, Number.POSITIVE_INFINITY);
}

function inPieces({ segments, keys }: WantedRows): Piece[] {
  if (segments.length === 0) return [];
  const ofKey = (key: string): number => segments.reduce((total, segment) => total + jsonBytes(mostBytes(key, segment)), 0);
  const ids = segments.map(({ id }) => id);
  return together(keys, ofKey, MAX_ANSWER_BYTES, Number.POSITIVE_INFINITY).flatMap((some): Piece[] => {
    const bytes = some.reduce((total, key) => total + ofKey(key), 0);
    if (bytes <= MAX_ANSWER_BYTES) return [{ segments: ids, keys: some, bytes }];
    // One key of too many segments.
    const ofSegment = (segment: WantedRows['segments'][number]): number =>
      some.reduce((total, key) => total + jsonBytes(mostBytes(key, segment)), 0);
    return together(segments, ofSegment, MAX_ANSWER_BYTES, Number.POSITIVE_INFINITY).map((few) => ({
      segments: few.map(({ id }) => id),
      keys: some,
      bytes: few.reduce((total, segment) => total + ofSegment(segment), 0),
    }));
  });
}

const inRequests = (rows: readonly PostingRow[]): PostingRow[][] =>
  together(rows, ({ blob }) => jsonBytes(blob.length), MAX_REQUEST_BYTES, MAX_ROWS_PER_STATEMENT);

/** Stretches of a segment's rows, in the order of the database, each as large as an answer may be. */
const inStretches = (sizes: readonly Size[]): { readonly from: Size; readonly to: Size }[] =>
  together(sizes, ({ size }) => jsonBytes(size), MAX_ANSWER_BYTES, Number.POSITIVE_INFINITY).flatMap((stretch) => {
    const [from, to] = [stretch[0], stretch.at(-1)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

/** Items in order, as many together as stay within `limit`; one that is larger by itself stands alone. */
function together<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number, most: number): T[][] {
  const groups: T[][] = [];
  let open: T[] | undefined;
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (open === undefined || size > room || open.length === most) {
      open = [];
      room = limit;
      groups.push(open);
    }
    open.push(item);
    room -= size;
  }
  return groups;
}
