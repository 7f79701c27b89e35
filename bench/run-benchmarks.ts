import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { startMariaDb } from '../local/mariadb/start-maria-db';
import { auditBenchmark } from './audit-benchmark';
import type { Report } from './measure';
import { pageBenchmark } from './page-benchmark';
import { provisionBenchmark } from './provision-benchmark';
import { lookAlikeBenchmark, retrievalQualityBenchmark } from './retrieval-quality-benchmark';
import { retrievalSpeedBenchmark } from './retrieval-speed-benchmark';
import { rollupBenchmark } from './rollup-benchmark';
import { syncBenchmark } from './sync-benchmark';

const GIB = 1024 ** 3;
const full = {
  projects: 1000,
  issues: 1_000_000,
  runs: 5,
  pageRuns: 60,
  lessons: [10_000, 100_000],
  searches: 100,
} as const;
/** `--quick`: the same benchmarks at a hundredth of the size, to see that they run. */
const quick = { projects: 100, issues: 10_000, runs: 2, pageRuns: 10, lessons: [1000], searches: 20 } as const;

const kept = path.resolve(__dirname, '../docs/performance.md');

/**
 * `npm run bench [-- --quick] [-- --only rollup,audit,page,sync,provision,lessons] [-- --write]`: runs the benchmarks and prints the report;
 * `--write` keeps it in docs/performance.md, where the sections of benchmarks that were not run stay as they are.
 */
async function runBenchmarks(): Promise<void> {
  const size = process.argv.includes('--quick') ? quick : full;
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined;
  const wanted = (part: string): boolean => only?.includes(part) ?? true;
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 1024 });
  const reports: Report[] = [];
  const run = async (name: string, benchmark: () => Promise<Report>): Promise<void> => {
    console.error(`Measuring ${name} …`);
    reports.push(await benchmark());
  };
  try {
    if (wanted('rollup')) await run('the rollup', () => rollupBenchmark(mariaDb, size.projects, size.issues, size.runs));
    if (wanted('audit')) await run('the audit', () => auditBenchmark(mariaDb, size.projects, size.issues, size.runs));
    if (wanted('page')) await run('the page', () => pageBenchmark(mariaDb, size.projects, size.issues, size.pageRuns));
    if (wanted('lessons'))
      for (const lessons of size.lessons)
        await run(`the speed of search in ${lessons} lessons`, () => retrievalSpeedBenchmark(mariaDb, lessons, size.searches));
  } finally {
    await mariaDb.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (wanted('sync')) await run('the first collection', syncBenchmark);
  if (wanted('provision')) await run('the creation of a project', provisionBenchmark);
  if (wanted('lessons')) {
    await run('the quality of lesson search', retrievalQualityBenchmark);
    await run('look-alike search', lookAlikeBenchmark);
  }
  const sections = reports.map(sectionOf);
  console.log(page(sections));
  if (process.argv.includes('--write')) writeFileSync(kept, page(only === undefined ? sections : together(sections)));
}

const titleOf = (section: string): string => section.slice(0, section.indexOf('\n')).replace(/:.*/, '');

/** The sections kept before, each replaced by its new self, and those that are new. */
function together(sections: readonly string[]): readonly string[] {
  const before = existsSync(kept)
    ? readFileSync(kept, 'utf8')
        .trimEnd()
        .split(/\n\n(?=## )/)
        .slice(1)
    : [];
  const replaced = before.map((old) => sections.find((section) => titleOf(section) === titleOf(old)) ?? old);
  return [...replaced, ...sections.filter((section) => !before.some((old) => titleOf(old) === titleOf(section)))];
}

const sectionOf = ({ title, how, lines }: Report): string =>
  [
    `## ${title}`,
    '',
    how,
    '',
    '| what | measured | beside |',
    '|---|---:|---|',
    ...lines.map(({ what, figure, beside }) => `| ${what} | ${figure} | ${beside} |`),
  ].join('\n');

function page(sections: readonly string[]): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}, MariaDB with a buffer pool of 1 GiB`;
  const intro =
    'Printed by `npm run bench -- --write`. Times are medians unless said otherwise. Forge’s own database is TiDB behind an HTTP call, which nothing here measures: read the ratios, not the milliseconds.';
  return `${['# Performance', intro, `Machine: ${machine}.`, ...sections].join('\n\n')}\n`;
}

runBenchmarks().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
