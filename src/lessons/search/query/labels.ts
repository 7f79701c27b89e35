import { type ReadLabels, readLabels } from '../index/occurrences';
import type { PostingRow } from '../index/posting-store';
import { type LessonFacetName, type LessonLabels, lessonFacetNames } from '../index/searchable-lesson';
import { keys, readTexts } from '../index/segment-rows';
import type { Collection } from './collection';

/** The labels of one facet over all segments. */
export interface LabelColumn {
  readonly values: readonly string[];
  /** Of each part of each segment: documents of the collection with labels as the segment numbers them. */
  readonly parts: readonly (ReadLabels & {
    /** The place in `values` of each label that the segment numbers. */
    readonly places: Int32Array;
  })[];
}

export type LabelColumns = ReadonlyMap<LessonFacetName, LabelColumn>;

/** The keys of the rows that hold the labels of some facets. */
export const labelKeys = (facets: Iterable<LessonFacetName>): string[] =>
  [...facets].flatMap((facet) => [keys.labels(facet), keys.values(facet)]);

export function labelColumns({ segments }: Collection, facets: Iterable<LessonFacetName>, rows: readonly PostingRow[]): LabelColumns {
  const rowsOf = new Map<string, PostingRow[]>();
  for (const row of rows) {
    const of = rowsOf.get(row.key);
    if (of === undefined) rowsOf.set(row.key, [row]);
    else of.push(row);
  }
  return new Map(
    [...facets].map((facet) => {
      const values = new Map<string, number>();
      const parts = segments.flatMap(({ id, start }) => {
        const inSegment = (key: string): PostingRow[] => (rowsOf.get(key) ?? []).filter(({ segment }) => segment === id);
        const named = inSegment(keys.values(facet)).sort((a, b) => a.part - b.part);
        const labels = named.flatMap(({ blob }) => readTexts(blob));
        const places = Int32Array.from(labels, (value) => placeOf(values, value));
        return inSegment(keys.labels(facet)).map(({ blob }) => ({ ...readLabels(blob, start), places }));
      });
      return [facet, { values: [...values.keys()], parts }];
    }),
  );
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
    const found = countWanted(size, columns.get(facet), (value) => wanted.includes(value));
    const bit = bitOf(facet);
    for (let document = 0; document < size; document++) if (found[document] === 0) out[document] = (out[document] ?? 0) | bit;
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

/** How many labels each document has of those wanted. */
export function countWanted(size: number, column: LabelColumn | undefined, isWanted: (value: string) => boolean): Uint8Array {
  const counts = new Uint8Array(size);
  const wanted = Uint8Array.from(column?.values ?? [], (value) => (isWanted(value) ? 1 : 0));
  if (column === undefined || !wanted.includes(1)) return counts;
  for (const { documents, labels, count, places } of column.parts)
    for (let index = 0; index < count; index++) {
      if (wanted[places[labels[index] ?? 0] ?? 0] !== 1) continue;
      const document = documents[index] ?? 0;
      counts[document] = (counts[document] ?? 0) + 1;
    }
  return counts;
}

/** The labels of the documents that are 1 in `isChosen`, by document. */
export function labelsOfDocuments(column: LabelColumn | undefined, isChosen: Uint8Array): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { documents, labels, count, places } of column?.parts ?? [])
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      if (isChosen[document] !== 1) continue;
      const value = column?.values[places[labels[index] ?? 0] ?? 0];
      if (value !== undefined) found.set(document, [...(found.get(document) ?? []), value]);
    }
  return found;
}

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
  for (const { documents, labels, count, places } of column.parts)
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      if (isMatch[document] !== 1 || ((out[document] ?? 0) & own) !== 0) continue;
      const place = places[labels[index] ?? 0] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  return column.values
    .map((value, place) => ({ value, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
