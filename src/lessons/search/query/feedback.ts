import { type Collection, readDocumentVectors } from './collection';
import type { Concept } from './concept';
import { addPostings, type PostingsByTerm } from './postings';

/**
 * Relevance feedback by relevance model 3 (Lavrenko and Croft 2001; Abdul-Jaleel and others 2004), with the default figures of the Anserini
 * toolkit (ten documents, ten terms, half of the weight to the query as written), which were chosen on other collections.
 */
export const FEEDBACK_DOCUMENTS = 10;
export const FEEDBACK_TERMS = 10;
export const QUERY_SHARE = 0.5;
/** Words that a query needs before what its best lessons share tells more of what is meant than the query itself. */
export const FEEDBACK_FROM_CONCEPTS = 3;

/** The query, with the terms that its best documents have in common; their postings are added. `ranked` holds them, best first. */
export async function withFeedback(
  collection: Collection,
  concepts: readonly Concept[],
  postings: PostingsByTerm,
  ranked: readonly { readonly document: number; readonly value: number }[],
): Promise<readonly Concept[]> {
  const used = ranked.slice(0, FEEDBACK_DOCUMENTS);
  const total = used.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return concepts;
  const vectors = await readDocumentVectors(
    collection,
    used.map(({ document }) => document),
  );
  const model = new Map<string, number>();
  for (const { document, value } of used) {
    const length = collection.lengths[document] ?? 1;
    for (const [term, frequency] of vectors.get(document) ?? [])
      model.set(term, (model.get(term) ?? 0) + (value / total) * (frequency / length));
  }
  const strongest = [...model].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, FEEDBACK_TERMS);
  await addPostings(
    collection,
    postings,
    strongest.map(([term]) => term),
  );
  return interpolated(concepts, strongest);
}

function interpolated(concepts: readonly Concept[], model: readonly (readonly [term: string, weight: number])[]): Concept[] {
  const asked = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const learned = model.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = new Map(model.map(([term, weight]) => [term, ((1 - QUERY_SHARE) * weight) / learned]));
  const own = concepts.map((concept) => {
    let weight = (QUERY_SHARE * concept.weight) / asked;
    for (const { term, relation } of concept.terms) {
      if (relation !== 'same') continue;
      weight += shares.get(term) ?? 0;
      shares.delete(term);
    }
    return { ...concept, weight };
  });
  const related = [...shares].map(([term, weight]): Concept => ({ word: term, weight, terms: [{ term, worth: 1, relation: 'related' }] }));
  return [...own, ...related];
}
