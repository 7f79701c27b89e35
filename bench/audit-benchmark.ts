import { z } from 'zod';
import type { MariaDb } from '../local/mariadb/maria-db';
import { auditProjects } from '../src/audits/engine/audit-projects';
import { compileFusedJudge, violatesIn } from '../src/audits/engine/fused-judge';
import type { PassCount } from '../src/audits/ports';
import type { IssueFact } from '../src/facts/issue-fact';
import { factNames, issueFactCatalogue } from '../src/facts/issue-fact-catalogue';
import { compilePass, forgeSqlIssueJudge } from '../src/platform/sql/forge-sql-issue-judge';
import { planFactSlices } from '../src/platform/sql/plan-fact-slices';
import { integerList, type Sql, sqlNumber } from '../src/platform/sql/sql';
import { auditOn, putProjects } from '../test/conformance/audit-world';
import { createMariaDbSql, type MariaDbSql } from '../test/conformance/maria-db-sql';
import { benchChecks, benchRules } from './audit-rules';
import { judgeWithJsonRules } from './json-rules-peer';
import { measure, milliseconds, type Report, times, timingOf } from './measure';
import { benchNow, generatedFacts, storeFacts } from './million-facts';

const at = { ...benchNow, includeSecuredIssues: true };
/** Issues that json-rules-engine judges: all of them would take minutes. */
const SAMPLE = 20_000;
/** Rows of a page that fits the 4 MiB of an answer (measured). */
const ROWS_PER_PAGE = 10_000;
const none: ReadonlyMap<number, number> = new Map();

/** Thirty rules over all issues, in SQL and in JavaScript, beside four peers. */
export async function auditBenchmark(mariaDb: MariaDb, projects: number, issues: number, runs: number): Promise<Report> {
  const sql = await createMariaDbSql(mariaDb, 'bench_audit');
  try {
    await storeFacts(sql, generatedFacts(projects, issues));
    const ids = Array.from({ length: projects }, (_, index) => 10_000 + index);
    await putProjects(sql, ids);
    const judge = forgeSqlIssueJudge(sql);
    const counts = await judge.count(benchChecks, ids, at);
    const pass = await measure(runs, () => onOneConnection(sql, ids));
    const parallel = await measure(runs, () => judge.count(benchChecks, ids, at));
    const slices = await slowestSlice(sql, ids);
    const one = await measure(runs * 10, () => judge.count(benchChecks, ids.slice(0, 1), at));
    const byHand = await measure(runs, () => handWritten(sql));
    const countsByHand = await measure(runs, () => handWritten(sql, false));
    await agreeWith(counts, await handWritten(sql));
    const separate = await measure(1, () => thirtyQueries(sql));
    const paged = await judgedPages(sql, counts);
    const sample = [...generatedFacts(projects, Math.min(issues, SAMPLE))];
    const fused = await fusedPerIssue(sample);
    const jsonRules = await judgeWithJsonRules(sample);
    agreeOnSample(sample, jsonRules.counts);
    const audits = await auditTwice(sql, ids, runs);
    const perIssue = (jsonRules.milliseconds / sample.length) * issues;
    return {
      title: `Audit: 30 issue rules, ${projects.toLocaleString('en')} projects, ${issues.toLocaleString('en')} facts`,
      how: 'Every rule on every issue: how many it applies to, how many break it, and the fingerprint of which, by project, in slices. The pass by hand answers the same in one statement, its mark of change an exclusive or of ids; the pages are fetched as a Forge app would and judged by the fused function; json-rules-engine judges a sample. All find the same violations (checked).',
      lines: [
        {
          what: 'One pass in slices, one connection',
          figure: milliseconds(pass.median),
          beside: `aim 1.3 × the pass by hand: ${times(pass.median / byHand.median)} (${milliseconds(byHand.median)})`,
        },
        {
          what: 'The pass by hand, counts alone',
          figure: milliseconds(countsByHand.median),
          beside: 'no mark of change: every audit would have to compare all findings',
        },
        { what: 'One pass in slices, two connections', figure: milliseconds(parallel.median), beside: 'as the app does it' },
        {
          what: 'Slowest statement',
          figure: milliseconds(slices.milliseconds),
          beside: `aim 1,000 ms; largest answer ${Math.round(slices.bytes / 1024)} KiB, limit 4,096 KiB`,
        },
        {
          what: '30 separate queries',
          figure: milliseconds(separate.median),
          beside: `${times(separate.median / pass.median)} the one pass`,
        },
        {
          what: 'Pages of rows, fused function',
          figure: milliseconds(paged.total),
          beside: `${paged.pages} pages, ${milliseconds(paged.judging)} of it judging`,
        },
        {
          what: 'json-rules-engine',
          figure: `${Math.round((1000 * jsonRules.milliseconds) / sample.length)} µs an issue`,
          beside: `aim 100 ×: ${times(perIssue / pass.median)} the one pass, by extrapolation of ${sample.length.toLocaleString('en')} issues`,
        },
        { what: 'Fused function, an issue in hand', figure: `${fused.toFixed(2)} µs`, beside: 'aim 1 µs' },
        { what: 'One project, query time', figure: milliseconds(one.median), beside: 'aim 15 ms' },
        {
          what: 'First audit, findings written',
          figure: milliseconds(audits.first),
          beside: `${audits.findings.toLocaleString('en')} findings`,
        },
        {
          what: 'Audit again, nothing changed',
          figure: milliseconds(audits.again.median),
          beside: `${audits.writes} statements that write`,
        },
      ],
    };
  } finally {
    await sql.close();
  }
}

