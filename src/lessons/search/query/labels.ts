import { unpackNumbers } from '../index/bytes';
import type { PostingRow } from '../index/posting-store';
import { type LessonFacetName, type LessonLabels, lessonFacetNames } from '../index/searchable-lesson';
import { keys, readTexts } from '../index/segment-rows';
import type { Collection } from './collection';

/** The labels of one facet over all segments: `documents[i]` has label `values[places[i]]`. Hidden documents are left out. */
export interface LabelColumn {
  readonly values: readonly string[];
  readonly documents: Int32Array;
  readonly places: Int32Array;
}

export type LabelColumns = ReadonlyMap<LessonFacetName, LabelColumn>;

/** The keys of the rows that hold the labels of some facets. */
export const labelKeys = (facets: Iterable<LessonFacetName>): string[] =>
  [...facets].flatMap((facet) => [keys.labels(facet), keys.values(facet)]);

export function labelColumns({ segments, seen }: Collection, facets: Iterable<LessonFacetName>, rows: readonly PostingRow[]): LabelColumns {
  const rowsOf = new Map<string, PostingRow[]>();
  for (const row of rows) {
    const of = rowsOf.get(row.key);
    if (of === undefined) rowsOf.set(row.key, [row]);
    else of.push(row);
  }
  return new Map(
    [...facets].map((facet) => {
      const labels = rowsOf.get(keys.labels(facet)) ?? [];
      // A label takes at least two bytes.
      const most = labels.reduce((total, { blob }) => total + (blob.length >> 1), 0);
      const documents = new Int32Array(most);
      const places = new Int32Array(most);
      const values = new Map<string, number>();
      let filled = 0;
      for (const { id, start } of segments) {
        const inSegment = (rowsOf.get(keys.values(facet)) ?? []).filter(({ segment }) => segment === id).sort((a, b) => a.part - b.part);
        const here = Int32Array.from(
          inSegment.flatMap(({ blob }) => readTexts(blob)),
          (value) => placeOf(values, value),
        );
        for (const { segment, blob } of labels) if (segment === id) filled = readLabels(blob, start, seen, here, documents, places, filled);
      }
      return [facet, { values: [...values.keys()], documents: documents.subarray(0, filled), places: places.subarray(0, filled) }];
    }),
  );
}

/** Reads the labels of a part into two arrays, from `at` on, but for hidden documents. Answers where it stopped. */
function readLabels(
  blob: Uint8Array,
  start: number,
  seen: Uint8Array,
  placeOfLabel: Int32Array,
  documents: Int32Array,
  places: Int32Array,
  at: number,
): number {
  const numbers = unpackNumbers(blob);
  let document = start;
  let filled = at;
  for (let index = 0; index < numbers.length; index += 2) {
    document += numbers[index] ?? 0;
    if (seen[document] !== 1) continue;
    documents[filled] = document;
    places[filled] = placeOfLabel[numbers[index + 1] ?? 0] ?? 0;
    filled++;
  }
  return filled;
}

function placeOf(values: Map<string, number>, value: string): number {
  const known = values.get(value);
  if (known !== undefined) return known;
  values.set(value, values.size);
  return values.size - 1;
}

/** For each document a bit for each facet in which it has none of the labels asked for: 0 for one that is in. */
export function leftOut(size: number, columns: LabelColumns, narrow: LessonLabels): Uint16Array {
  const out = new Uint16Array(size);
  for (const [facet, wanted] of narrowing(narrow)) {
    const bit = bitOf(facet);
    for (let document = 0; document < size; document++) out[document] = (out[document] ?? 0) | bit;
    const column = columns.get(facet);
    if (column === undefined) continue;
    const isWanted = Uint8Array.from(column.values, (value) => (wanted.includes(value) ? 1 : 0));
    for (let index = 0; index < column.documents.length; index++) {
      const document = column.documents[index] ?? 0;
      if (isWanted[column.places[index] ?? 0] === 1) out[document] = (out[document] ?? 0) & ~bit;
    }
  }
  return out;
}

/** The facets that narrow: an empty list does not. */
export const narrowing = (narrow: LessonLabels): [LessonFacetName, readonly string[]][] =>
  lessonFacetNames.flatMap((facet) => {
    const wanted = narrow[facet] ?? [];
    return wanted.length === 0 ? [] : [[facet, wanted]];
  });

const bitOf = (facet: LessonFacetName): number => 1 << lessonFacetNames.indexOf(facet);

export interface LabelCount {
  readonly value: string;
  readonly count: number;
}

/**
 * How many of the documents that match have each label, most first. What narrows by the facet itself is not applied: the counts of the other
 * values say what choosing them as well would bring.
 */
export function countLabels(facet: LessonFacetName, column: LabelColumn, isMatch: Uint8Array, out: Uint16Array): LabelCount[] {
  const own = ~bitOf(facet);
  const counts = new Int32Array(column.values.length);
  for (let index = 0; index < column.documents.length; index++) {
    const document = column.documents[index] ?? 0;
    const place = column.places[index] ?? 0;
    if (isMatch[document] === 1 && ((out[document] ?? 0) & own) === 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return column.values
    .map((value, place) => ({ value, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
