import { z } from 'zod';
import type { MariaDb } from '../local/mariadb/maria-db';
import { compute, forgeSqlRollupStore, rollupStatement } from '../src/platform/sql/forge-sql-rollup-store';
import { type Sql, sqlNumber } from '../src/platform/sql/sql';
import { createMariaDbSql } from '../test/conformance/maria-db-sql';
import { handWrittenStatement } from './hand-written-rollup';
import { inMemoryRollup, readForMemory } from './in-memory-rollup';
import { measure, milliseconds, type Report, times, timingOf } from './measure';
import { benchNow, generatedFacts, storeFacts } from './million-facts';

const options = { ...benchNow, staleDays: 30, includeSecuredIssues: false };
const PROJECTS_PER_SLICE = 100;

/** Rollup of all projects and of one: ours beside a query written by hand and a plain loop over rows in memory. */
export async function rollupBenchmark(mariaDb: MariaDb, projects: number, issues: number, runs: number): Promise<Report> {
  const sql = await createMariaDbSql(mariaDb, 'bench_rollup');
  try {
    const perSecond = await storeFacts(sql, generatedFacts(projects, issues));
    const ids = Array.from({ length: projects }, (_, index) => 10_000 + index);
    const store = forgeSqlRollupStore(sql);
    const all = await measure(runs, () => store.recompute(ids, options));
    const statement = await slowestStatement(sql, ids);
    const one = await measure(runs * 5, () => compute(sql, ids.slice(0, 1), options));
    const byHand = await measure(runs, () => sql.select(z.object({ project_id: sqlNumber }), handWrittenStatement(options)));
    const started = performance.now();
    const rows = await readForMemory(sql, ids);
    const reading = performance.now() - started;
    const loop = await measure(runs, () => inMemoryRollup(rows, options));
    await agree(sql, ids, inMemoryRollup(rows, options));
    const size = await bytesPerIssue(sql, issues);
    return {
      title: `Rollup recompute: ${projects.toLocaleString('en')} projects, ${issues.toLocaleString('en')} facts`,
      how: 'Every figure of every project computed from the facts and stored, in statements of 100 projects; the query by hand counts the same figures of all projects in one statement and stores nothing; the loop runs over rows already in memory. All three give the same figures (checked).',
      lines: [
        {
          what: 'All projects, recomputed and stored',
          figure: milliseconds(all.median),
          beside: `aim 2,000 ms; ${times(all.median / byHand.median)} the query by hand (${milliseconds(byHand.median)})`,
        },
        { what: 'Slowest statement', figure: milliseconds(statement.milliseconds), beside: 'limit 5,000 ms' },
        { what: 'Largest answer', figure: `${Math.round(statement.bytes / 1024)} KiB`, beside: 'limit 4,096 KiB' },
        { what: 'One project, query time', figure: milliseconds(one.median), beside: 'aim 10 ms' },
        {
          what: 'Plain loop over rows in memory',
          figure: milliseconds(loop.median),
          beside: `${times(all.median / loop.median)} faster than ours, after ${milliseconds(reading)} of fetching the rows it needs`,
        },
        { what: 'Facts written', figure: `${perSecond.toLocaleString('en')} a second`, beside: 'statements of 2,000 rows' },
        { what: 'Size of a fact with its index', figure: `${size} bytes`, beside: 'aim 130 bytes' },
      ],
    };
  } finally {
    await sql.close();
  }
}

async function slowestStatement(sql: Sql, ids: readonly number[]): Promise<{ milliseconds: number; bytes: number }> {
  const durations: number[] = [];
  let bytes = 0;
  for (let start = 0; start < ids.length; start += PROJECTS_PER_SLICE) {
    const begun = performance.now();
    const rows = await sql.select(z.unknown(), rollupStatement(ids.slice(start, start + PROJECTS_PER_SLICE), options));
    durations.push(performance.now() - begun);
    bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(rows)));
  }
  return { milliseconds: timingOf(durations).max, bytes };
}

/** A benchmark of two things that disagree measures nothing. */
async function agree(sql: Sql, ids: readonly number[], byLoop: ReturnType<typeof inMemoryRollup>): Promise<void> {
  for (const rollup of await compute(sql, ids.slice(0, PROJECTS_PER_SLICE), options)) {
    const loop = byLoop.get(rollup.projectId);
    for (const figure of ['total', 'done', 'overdue', 'unassigned', 'stale', 'pointsDone', 'timeSpent'] as const) {
      if (loop?.[figure] !== rollup.sums[figure])
        throw new Error(`Project ${rollup.projectId}: ${figure} is ${rollup.sums[figure]} in SQL and ${loop?.[figure]} in the loop`);
    }
  }
}

async function bytesPerIssue(sql: Sql, issues: number): Promise<number> {
  await sql.select(z.unknown(), 'ANALYZE TABLE issue_fact');
  const [size] = await sql.select(
    z.object({ bytes: sqlNumber }),
    `SELECT data_length + index_length AS bytes FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'issue_fact'`,
  );
  return Math.round((size?.bytes ?? 0) / issues);
}
