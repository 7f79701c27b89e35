import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool, ResultSetHeader } from 'mysql2/promise';
import { z } from 'zod';
import { ManualClock } from '../local/clock';
import { createForgeHost, type RunningForgeHost } from '../local/forge/create-forge-host';
import { createJiraSite, type JiraSite, seedSite } from '../local/jira/create-jira-site';
import { seedIds } from '../local/jira/site/seed-ids';
import type { MariaDb } from '../local/mariadb/maria-db';
import { forgeSqlRollupStore } from '../src/platform/sql/forge-sql-rollup-store';
import type { Sql } from '../src/platform/sql/sql';
import { fillAudits } from './audit-page-fill';
import { measure, milliseconds, type Report } from './measure';
import { benchNow, generatedFacts, storeFacts } from './million-facts';

const root = path.resolve(__dirname, '..');
const VIEWER = 'bench:viewer';

/** The portfolio page's one call at full size, through the host's worker and the viewer's permission check. */
export async function pageBenchmark(mariaDb: MariaDb, projects: number, issues: number, runs: number): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-page-'));
  const clock = new ManualClock(benchNow.now * 1000);
  const jira = createJiraSite({ clock });
  seedSite(jira.state);
  populate(jira, projects);
  const host = await createForgeHost({ appFolder: root, product: jira, mariaDb, dataFolder: folder, clock, automatic: false });
  try {
    await host.install();
    await host.drainQueues();
    const sql = await installationSql(mariaDb);
    await storeFacts(sql.port, generatedFacts(projects, issues));
    const ids = Array.from({ length: projects }, (_, index) => 10_000 + index);
    await forgeSqlRollupStore(sql.port).recompute(ids, { ...benchNow, staleDays: 30, includeSecuredIssues: false });
    const page = await measure(runs, () => callPage(host, 'portfolio.getTree', {}));
    const answer = await callPage(host, 'portfolio.getTree', {});
    await fillAudits(sql.port, ids);
    const compliance = await measure(runs, () => callPage(host, 'audits.getOverview', { standardId: null, language: 'en' }));
    const complianceAnswer = await callPage(host, 'audits.getOverview', { standardId: null, language: 'en' });
    const gadget = await measure(runs, () => callPage(host, 'portfolio.getGadget', { nodeId: null, limit: 8 }));
    await sql.pool.end();
    return {
      title: `Portfolio page: ${projects.toLocaleString('en')} projects, ${issues.toLocaleString('en')} facts`,
      how: 'The resolver call behind the page, from the host’s side: a warm worker, the viewer’s projects, SQL, adding up, JSON. Projects, facts and database as in the rollup benchmark.',
      lines: [
        {
          what: 'portfolio.getTree, median',
          figure: milliseconds(page.median),
          beside: `${Math.round(answer / 1024)} KiB of answer; limit 5,120 KiB`,
        },
        { what: 'portfolio.getTree, 95th percentile', figure: milliseconds(page.p95), beside: 'aim 150 ms' },
        {
          what: 'audits.getOverview, median',
          figure: milliseconds(compliance.median),
          beside: `aim 300 ms; 100 checks a project, a trend of 90 days; ${Math.round(complianceAnswer / 1024)} KiB of answer`,
        },
        { what: 'portfolio.getGadget, 95th percentile', figure: milliseconds(gadget.p95), beside: `median ${milliseconds(gadget.median)}` },
      ],
    };
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls a method as the viewer; answers the bytes of the answer. */
async function callPage(host: RunningForgeHost, method: string, request: unknown): Promise<number> {
  const result = await host.invokeResolver('resolver', method, request, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    accountId: VIEWER,
  });
  if (!result.ok) throw new Error(result.message);
  const text = JSON.stringify(result.value);
  if (!text.startsWith('{"ok":true')) throw new Error(text.slice(0, 200));
  return Buffer.byteLength(text);
}

function populate(jira: JiraSite, projects: number): void {
  const { state } = jira;
  state.put('users', {
    id: VIEWER,
    displayName: 'Viewer',
    email: 'viewer@example.com',
    active: true,
    accountType: 'atlassian',
    timeZone: 'UTC',
    locale: 'en_US',
    groupIds: [seedIds.groups.admins, seedIds.groups.users],
  });
  for (let index = 0; index < projects; index++) {
    state.put('projects', {
      id: String(10_000 + index),
      key: `B${index}`,
      formerKeys: [],
      name: `Benchmark ${index}`,
      description: '',
      typeKey: 'software',
      teamManaged: false,
      isPrivate: false,
      leadAccountId: VIEWER,
      assigneeType: 'UNASSIGNED',
      url: '',
      createdAt: 0,
      issueTypeSchemeId: seedIds.issueTypeScheme,
      workflowSchemeId: seedIds.workflowScheme,
      permissionSchemeId: seedIds.permissionScheme,
      nextIssueNumber: 1,
      features: {},
      avatarId: '10200',
    });
  }
}

/** The app's schema, reached as the host's administrator: the benchmark puts facts there that no emulator could hold. */
async function installationSql(mariaDb: MariaDb): Promise<{ port: Sql; pool: Pool }> {
  const admin = mariaDb.createPool();
  const [rows] = await admin.query(
    "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'issue_fact' AND table_schema <> 'bench_rollup' ORDER BY create_time DESC LIMIT 1",
  );
  await admin.end();
  const [found] = z.array(z.object({ name: z.string() })).parse(rows);
  if (!found) throw new Error('The app has no schema.');
  const pool = mariaDb.createPool({ database: found.name, supportBigNumbers: true, bigNumberStrings: true, connectionLimit: 2 });
  return {
    pool,
    port: {
      select: async (row, text, params = []) => z.array(row).parse((await pool.execute(text, [...params]))[0]),
      execute: async (text, params = []) => ((await pool.execute(text, [...params]))[0] as ResultSetHeader).affectedRows,
    },
  };
}
