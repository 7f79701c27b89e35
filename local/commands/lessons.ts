import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { meanQuality } from '../../src/lessons/search/evaluation/ranking-quality';
import { inMemoryPostingStore } from '../../src/lessons/search/index/in-memory-posting-store';
import type { PostingStore } from '../../src/lessons/search/index/posting-store';
import { rebuildIndex } from '../../src/lessons/search/index/update-index';
import { type SearchMode, searchLessons } from '../../src/lessons/search/query/search-lessons';
import { UsageError } from './command-options';
import { type Query, readCorpus, readJudgements, readQueries } from './lessons-files';
import { importFile } from './lessons-import';

/** What evaluation reads unless told otherwise: the test collection beside the repository, which is not part of it. */
export const cranfield = path.resolve(__dirname, '../../../shared/data/retrieval/cranfield');

/** Documents of a query that a run names. */
const RUN_DEPTH = 100;
const modes: readonly SearchMode[] = ['topical', 'lookAlike'];

/**
 * `plumbline lessons import` brings lessons into the app. `lessons search|eval`: the app's own search over a file of lessons and a file of queries. `search` prints the best hits of each
 * query, `eval` how good they are by the judgements (`--qrels`, or `qrels.tsv` beside the queries). `--run` keeps the rankings in TREC's form.
 */
export async function lessons(args: readonly string[]): Promise<void> {
  const [action, ...rest] = args;
  if (action === 'import') return importFile(rest);
  if (action !== 'search' && action !== 'eval')
    throw new UsageError(`lessons ${action ?? ''}: there is "lessons import", "lessons search" and "lessons eval". See --help.`);
  const options = parsed(rest);
  const mode = modes.find((name) => name === (options.mode ?? 'topical'));
  if (mode === undefined) throw new UsageError(`--mode ${options.mode}: there is ${modes.join(' and ')}.`);
  const queryFile = options.queries ?? defaultFile('--queries', 'queries.jsonl');
  const corpus = readCorpus(options.corpus ?? defaultFile('--corpus', 'corpus.jsonl'));
  const queries = readQueries(queryFile);
  const judgements = action === 'eval' ? readJudgements(options.qrels ?? path.join(path.dirname(queryFile), 'qrels.tsv')) : undefined;
  const store = inMemoryPostingStore();
  await rebuildIndex(store, async () => corpus);
  const rankings = await rankAll(store, queries, mode);
  if (options.run !== undefined) writeRun(options.run, rankings);
  const ids = new Map([...rankings].map(([query, hits]) => [query, hits.map(({ id }) => id)]));
  if (judgements !== undefined) {
    const { ndcg10, reciprocalRank, recall100 } = meanQuality(judgements, ids);
    const answer = {
      lessons: corpus.length,
      queries: judgements.size,
      mode,
      ndcg10: rounded(ndcg10),
      mrr: rounded(reciprocalRank),
      recall100: rounded(recall100),
    };
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  const titles = new Map(corpus.map(({ id, fields }) => [id, fields.title ?? '']));
  if (options.run !== undefined) return;
  for (const { _id, text } of queries) {
    console.log(`${_id}  ${text}`);
    for (const { id, score } of rankings.get(_id)?.slice(0, 10) ?? [])
      console.log(`  ${score.toFixed(4).padStart(9)}  ${id}  ${titles.get(id)}`);
  }
}

type Rankings = ReadonlyMap<string, readonly { readonly id: string; readonly score: number }[]>;

export async function rankAll(store: PostingStore, queries: readonly Query[], mode: SearchMode): Promise<Rankings> {
  const rankings = new Map<string, readonly { readonly id: string; readonly score: number }[]>();
  for (const { _id, text } of queries)
    rankings.set(_id, (await searchLessons(store, { text, mode, mayFind: () => true, limit: RUN_DEPTH })).hits);
  return rankings;
}

/** TREC's form: query, Q0, document, rank from 1, score, name of the engine. */
function writeRun(file: string, rankings: Rankings): void {
  const lines = [...rankings].flatMap(([query, hits]) =>
    hits.map(({ id, score }, place) => `${query} Q0 ${id} ${place + 1} ${score} plumbline\n`),
  );
  try {
    writeFileSync(file, lines.join(''));
  } catch (error) {
    throw new UsageError(`--run ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parsed(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        qrels: { type: 'string' },
        run: { type: 'string' },
        mode: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

function defaultFile(option: string, name: string): string {
  const file = path.join(cranfield, name);
  if (!existsSync(file))
    throw new UsageError(`Give ${option} <file>: the test collection ${path.relative(process.cwd(), file)} is not there.`);
  return file;
}

const rounded = (value: number): number => Number(value.toFixed(4));
