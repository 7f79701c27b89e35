/** How relevant documents are to a query: 0 or less is not at all. */
export type Judgements = ReadonlyMap<string, number>;

/** How good one ranking is, each from 0 to 1. */
export interface RankingQuality {
  /** Of the first ten, a document counts 2^relevance - 1, less the lower it stands; 1 is the best order possible (Burges and others 2005). */
  readonly ndcg10: number;
  /** One over the place of the first relevant document. */
  readonly reciprocalRank: number;
  /** Share of the relevant documents among the first hundred. */
  readonly recall100: number;
}

export function rankingQuality(judgements: Judgements, ranking: readonly string[]): RankingQuality {
  const relevant = [...judgements.values()].filter((relevance) => relevance > 0);
  const ideal = gainOf(relevant.toSorted((a, b) => b - a));
  const isRelevant = (id: string): boolean => (judgements.get(id) ?? 0) > 0;
  const first = ranking.findIndex(isRelevant);
  return {
    ndcg10: ideal === 0 ? 0 : gainOf(ranking.map((id) => judgements.get(id) ?? 0)) / ideal,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    recall100: relevant.length === 0 ? 0 : ranking.slice(0, 100).filter(isRelevant).length / relevant.length,
  };
}

const gainOf = (relevances: readonly number[]): number =>
  relevances.slice(0, 10).reduce((sum, relevance, place) => sum + (2 ** Math.max(0, relevance) - 1) / Math.log2(place + 2), 0);

/** The mean over the queries that have judgements. A query without an answer in `rankings` counts as one that found nothing. */
export function meanQuality(judgements: ReadonlyMap<string, Judgements>, rankings: ReadonlyMap<string, readonly string[]>): RankingQuality {
  const all = [...judgements].map(([query, judged]) => rankingQuality(judged, rankings.get(query) ?? []));
  const mean = (of: (quality: RankingQuality) => number): number =>
    all.length === 0 ? 0 : all.reduce((sum, quality) => sum + of(quality), 0) / all.length;
  return {
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    recall100: mean(({ recall100 }) => recall100),
  };
}
