import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { buildDemoCompany } from '../../local/demo/build-demo-company';
import { createJiraSite, type JiraSite } from '../../local/jira/create-jira-site';
import { SiteState } from '../../local/jira/model/site-state';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { aJqlCheck } from '../../src/audits/engine/testing/a-check';
import type { JqlJudge } from '../../src/audits/ports';
import type { ProjectFact } from '../../src/facts/project-fact';
import { forgeJqlJudge } from '../../src/platform/audits/forge-jql-judge';
import { type InProcessSync, installInProcess } from '../faults/in-process-sync';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-audit-jql-'));
let mariaDb: MariaDb;
let sql: MariaDbSql;
let site: JiraSite;
let sync: InProcessSync;
let project: ProjectFact;

beforeAll(async () => {
  const clock = new ManualClock(Date.parse('2026-03-31T09:00:00Z'));
  const state = new SiteState();
  buildDemoCompany({ state, now: clock.now() });
  site = createJiraSite({ clock, state });
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'audit_jql');
  sync = await installInProcess({ site, sql, clock });
  const erp = [...state.all('projects')].find(({ key }) => key === 'ERP')!;
  project = { projectId: Number(erp.id) } as ProjectFact;
}, 60_000);
afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const judge = (changes: Partial<ReturnType<typeof aJqlCheck>> = {}): ReturnType<JqlJudge['judge']> =>
  forgeJqlJudge(sync.jira, sync.context().budget, false).judge({ ...aJqlCheck(1), ...changes }, project);

test('finds the issues of the project that break the rule, and how many it applies to', async () => {
  const answer = await judge();
  if (!answer.ok) throw new Error(answer.problem);
  const own = [...site.state.all('issues')].filter((issue) => Number(issue.projectId) === project.projectId);
  expect(answer.applicable).toBeGreaterThan(answer.issueIds.length);
  expect(answer.issueIds.length).toBeGreaterThan(0);
  const ids = new Set(own.map(({ id }) => Number(id)));
  expect(answer.issueIds.every((id) => ids.has(id))).toBe(true);
});

test('a query that Jira rejects says so in Jira’s words', async () => {
  expect(await judge({ violatesJql: 'colour = red' })).toEqual({ ok: false, problem: expect.stringContaining('colour') });
});

test('when the points of the hour are spent, nothing is asked', async () => {
  const { budget } = sync.context();
  await budget.reserve(budget.allowance - (await sync.context().store.pointsSpent(Math.floor(sync.context().now() / 3600))).background);
  expect(await judge()).toEqual({ ok: false, problem: expect.stringContaining('points of this hour are spent') });
});
