import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { cranfield, rankAll } from '../local/commands/lessons';
import { type Query, readCorpus, readJudgements, readQueries } from '../local/commands/lessons-files';
import { meanQuality } from '../src/lessons/search/evaluation/ranking-quality';
import { inMemoryPostingStore } from '../src/lessons/search/index/in-memory-posting-store';
import type { PostingStore } from '../src/lessons/search/index/posting-store';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';
import { rebuildIndex } from '../src/lessons/search/index/update-index';
import type { SearchMode } from '../src/lessons/search/query/search-lessons';
import type { Line, Report } from './measure';
import { asPeer, miniSearch, type Peer, plainBm25 } from './retrieval-peers';

const llis = path.join(cranfield, '../nasa-llis-250.jsonl');

/** How good rankings are: ours, plain BM25 and MiniSearch on the same judged queries. */
export async function retrievalQualityBenchmark(): Promise<Report> {
  const title = 'Lessons found: quality of the ranking';
  if (!existsSync(cranfield))
    return {
      title,
      how: 'Not measured: the Cranfield collection (1,400 documents, 225 judged queries) is not on this machine.',
      lines: [],
    };
  const lessons = readCorpus(path.join(cranfield, 'corpus.jsonl'));
  const queries = readQueries(path.join(cranfield, 'queries.jsonl'));
  const judgements = readJudgements(path.join(cranfield, 'qrels.tsv'));
  const store = inMemoryPostingStore();
  await rebuildIndex(store, async () => lessons);
  const line = (what: string, rankings: ReadonlyMap<string, readonly string[]>, remark: string): Line => {
    const { ndcg10, reciprocalRank, recall100 } = meanQuality(judgements, rankings);
    return { what, figure: `nDCG@10 ${three(ndcg10)}, MRR ${three(reciprocalRank)}, recall@100 ${three(recall100)}`, beside: remark };
  };
  return {
    title,
    how: 'The Cranfield collection: 1,400 abstracts, 225 questions, judged in grades (gain 2^grade - 1). Parameters are customary defaults (BM25 k1 1.2, b 0.75; feedback of ten documents, ten terms, half the weight); none was fitted to this collection.',
    lines: [
      line('Ours, topical', await idsByQuery(store, queries, 'topical'), 'aim nDCG@10 0.380'),
      line('Ours, look-alike (no feedback terms)', await idsByQuery(store, queries, 'lookAlike'), 'for texts, not for questions'),
      line('Plain BM25', byPeer(plainBm25(lessons), queries), 'k1 1.2, b 0.75, words as written'),
      line('MiniSearch as it comes', byPeer(asPeer(miniSearch(lessons, false)), queries), '7.2.0'),
      line('MiniSearch with our stems and stop words', byPeer(asPeer(miniSearch(lessons, true)), queries), '7.2.0'),
    ],
  };
}

const lessonLine = z.object({
  lesson_id: z.coerce.string(),
  'Driving Event': z.string(),
  'Lesson(s) Learned': z.string(),
  'Recommendation(s)': z.string(),
});

/**
 * Look-alike search on real lessons: what happened is the query, and the lesson with its recommendation, which stands alone in the index, is
 * what must be found.
 */
export async function lookAlikeBenchmark(): Promise<Report> {
  const title = 'Lessons like an event: finding the right one';
  if (!existsSync(llis)) return { title, how: 'Not measured: the 250 public lessons of NASA are not on this machine.', lines: [] };
  const read = readFileSync(llis, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => lessonLine.parse(JSON.parse(line)));
  const usable = read.filter((lesson) => lesson['Driving Event'].length > 80 && lesson['Lesson(s) Learned'].length > 80);
  const lessons: SearchableLesson[] = usable.map((lesson) => ({
    id: lesson.lesson_id,
    scope: 'everyone',
    fields: { event: `${lesson['Lesson(s) Learned']} ${lesson['Recommendation(s)']}` },
  }));
  const queries = usable.map((lesson) => ({ _id: lesson.lesson_id, text: lesson['Driving Event'] }));
  const judgements = new Map(queries.map(({ _id }) => [_id, new Map([[_id, 1]])]));
  const store = inMemoryPostingStore();
  await rebuildIndex(store, async () => lessons);
  const line = (what: string, rankings: ReadonlyMap<string, readonly string[]>): Line => {
    const { reciprocalRank, ndcg10 } = meanQuality(judgements, rankings);
    return { what, figure: `MRR ${three(reciprocalRank)}, nDCG@10 ${three(ndcg10)}`, beside: '' };
  };
  return {
    title,
    how: `${usable.length} lessons of NASA, public domain: what happened is the query, and the lesson with its recommendation must be found. Feedback terms cost precision here, which is why texts are searched without them.`,
    lines: [
      line('Ours, look-alike', await idsByQuery(store, queries, 'lookAlike')),
      line('Ours, topical', await idsByQuery(store, queries, 'topical')),
      line('Plain BM25', byPeer(plainBm25(lessons), queries)),
      line('MiniSearch as it comes', byPeer(asPeer(miniSearch(lessons, false)), queries)),
      line('MiniSearch with our stems and stop words', byPeer(asPeer(miniSearch(lessons, true)), queries)),
    ],
  };
}

async function idsByQuery(store: PostingStore, queries: readonly Query[], mode: SearchMode): Promise<Map<string, readonly string[]>> {
  return new Map([...(await rankAll(store, queries, mode))].map(([query, hits]) => [query, hits.map(({ id }) => id)]));
}

const byPeer = (peer: Peer, queries: readonly Query[]): Map<string, readonly string[]> =>
  new Map(queries.map(({ _id, text }) => [_id, peer(text, 100)]));

const three = (value: number): string => value.toFixed(3);