async function onOneConnection(sql: Sql, ids: readonly number[]): Promise<void> {
  const pass = compilePass(benchChecks, at);
  for (const slice of await planFactSlices(sql, ids, benchChecks.length)) await sql.select(pass.row, pass.statement(slice));
}

async function slowestSlice(sql: Sql, ids: readonly number[]): Promise<{ milliseconds: number; bytes: number }> {
  const pass = compilePass(benchChecks, at);
  const durations: number[] = [];
  let bytes = 0;
  for (const slice of await planFactSlices(sql, ids, benchChecks.length)) {
    const started = performance.now();
    const rows = await sql.select(z.unknown(), pass.statement(slice));
    durations.push(performance.now() - started);
    bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(rows)));
  }
  return { milliseconds: timingOf(durations).max, bytes };
}

const handRow = z.record(z.string(), sqlNumber);
const distinctApplies = [...new Set(benchRules.map(({ applies }) => applies))];

/**
 * What an experienced author of SQL would write for these thirty rules: one statement, no slices, what several rules apply to counted once,
 * and (`marked`) beside each count a mark that tells whether other issues were counted than last time.
 */
function handWritten(sql: Sql, marked = true): Promise<readonly z.output<typeof handRow>[]> {
  const applicable = distinctApplies.map((applies, index) => `COUNT(CASE WHEN ${applies} THEN 1 END) AS a${index}`);
  const columns = benchRules.map(
    ({ breaks }, index) =>
      `COUNT(CASE WHEN ${breaks} THEN 1 END) AS v${index}${marked ? `, BIT_XOR(CASE WHEN ${breaks} THEN issue_id END) AS h${index}` : ''}`,
  );
  return sql.select(handRow, `SELECT project_id, ${[...applicable, ...columns].join(', ')} FROM issue_fact GROUP BY project_id`);
}

async function thirtyQueries(sql: Sql): Promise<void> {
  for (const { applies, breaks } of benchRules) {
    await sql.select(
      handRow,
      `SELECT project_id, COUNT(CASE WHEN ${applies} THEN 1 END) AS a, COUNT(CASE WHEN ${breaks} THEN 1 END) AS v, BIT_XOR(CASE WHEN ${breaks} THEN issue_id END) AS h FROM issue_fact GROUP BY project_id`,
    );
  }
}

const columns = factNames.map((name) => `${issueFactCatalogue[name].column} AS ${name}`).join(', ');

