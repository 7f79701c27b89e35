import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { cranfield, rankAll } from '../local/commands/lessons';
import { type Query, readCorpus, readJudgements, readQueries } from '../local/commands/lessons-files';
import { meanQuality } from '../src/lessons/search/evaluation/ranking-quality';
import { inMemoryPostingStore } from '../src/lessons/search/index/in-memory-posting-store';
import type { PostingStore } from '../src/lessons/search/index/posting-store';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';
import { rebuildIndex } from '../src/lessons/search/index/update-index';
import { type SearchMode, searchLessons } from '../src/lessons/search/query/search-lessons';
import { type Line, milliseconds, type Report, timingOf } from './measure';
import { asPeer, miniSearch, miniSearchOptions, type Peer, plainBm25 } from './retrieval-peers';
import { syntheticLessons, syntheticQueries } from './synthetic-lessons';

const llis = path.join(cranfield, '../nasa-llis-250.jsonl');

/** How good rankings are: ours, plain BM25 and MiniSearch on the same judged queries. */
export async function retrievalQualityBenchmark(): Promise<Report> {
  const title = 'Lesson search: quality of the ranking';
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
  const title = 'Lesson search: finding the lesson of an event';
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

/** How long a search takes in memory, at each of these numbers of lessons; `peerAt` names those at which MiniSearch is measured too. */
export async function retrievalSpeedBenchmark(sizes: readonly number[], peerAt: readonly number[], searches: number): Promise<Report> {
  const lines: Line[] = [];
  for (const size of sizes) lines.push(...(await speedAt(size, peerAt.includes(size), searches)));
  return {
    title: 'Lesson search: speed in memory',
    how: 'Lessons of about 120 words with the word frequencies of a language, in 500 scopes, and questions of two to twelve of their words, one after the other. The packed index is read and unpacked anew at every search, as a function without memory must. MiniSearch has the same stems and stop words and keeps its index unpacked in memory.',
    lines,
  };
}

async function speedAt(size: number, besidePeer: boolean, searches: number): Promise<Line[]> {
  const lessons = syntheticLessons(size);
  const queries = syntheticQueries(lessons, searches);
  const name = `${size.toLocaleString('en')} lessons`;
  const store = inMemoryPostingStore();
  const building = await timed(() => rebuildIndex(store, async () => lessons));
  const search = (mode: 'topical' | 'lookAlike', typing: boolean) => (text: string) =>
    searchLessons(store, { text: typing ? text.slice(0, -1) : text, mode, typing, mayFind: (scope) => !scope.endsWith('0'), limit: 10 });
  const topical = await timings(queries, search('topical', false));
  const plain = await timings(queries, search('lookAlike', false));
  const typing = await timings(queries, search('topical', true));
  const lines = [
    line(`${name}, with feedback terms`, topical, size <= 10_000 ? 'aim p95 20 ms' : 'aim p95 60 ms'),
    line(`${name}, without`, plain, ''),
    line(`${name}, while typing`, typing, ''),
    { what: `${name}, built`, figure: milliseconds(building), beside: `${(store.bytes() / 1_048_576).toFixed(1)} MiB packed` },
  ];
  if (!besidePeer) return lines;
  const { peer, build, load, mib } = await loadedPeer(lessons);
  const peerTimes = await timings(queries, async (text) => peer(text, 10));
  return [
    ...lines,
    line(`MiniSearch, ${name}`, peerTimes, `p95 ${(peerTimes.p95 / plain.p95).toFixed(1)} × ours without feedback terms`),
    {
      what: `MiniSearch, ${name}, built`,
      figure: milliseconds(build),
      beside: `${mib.toFixed(1)} MiB of JSON, ${milliseconds(load)} to load`,
    },
  ];
}

async function loadedPeer(lessons: Parameters<typeof miniSearch>[0]) {
  let engine = miniSearch(lessons.slice(0, 1), true);
  const build = await timed(() => {
    engine = miniSearch(lessons, true);
  });
  const json = JSON.stringify(engine);
  const load = await timed(() => MiniSearch.loadJSON(json, miniSearchOptions(true)));
  return { peer: asPeer(engine), build, load, mib: json.length / 1_048_576 };
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Times of one search each, after a tenth of them to warm up. */
async function timings(queries: readonly string[], search: (text: string) => Promise<unknown>) {
  for (const text of queries.slice(0, Math.ceil(queries.length / 10))) await search(text);
  const times: number[] = [];
  for (const text of queries) times.push(await timed(() => search(text)));
  return timingOf(times);
}

const line = (what: string, { median, p95 }: { median: number; p95: number }, beside: string): Line => ({
  what,
  figure: `p50 ${milliseconds(median)}, p95 ${milliseconds(p95)}`,
  beside,
});
const three = (value: number): string => value.toFixed(3);
