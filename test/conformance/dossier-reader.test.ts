import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { emptyRecord } from '../../src/audits/governance/empty-record';
import { governanceCollections } from '../../src/audits/governance/governance-records';
import { arbitraryFact } from '../../src/facts/conditions/testing/arbitrary-condition';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { forgeDossierReader } from '../../src/platform/audits/forge-dossier-reader';
import { ISSUES_PER_STATEMENT } from '../../src/platform/sql/forge-sql-dossier-facts';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeSqlRecordCollection } from '../../src/platform/sql/forge-sql-record-collection';
import { forgeSqlRollupStore } from '../../src/platform/sql/forge-sql-rollup-store';
import { issueFactColumns, issueFactLiteral } from '../../src/platform/sql/issue-fact-rows';
import { putProjects } from './audit-world';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-dossier-'));
const PROJECT = 10_000;
const OTHER = 10_001;
const TODAY = 19_000;
const NOW = TODAY * 86_400;
let mariaDb: MariaDb;
let sql: MariaDbSql;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
}, 60_000);
afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  sql = await createMariaDbSql(mariaDb, 'dossiers');
  await putProjects(sql, [PROJECT, OTHER]);
}, 60_000);
afterEach(() => sql.close());

const reader = (includeSecuredIssues = false) =>
  forgeDossierReader({ sql, vocabulary: async () => ({ typesOf: () => [] }), includeSecuredIssues, now: () => NOW });
const read = async (includeSecuredIssues?: boolean) => (await reader(includeSecuredIssues).read([PROJECT])).get(PROJECT);

test('issues come back as the facts that were stored, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryFact, { minLength: 1, maxLength: 20 }), async (facts) => {
      const stored = facts.map((fact, index) => ({ ...fact, projectId: PROJECT, issueId: index + 1, securityLevelId: null }));
      await sql.execute(`DELETE FROM issue_fact WHERE project_id = ${PROJECT}`);
      await sql.execute(`INSERT INTO issue_fact (${issueFactColumns.join(', ')}) VALUES ${stored.map(issueFactLiteral).join(',')}`);
      expect((await read())?.issues).toEqual(stored);
    }),
    { numRuns: 30 },
  );
});

test('a large project is read in pages, two statements each, with its relations', async () => {
  const many = ISSUES_PER_STATEMENT + 3;
  const issue = aCollectedIssue({ projectId: PROJECT }).fact;
  for (let from = 1; from <= many; from += 1000) {
    const ids = Array.from({ length: Math.min(1000, many - from + 1) }, (_, index) => from + index);
    await sql.execute(
      `INSERT INTO issue_fact (${issueFactColumns.join(', ')}) VALUES ${ids.map((issueId) => issueFactLiteral({ ...issue, issueId })).join(',')}`,
    );
  }
  await sql.execute(
    `INSERT INTO issue_relation (kind, target_id, issue_id, project_id) VALUES (2, 1, ${many}, ${PROJECT}), (1, 7, 9, ${PROJECT})`,
  );
  const before = sql.statements();
  const dossier = await read();
  expect(dossier?.issues).toHaveLength(many);
  expect(dossier?.relations).toEqual([
    { kind: 1, targetId: 7, issueId: 9, projectId: PROJECT },
    { kind: 2, targetId: 1, issueId: many, projectId: PROJECT },
  ]);
  // Projects, versions, Jira's detail, records, how it stands to its template, sums, and two pages of issues.
  expect(sql.statements() - before).toBe(10);
});

test('issues under a security level are in it only if the PMO opted in', async () => {
  await new ForgeSqlFactStore(sql).saveIssues([
    aCollectedIssue({ projectId: PROJECT, issueId: 1 }),
    aCollectedIssue({ projectId: PROJECT, issueId: 2, securityLevelId: 5 }),
  ]);
  expect((await read())?.issues.map(({ issueId }) => issueId)).toEqual([1]);
  expect((await read(true))?.issues.map(({ issueId }) => issueId)).toEqual([1, 2]);
});

test('nothing written and nothing collected is an empty record and nulls', async () => {
  expect(await read()).toMatchObject({
    calculatedStatus: null,
    jira: null,
    baseline: null,
    record: { goal: '', budget: null, gates: [], reports: [], baselines: [], documents: [], lessons: null },
  });
});

test('what people wrote, the calculated status, and the dates of the newest baseline', async () => {
  const records = forgeSqlRecordCollection(sql, 'projectRecord', governanceCollections.projectRecord);
  const baselines = forgeSqlRecordCollection(sql, 'baseline', governanceCollections.baseline);
  await new ForgeSqlFactStore(sql).saveIssues([aCollectedIssue({ projectId: PROJECT, issueId: 1 })]);
  await forgeSqlRollupStore(sql).recompute([PROJECT], { now: NOW, today: TODAY, staleDays: 30, includeSecuredIssues: false });
  await records.insert({
    id: String(PROJECT),
    projectId: PROJECT,
    position: 1,
    value: { ...emptyRecord, goal: 'A bridge', budget: 'none' },
  });
  await records.insert({ id: String(OTHER), projectId: OTHER, position: 1, value: { ...emptyRecord, goal: 'A tunnel' } });
  for (const takenAt of [100, 200]) {
    await sql.execute('INSERT INTO schedule_baseline (project_id, taken_at, issue_id, start_day, due_day) VALUES (?, ?, 1, NULL, ?)', [
      PROJECT,
      takenAt,
      takenAt,
    ]);
    await baselines.insert({
      id: `${PROJECT}-${takenAt}`,
      projectId: PROJECT,
      position: takenAt,
      value: { takenAt, takenBy: 'a', issues: 1, reason: 'Plan', approvedChangeKey: null, approvedChangeIssueId: null, latestDue: takenAt },
    });
  }
  expect(await read()).toMatchObject({
    calculatedStatus: 'onTrack',
    record: { goal: 'A bridge', budget: 'none', baselines: [{ takenAt: 100 }, { takenAt: 200 }] },
    baseline: { takenAt: 200, tasks: new Map([[1, { startDay: null, dueDay: 200 }]]) },
  });
});
