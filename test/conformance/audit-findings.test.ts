import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import type { FindingQuery } from '../../src/audits/findings/finding-reader';
import type { FindingCursor } from '../../src/contracts/audits/finding';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeSqlFindingReader } from '../../src/platform/sql/forge-sql-finding-reader';
import { forgeSqlFindingStore } from '../../src/platform/sql/forge-sql-finding-store';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-findings-'));
const NOW = 1_774_947_600;
let mariaDb: MariaDb;
let sql: MariaDbSql;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'findings');
  await new ForgeSqlFactStore(sql).saveIssues(
    [1, 2].flatMap((projectId) =>
      Array.from({ length: 10 }, (_, index) => aCollectedIssue({ projectId, issueId: projectId * 100 + index, issueNumber: index + 1 })),
    ),
  );
  const store = forgeSqlFindingStore(sql);
  for (const projectId of [1, 2]) {
    for (const checkNo of [1, 2]) {
      const issues = Array.from({ length: 10 }, (_, index) => ({ subjectId: projectId * 100 + index, name: null }));
      await store.replace(projectId, checkNo, issues, NOW + projectId);
    }
    // A version whose id is that of an issue.
    await store.replace(projectId, 3, [{ subjectId: projectId * 100, name: 'Release' }], NOW);
  }
  await store.markFixed([{ projectId: 1, checkNo: 1, subjectId: 100 }], NOW + 500);
}, 60_000);
afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const reader = () => forgeSqlFindingReader(sql, new ForgeSqlFactStore(sql), () => NOW);
const query = (changes: Partial<FindingQuery> = {}): FindingQuery => ({
  checkNos: [1, 2, 3],
  projectIds: [1, 2],
  state: 'open',
  waived: [],
  since: null,
  ownerAccountIds: null,
  subjectIds: null,
  ...changes,
});
const names = async (asked: FindingQuery) =>
  (await reader().page(asked, null, 200)).map(({ checkNo, projectId, subjectId }) => `${checkNo} ${projectId} ${subjectId}`);

test('pages follow one another without gap or repetition', async () => {
  const all = await names(query());
  expect(all).toHaveLength(41);
  const paged: string[] = [];
  for (let after: FindingCursor | null = null; ; ) {
    const page: Awaited<ReturnType<ReturnType<typeof reader>['page']>> = await reader().page(query(), after, 7);
    paged.push(...page.map(({ checkNo, projectId, subjectId }) => `${checkNo} ${projectId} ${subjectId}`));
    const last = page.at(-1);
    if (!last) break;
    after = { checkNo: last.checkNo, projectId: last.projectId, subjectId: last.subjectId };
  }
  expect(paged).toEqual(all);
  expect(await reader().count(query())).toBe(41);
});

test('only projects and checks that are asked for are found', async () => {
  expect(await names(query({ projectIds: [2], checkNos: [3] }))).toEqual(['3 2 200']);
});

test('fixed, waived and open findings are told apart', async () => {
  expect(await names(query({ state: 'fixed' }))).toEqual(['1 1 100']);
  expect(await reader().count(query({ state: 'all' }))).toBe(42);
  const waived = [
    { checkNos: [2], projectIds: [1], issueId: null },
    { checkNos: [1, 3], projectIds: [2], issueId: 200 },
  ];
  expect(await reader().count(query({ state: 'waived', waived }))).toBe(11);
  // The version with the issue's id is not the issue.
  expect(await names(query({ waived, projectIds: [2], checkNos: [3] }))).toEqual(['3 2 200']);
  expect(await reader().count(query({ waived }))).toBe(30);
});

test('findings since a moment: first seen, or fixed', async () => {
  expect(await reader().count(query({ since: NOW + 2 }))).toBe(20);
  expect(await reader().count(query({ state: 'fixed', since: NOW + 501 }))).toBe(0);
});

test('issues have their number, parts their name', async () => {
  const [issue] = await reader().page(query({ subjectIds: [203] }), null, 1);
  expect(issue).toMatchObject({ subjectId: 203, issueNumber: 4, subjectName: null, followUp: null });
  expect(await reader().find({ checkNo: 3, projectId: 1, subjectId: 100 })).toMatchObject({ subjectName: 'Release', issueNumber: null });
  expect(await reader().issueId(2, 4)).toBe(203);
});

test('findings get an owner and a follow-up issue, and lose the owner again', async () => {
  const name = { checkNo: 2, projectId: 1, subjectId: 105 };
  expect(await reader().assign([name, { ...name, subjectId: 999 }], 'ada')).toBe(1);
  expect(await names(query({ ownerAccountIds: ['ada', 'nobody'] }))).toEqual(['2 1 105']);
  expect(await names(query({ ownerAccountIds: ['nobody'] }))).toEqual([]);
  await reader().linkFollowUp(name, 201);
  expect(await reader().find(name)).toMatchObject({ ownerAccountId: 'ada', followUp: { projectId: 2, issueNumber: 2 } });
  expect(await reader().groups(query(), 'owner')).toEqual([
    { key: null, open: 40, waived: 0, oldestAt: NOW },
    { key: 'ada', open: 1, waived: 0, oldestAt: NOW + 1 },
  ]);
  await reader().assign([name], null);
  expect(await names(query({ ownerAccountIds: ['ada'] }))).toEqual([]);
});

test('totals by check and by project leave fixed ones out', async () => {
  const waived = [{ checkNos: [1], projectIds: [1], issueId: null }];
  expect(await reader().groups(query({ state: 'all', waived }), 'check')).toEqual([
    { key: 1, open: 10, waived: 9, oldestAt: NOW + 1 },
    { key: 2, open: 20, waived: 0, oldestAt: NOW + 1 },
    { key: 3, open: 2, waived: 0, oldestAt: NOW },
  ]);
  expect((await reader().groups(query(), 'project')).map(({ key, open }) => [key, open])).toEqual([
    [1, 20],
    [2, 21],
  ]);
});
