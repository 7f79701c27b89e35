import MiniSearch from 'minisearch';
import type { MariaDb } from '../local/mariadb/maria-db';
import { lessonPhases } from '../src/contracts/lessons/lesson';
import { type Occasion, occasionOfIssue, occasionOfProject } from '../src/lessons/recommend/occasion';
import { recommend } from '../src/lessons/recommend/recommend';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';
import { type LessonIndex, lessonIndex } from '../src/lessons/search/lesson-index';
import { forgeSqlPostingStore } from '../src/platform/lessons/forge-sql-posting-store';
import type { Sql } from '../src/platform/sql/sql';
import { createMariaDbSql } from '../test/conformance/maria-db-sql';
import { type Line, milliseconds, type Report, type Timing, timingOf } from './measure';
import { asPeer, miniSearch, miniSearchOptions } from './retrieval-peers';
import { syntheticLessons, syntheticQueries, syntheticRetellings, withTypingErrors } from './synthetic-lessons';

const KIB = 1024;
const MIB = 1024 * KIB;
const HITS = 10;
const UPDATES = 20;
/** MiniSearch takes half a second for a search at 100,000 lessons. */
const SEARCHES_OF_PEER = 25;
/** A viewer who may browse nine projects in ten. */
const mayFind = (scope: string): boolean => !scope.endsWith('0');
const facets = ['category', 'phase', 'topic', 'project', 'language'] as const;
const published = { state: ['published'] };

/** How long search and recommendation take on MariaDB at this number of lessons, beside MiniSearch with the same stems and stop words. */
export async function retrievalSpeedBenchmark(mariaDb: MariaDb, size: number, searches: number): Promise<Report> {
  const lessons = syntheticLessons(size);
  const sql = await createMariaDbSql(mariaDb, 'lesson_bench');
  const statements: Statements = { slowest: 0, largest: 0, count: 0 };
  const index = lessonIndex(forgeSqlPostingStore(metered(sql, statements)));
  const building = await timed(() => index.rebuild(async () => lessons));
  Object.assign(statements, { slowest: 0, largest: 0, count: 0 });
  const aim = size <= 10_000 ? 'aim p95 20 ms' : 'aim p95 60 ms';
  const measured = await ours(index, lessons, searches, statements);
  const stored = { slowest: statements.slowest, largest: statements.largest };
  const updates: number[] = [];
  for (const lesson of lessons.slice(0, UPDATES)) updates.push(await timed(() => index.update({ put: [lesson], remove: [] })));
  await sql.close();
  const peer = await peerAt(lessons, syntheticQueries(lessons, searches).slice(0, SEARCHES_OF_PEER));
  return {
    title: `Lesson search of ${size.toLocaleString('en')} lessons`,
    how: 'Lessons of about 120 words with the word frequencies of a language, a quarter of them for one project only, and questions of two to twelve of their words, one after the other, on MariaDB: statements, unpacking, scoring, ids. Nothing is kept between searches, since Forge forbids it. MiniSearch has the same stems and stop words and its index in memory, which a function would have to load first. Recommendation is of five lessons, with reasons.',
    lines: [
      ...measured.map(({ what, timing, perSearch }) => line(what, timing, `${aim}; ${perSearch.toFixed(1)} statements`)),
      { what: 'Slowest statement', figure: milliseconds(stored.slowest), beside: 'limit 5,000 ms' },
      { what: 'Largest answer', figure: `${Math.round(stored.largest / KIB).toLocaleString('en')} KiB`, beside: 'limit 4,096 KiB' },
      line('One lesson changed', timingOf(updates), 'index up to date'),
      {
        what: 'Index built',
        figure: `${(building / 1000).toFixed(1)} s`,
        beside: `${(size / (building / 1000)).toFixed(0)} lessons a second`,
      },
      line(
        'MiniSearch, search',
        peer.times,
        `p95 ${(peer.times.p95 / (measured[0]?.timing.p95 ?? 1)).toFixed(1)} × that of our first line`,
      ),
      {
        what: 'MiniSearch, index loaded',
        figure: milliseconds(peer.load),
        beside: `${(peer.bytes / MIB).toFixed(1)} MiB of JSON; built in ${(peer.build / 1000).toFixed(1)} s`,
      },
    ],
  };
}

interface Statements {
  slowest: number;
  largest: number;
  count: number;
}

