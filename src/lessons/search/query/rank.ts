import { type Collection, readLessonIds } from './collection';
import { best } from './score';

/** A document with its place in the order of values, then of `orders`, then of ids: the same however the index grew. */
export interface Ranked {
  readonly document: number;
  readonly id: string;
  readonly value: number;
}

/** The documents with the highest values above 0, best first, from place `offset` on. */
export async function rank(collection: Collection, values: Float64Array, limit: number, offset = 0): Promise<Ranked[]> {
  const { orders } = collection;
  const worth = (document: number): number => values[document] ?? 0;
  const orderOf = (document: number): number => orders[document] ?? 0;
  const most = offset + limit;
  const compare = (a: number, b: number): number => worth(b) - worth(a) || orderOf(a) - orderOf(b);
  const documents = best(values, most).sort(compare);
  // Of those that tie with the last and with each other in their order, the ids decide.
  const last = documents[most - 1];
  const needed = last === undefined ? documents : documents.filter((document) => compare(document, last) <= 0);
  const ids = await readLessonIds(collection, needed);
  return needed
    .map((document) => ({ document, id: ids.get(document) ?? '', value: worth(document) }))
    .sort((a, b) => compare(a.document, b.document) || (a.id < b.id ? -1 : 1))
    .slice(offset, most);
}