/** Fetches every issue, page by page, and judges it in hand. */
async function judgedPages(sql: Sql, counts: readonly PassCount[]): Promise<{ total: number; judging: number; pages: number }> {
  const { judge, words } = compileFusedJudge(benchChecks);
  const masks = new Int32Array(2 * words);
  const violations = new Array<number>(benchChecks.length).fill(0);
  const started = performance.now();
  let judging = 0;
  let pages = 0;
  for (let after = 0; ; pages++) {
    const rows = await sql.select(
      z.custom<IssueFact>(),
      `SELECT ${columns} FROM issue_fact WHERE issue_id > ${integerList([after])} ORDER BY issue_id LIMIT ${ROWS_PER_PAGE}`,
    );
    const last = rows.at(-1);
    if (!last) break;
    after = last.issueId;
    const begun = performance.now();
    for (const fact of rows) {
      judge(fact, none, at, masks);
      for (let check = 0; check < benchChecks.length; check++)
        if (violatesIn(masks, check)) violations[check] = (violations[check] ?? 0) + 1;
    }
    judging += performance.now() - begun;
  }
  const total = performance.now() - started;
  benchChecks.forEach(({ checkNo }, index) => {
    const inSql = counts.filter((count) => count.checkNo === checkNo).reduce((sum, { failing }) => sum + failing, 0);
    if (inSql !== violations[index]) throw new Error(`Rule ${checkNo}: ${inSql} violations in SQL, ${violations[index]} in JavaScript`);
  });
  return { total, judging, pages };
}

/** Microseconds that the fused function takes for an issue that is in hand. */
async function fusedPerIssue(sample: readonly IssueFact[]): Promise<number> {
  const { judge, words } = compileFusedJudge(benchChecks);
  const masks = new Int32Array(2 * words);
  const all = await measure(20, () => {
    for (const fact of sample) judge(fact, none, at, masks);
  });
  return (1000 * all.median) / sample.length;
}

/** A benchmark of two things that disagree measures nothing. */
async function agreeWith(counts: readonly PassCount[], byHand: readonly z.output<typeof handRow>[]): Promise<void> {
  const rows = new Map(byHand.map((row) => [row.project_id, row]));
  for (const { projectId, checkNo, applicable, failing } of counts) {
    const row = rows.get(projectId);
    const place = checkNo - 1;
    const applies = distinctApplies.indexOf(benchRules[place]?.applies ?? '');
    if (row?.[`a${applies}`] !== applicable || row[`v${place}`] !== failing) {
      throw new Error(`Rule ${checkNo} in project ${projectId}: not what the query by hand found`);
    }
  }
}

function agreeOnSample(sample: readonly IssueFact[], byEngine: ReadonlyMap<number, number>): void {
  const { judge, words } = compileFusedJudge(benchChecks);
  const masks = new Int32Array(2 * words);
  const violations = new Map<number, number>();
  for (const fact of sample) {
    judge(fact, none, at, masks);
    benchChecks.forEach(({ checkNo }, index) => {
      if (violatesIn(masks, index)) violations.set(checkNo, (violations.get(checkNo) ?? 0) + 1);
    });
  }
  for (const { checkNo } of benchChecks) {
    const [ours, theirs] = [violations.get(checkNo) ?? 0, byEngine.get(checkNo) ?? 0];
    if (ours !== theirs) throw new Error(`Rule ${checkNo}: ${ours} violations by the fused function, ${theirs} by json-rules-engine`);
  }
}

/** The whole audit: once with everything to write, then with nothing. */
async function auditTwice(
  sql: MariaDbSql,
  ids: readonly number[],
  runs: number,
): Promise<{ first: number; findings: number; again: Awaited<ReturnType<typeof measure>>; writes: number }> {
  const context = auditOn(sql, {
    now: benchNow.now,
    checks: benchChecks,
    waivers: [],
    dossiers: new Map(),
    jql: async () => ({ ok: true, applicable: 0, issueIds: [] }),
    includeSecuredIssues: true,
    logged: [],
  });
  const auditAll = async (): Promise<void> => {
    for (let start = 0; start < ids.length; start += 100) await auditProjects(context, ids.slice(start, start + 100), { withJql: true });
  };
  const started = performance.now();
  await auditAll();
  const first = performance.now() - started;
  const [found] = await sql.select(z.object({ n: sqlNumber }), 'SELECT COUNT(*) AS n FROM finding');
  const { execute } = sql;
  let writes = 0;
  sql.execute = (text, params) => {
    writes++;
    return execute(text, params);
  };
  const again = await measure(runs, auditAll);
  sql.execute = execute;
  return { first, findings: found?.n ?? 0, again, writes };
}