async function ours(index: LessonIndex, lessons: readonly SearchableLesson[], searches: number, statements: Statements) {
  const questions = syntheticQueries(lessons, searches);
  const retold = syntheticRetellings(lessons, searches).map(({ text }) => text);
  const base = { mode: 'topical', mayFind, limit: HITS } as const;
  const suggest = (occasion: Occasion) =>
    recommend({ index, records: async () => new Map() }, { occasion, mayFind, answered: new Map(), dismissed: new Set(), limit: 5 });
  const kinds: readonly (readonly [string, readonly string[], (text: string, number: number) => Promise<unknown>])[] = [
    ['Search, with feedback terms', questions, (text) => index.search({ ...base, text })],
    [
      'Search, narrowed and with counts of five facets',
      questions,
      (text) => index.search({ ...base, text, narrow: published, count: facets }),
    ],
    ['Search while typing', questions, (text) => index.search({ ...base, text: text.slice(0, -1), typing: true })],
    ['Search with a typing error', withTypingErrors(questions), (text) => index.search({ ...base, text })],
    ['All lessons, newest first, with counts', questions, () => index.search({ ...base, text: '', narrow: published, count: facets })],
    ['Near duplicates of a text', retold, (text) => index.findAlike({ text, mayFind, limit: 5 })],
    ['Recommendation for an issue', retold, (text) => suggest(issueLike(text))],
    ['Recommendation for a project', questions, (text, number) => suggest(projectLike(text, number))],
  ];
  const measured: { what: string; timing: Timing; perSearch: number }[] = [];
  for (const [what, texts, work] of kinds) {
    for (const [number, text] of texts.slice(0, Math.ceil(texts.length / 10)).entries()) await work(text, number);
    statements.count = 0;
    const times: number[] = [];
    for (const [number, text] of texts.entries()) times.push(await timed(() => work(text, number)));
    measured.push({ what, timing: timingOf(times), perSearch: statements.count / texts.length });
  }
  return measured;
}

const issueLike = (text: string): Occasion =>
  occasionOfIssue({ summary: text.slice(0, 80), description: text, components: ['topic-7'], labels: [], projectTypeKey: 'software' });

const projectLike = (text: string, number: number): Occasion =>
  occasionOfProject({
    name: text.slice(0, 30),
    typeKey: 'software',
    category: null,
    components: [`topic-${1 + (number % 40)}`],
    topics: [`topic-${1 + (number % 7)}`],
    phase: lessonPhases[number % lessonPhases.length] ?? null,
    templateId: `template-${1 + (number % 20)}`,
    failingRules: new Map([[`rule-${1 + (number % 60)}`, 3]]),
    risks: [text],
  });

/** The database, with an eye on its statements. */
function metered(sql: Sql, statements: Statements): Sql {
  return {
    async select(row, text, params) {
      const started = performance.now();
      const rows = await sql.select(row, text, params);
      statements.count++;
      statements.slowest = Math.max(statements.slowest, performance.now() - started);
      statements.largest = Math.max(
        statements.largest,
        rows.reduce((total: number, one) => total + bytesOf(one), 0),
      );
      return rows;
    },
    execute: (text, params) => sql.execute(text, params),
  };
}

/** Of a row as it travels: base64, and names and values beside it. */
function bytesOf(row: unknown): number {
  const blob = typeof row === 'object' && row !== null && 'blob' in row && row.blob instanceof Uint8Array ? row.blob.length : 0;
  return Math.ceil(blob / 3) * 4 + 80;
}

async function peerAt(lessons: readonly SearchableLesson[], queries: readonly string[]) {
  let engine = miniSearch(lessons.slice(0, 1), true);
  const build = await timed(() => {
    engine = miniSearch(lessons, true);
  });
  const json = JSON.stringify(engine);
  const load = await timed(() => MiniSearch.loadJSON(json, miniSearchOptions(true)));
  const search = asPeer(engine);
  for (const text of queries.slice(0, 3)) search(text, HITS);
  const times: number[] = [];
  for (const text of queries) times.push(await timed(() => search(text, HITS)));
  return { build, load, bytes: json.length, times: timingOf(times) };
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const line = (what: string, { median, p95 }: Timing, beside: string): Line => ({
  what,
  figure: `p50 ${milliseconds(median)}, p95 ${milliseconds(p95)}`,
  beside,
});
