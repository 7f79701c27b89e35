import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import type { IssueCheck } from '../../src/audits/checks/check';
import type { ProjectDossier } from '../../src/audits/dossier/project-dossier';
import { auditProjects } from '../../src/audits/engine/audit-projects';
import { fingerprintOf, UNSETTLED } from '../../src/audits/engine/fingerprint';
import { judgeAtIngest } from '../../src/audits/engine/judge-at-ingest';
import { aJqlCheck, anIssueCheck, aProjectCheck, openIssues } from '../../src/audits/engine/testing/a-check';
import type { ProjectResult } from '../../src/audits/ports';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import { arbitraryCondition, arbitraryFact, judgedAt } from '../../src/facts/conditions/testing/arbitrary-condition';
import type { IssueFact } from '../../src/facts/issue-fact';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeSqlIssueJudge } from '../../src/platform/sql/forge-sql-issue-judge';
import { forgeSqlResultStore } from '../../src/platform/sql/forge-sql-result-store';
import { forgeSqlScoreStore } from '../../src/platform/sql/forge-sql-score-store';
import { issueFactColumns, issueFactLiteral } from '../../src/platform/sql/issue-fact-rows';
import { readIssuesToJudge } from '../../src/platform/sql/issues-to-judge';
import { type AuditWorld, allFindings, auditOn, putProjects } from './audit-world';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-audit-'));
const PROJECT = 10_000;
const OTHER = 10_001;
const DAY = 86_400;
let mariaDb: MariaDb;
let sql: MariaDbSql;
let world: AuditWorld;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
}, 60_000);
afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  sql = await createMariaDbSql(mariaDb, 'audits');
  await putProjects(sql, [PROJECT, OTHER]);
  world = {
    now: judgedAt.now,
    checks: [anIssueCheck(1)],
    waivers: [],
    dossiers: new Map(),
    jql: async () => ({ ok: true, applicable: 0, issueIds: [] }),
    includeSecuredIssues: false,
    logged: [],
  };
}, 60_000);
afterEach(() => sql.close());

const save = (...facts: readonly Partial<IssueFact>[]): Promise<void> =>
  new ForgeSqlFactStore(sql).saveIssues(facts.map((fact) => aCollectedIssue({ projectId: PROJECT, ...fact })));
const audit = (withJql = true) => auditProjects(auditOn(sql, world), [PROJECT, OTHER], { withJql });
const results = (): Promise<readonly ProjectResult[]> => forgeSqlResultStore(sql).results([PROJECT]);
const standing = async () => (await allFindings(sql)).filter(({ fixedAt }) => fixedAt === 0).map(({ subjectId }) => subjectId);

/** Statements that an audit sends which write. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const { execute } = sql;
  let writes = 0;
  sql.execute = (text, params) => {
    writes++;
    return execute(text, params);
  };
  await work();
  sql.execute = execute;
  return writes;
}

test('an issue that breaks a check becomes a finding, and is fixed when it no longer does', async () => {
  await save(
    { issueId: 1, issueNumber: 1 },
    { issueId: 2, issueNumber: 2, assigneeId: 5 },
    { issueId: 3, issueNumber: 3, statusCategory: 2 },
  );
  await audit();
  expect(await results()).toMatchObject([{ checkNo: 1, outcome: 'fail', applicable: 2, failing: 1, fingerprint: fingerprintOf([1]) }]);
  expect(await allFindings(sql)).toEqual([
    { projectId: PROJECT, checkNo: 1, subjectId: 1, firstSeenAt: judgedAt.now, fixedAt: 0, name: null },
  ]);

  world.now += DAY;
  await save({ issueId: 1, issueNumber: 1, assigneeId: 5 });
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'pass', applicable: 2, failing: 0, fingerprint: 0 }]);
  expect(await allFindings(sql)).toMatchObject([{ subjectId: 1, firstSeenAt: judgedAt.now, fixedAt: judgedAt.now + DAY }]);

  world.now += DAY;
  await save({ issueId: 1, issueNumber: 1 });
  await audit();
  expect(await allFindings(sql)).toMatchObject([{ subjectId: 1, firstSeenAt: judgedAt.now + 2 * DAY, fixedAt: 0 }]);
});

test('a check that applies to nothing is not applicable, never passed', async () => {
  await save({ issueId: 3, statusCategory: 2 });
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'notApplicable', applicable: 0, failing: 0 }]);
});

test('an audit of what has not changed writes nothing, and reads the facts once for all checks', async () => {
  await save({ issueId: 1 }, { issueId: 2, issueNumber: 2, assigneeId: 5 });
  world.checks = [
    anIssueCheck(1),
    anIssueCheck(2, { requires: { fact: 'dueDay', isEmpty: false } }),
    anIssueCheck(3, { appliesTo: { all: [] } }),
  ];
  await audit();
  const before = sql.statements();
  expect(await writesOf(audit)).toBe(0);
  // Projects, sizes, one pass over the facts, results, standings, scores.
  expect(sql.statements() - before).toBeLessThanOrEqual(7);
});

test('two issues that take the places of two others are noticed', async () => {
  await save(...[4, 5, 6, 7].map((issueId) => ({ issueId, issueNumber: issueId, assigneeId: issueId === 4 || issueId === 7 ? null : 9 })));
  await audit();
  await save(...[4, 5, 6, 7].map((issueId) => ({ issueId, issueNumber: issueId, assigneeId: issueId === 4 || issueId === 7 ? 9 : null })));
  await audit();
  expect(await standing()).toEqual([5, 6]);
});

test('issues under a security level are left out unless the PMO opted in', async () => {
  await save({ issueId: 1, securityLevelId: 7 }, { issueId: 2, issueNumber: 2 });
  await audit();
  expect(await standing()).toEqual([2]);
  world.includeSecuredIssues = true;
  await audit();
  expect(await standing()).toEqual([1, 2]);
});

test('custom facts are judged as facts are', async () => {
  await new ForgeSqlFactStore(sql).saveIssues([
    aCollectedIssue({ projectId: PROJECT, issueId: 1 }, { custom: { 3: 7 } }),
    aCollectedIssue({ projectId: PROJECT, issueId: 2, issueNumber: 2 }),
  ]);
  world.checks = [anIssueCheck(1, { requires: { fact: 'custom:3', isEmpty: false } })];
  await audit();
  expect(await standing()).toEqual([2]);
});

test('a check that no longer holds for the project leaves nothing behind', async () => {
  await save({ issueId: 1 });
  await audit();
  world.checks = [anIssueCheck(2)];
  await audit();
  expect((await results()).map(({ checkNo }) => checkNo)).toEqual([2]);
  expect((await allFindings(sql)).map(({ checkNo }) => checkNo)).toEqual([2]);
});

test('findings of an issue that moved or was deleted are fixed', async () => {
  await save({ issueId: 1 }, { issueId: 2, issueNumber: 2 });
  await audit();
  await save({ issueId: 1, projectId: OTHER });
  await new ForgeSqlFactStore(sql).deleteIssues([2]);
  await audit();
  expect((await allFindings(sql)).map(({ projectId, subjectId, fixedAt }) => [projectId, subjectId, fixedAt > 0])).toEqual([
    [PROJECT, 1, true],
    [PROJECT, 2, true],
    [OTHER, 1, false],
  ]);
});

test('waived findings are counted and still fail', async () => {
  await save({ issueId: 1 }, { issueId: 2, issueNumber: 2 });
  world.waivers = [{ id: 'w', ruleId: 'rule-1', projectIds: new Set([PROJECT]), issueId: 2 }];
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'fail', failing: 2, waived: 1 }]);
  world.waivers = [{ id: 'w', ruleId: 'rule-1', projectIds: new Set([PROJECT]), issueId: null }];
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'fail', failing: 2, waived: 2 }]);
  world.waivers = [];
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'fail', failing: 2, waived: 0 }]);
});

test('the score of a day stays, and is written once', async () => {
  await save({ issueId: 1 }, { issueId: 2, issueNumber: 2, assigneeId: 5 });
  await audit();
  const scores = forgeSqlScoreStore(sql);
  expect(await scores.onDay([PROJECT], judgedAt.today)).toMatchObject([{ score: 50, weightJudged: 1, findings: 1 }]);
  world.now += DAY;
  await save({ issueId: 1, assigneeId: 5 });
  await audit();
  expect(await scores.means([PROJECT], [1], judgedAt.today)).toEqual([
    { day: judgedAt.today, score: 50 },
    { day: judgedAt.today + 1, score: 100 },
  ]);
});

const aDossier = {} as ProjectDossier;

test('project rules give findings about the project and its parts, with reasons', async () => {
  world.dossiers = new Map([[PROJECT, aDossier]]);
  world.checks = [
    aProjectCheck(1, () => ({
      outcome: 'fail',
      applicable: 1,
      findings: [],
      subject: 'project',
      reason: { code: 'measured', values: { percent: 7 } },
    })),
    aProjectCheck(2, () => ({ outcome: 'fail', applicable: 3, findings: [{ subjectId: 77, name: 'Release 1' }], subject: 'item' })),
    aProjectCheck(3, () => ({ outcome: 'notSupported', reason: { code: 'measured', values: { percent: 0 } } })),
  ];
  await audit();
  expect(await results()).toMatchObject([
    { outcome: 'fail', failing: 1, reason: { code: 'measured', values: { percent: 7 } } },
    { outcome: 'fail', failing: 1, reason: null },
    { outcome: 'notSupported', failing: 0, notAvailable: 0 },
  ]);
  expect((await allFindings(sql)).map(({ checkNo, subjectId, name }) => [checkNo, subjectId, name])).toEqual([
    [1, 0, null],
    [2, 77, 'Release 1'],
  ]);
  expect(await writesOf(audit)).toBe(0);

  world.checks = world.checks
    .slice(0, 1)
    .concat(
      aProjectCheck(2, () => ({ outcome: 'fail', applicable: 3, findings: [{ subjectId: 77, name: 'Release one' }], subject: 'item' })),
    );
  await audit();
  expect((await allFindings(sql)).map(({ name }) => name)).toEqual([null, 'Release one']);
});

test('a rule that throws is an error of its own, and what stood keeps standing', async () => {
  let broken = false;
  world.dossiers = new Map([[PROJECT, aDossier]]);
  world.checks = [
    aProjectCheck(1, () => {
      if (broken) throw new TypeError('oops');
      return { outcome: 'fail', applicable: 1, findings: [], subject: 'project' };
    }),
    anIssueCheck(2),
  ];
  await save({ issueId: 1 });
  await audit();
  broken = true;
  const { errors } = await audit();
  expect(errors).toMatchObject(
    [{ checkNo: 1, reason: { code: 'error', values: { correlationId: 'id-1' } } }, { projectId: OTHER }].slice(0, 1),
  );
  expect(await results()).toMatchObject([
    { outcome: 'error', failing: 1 },
    { outcome: 'fail', failing: 1 },
  ]);
  expect((await allFindings(sql)).map(({ fixedAt }) => fixedAt)).toEqual([0, 0]);
  expect(world.logged).toContain('A check could not be run');
  expect(await writesOf(audit)).toBe(0);
});

test('a condition that cannot be counted is an error, and the others are counted', async () => {
  await save({ issueId: 1 });
  world.checks = [anIssueCheck(1), anIssueCheck(2, { requires: { fact: 'dueDay', op: '<', value: 0.5 } })];
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'fail' }, { outcome: 'error' }]);
});

test('JQL rules are asked of Jira, whose own words are the reason when it refuses', async () => {
  world.checks = [aJqlCheck(1)];
  world.jql = async () => ({ ok: true, applicable: 5, issueIds: [1, 2] });
  await audit();
  expect(await results()).toMatchObject([{ outcome: 'fail', applicable: 5, failing: 2 }]);
  world.jql = async () => ({ ok: false, problem: 'Field x does not exist' });
  await audit(false);
  expect(await results()).toMatchObject([{ outcome: 'fail' }]);
  await audit();
  expect(await results()).toMatchObject([
    { outcome: 'error', failing: 2, reason: { code: 'jqlRefused', values: { problem: 'Field x does not exist' } } },
  ]);
});

test('a finding shows at ingest, before the project is audited, and the audit settles it', async () => {
  await save({ issueId: 1, assigneeId: 5 });
  await audit();
  await save({ issueId: 1 });
  const ingest = async () => judgeAtIngest(auditOn(sql, world), await readIssuesToJudge(sql, [1]));
  expect(await writesOf(ingest)).toBe(2);
  expect(await standing()).toEqual([1]);
  expect(await results()).toMatchObject([{ failing: 0, fingerprint: UNSETTLED }]);
  expect(await writesOf(ingest)).toBe(0);
  // Back again before the audit: its counts are those it knows, yet it looks.
  await save({ issueId: 1, assigneeId: 5 });
  await audit();
  expect(await standing()).toEqual([]);
  expect(await results()).toMatchObject([{ outcome: 'pass', failing: 0, fingerprint: 0 }]);
});

test('the pass over large projects goes in ranges, and adds up', async () => {
  const facts = fc
    .sample(arbitraryFact, { numRuns: 6000, seed: 11 })
    .map((fact, index) => ({ ...fact, projectId: PROJECT, issueId: index + 1 }));
  for (let start = 0; start < facts.length; start += 1000) {
    await sql.execute(
      `INSERT INTO issue_fact (${issueFactColumns.join(',')}) VALUES ${facts
        .slice(start, start + 1000)
        .map(issueFactLiteral)
        .join(',')}`,
    );
  }
  // So many checks that a thousand issues are one statement's work.
  const checks = Array.from({ length: 2100 }, (_, index) =>
    anIssueCheck(index + 1, index % 2 ? {} : { requires: { fact: 'dueDay', isEmpty: false } }),
  );
  const before = sql.statements();
  const counts = await forgeSqlIssueJudge(sql).count(checks, [PROJECT, OTHER], { ...judgedAt, includeSecuredIssues: true });
  expect(sql.statements() - before).toBeGreaterThan(6);
  const open = facts.filter(({ statusCategory }) => statusCategory !== 2);
  const without = (field: 'assigneeId' | 'dueDay') => open.filter((fact) => fact[field] === null).map(({ issueId }) => issueId);
  expect(counts.slice(0, 2)).toEqual([
    {
      projectId: PROJECT,
      checkNo: 1,
      applicable: open.length,
      failing: without('dueDay').length,
      fingerprint: fingerprintOf(without('dueDay')),
    },
    {
      projectId: PROJECT,
      checkNo: 2,
      applicable: open.length,
      failing: without('assigneeId').length,
      fingerprint: fingerprintOf(without('assigneeId')),
    },
  ]);
  expect(counts.at(-1)).toEqual({ projectId: OTHER, checkNo: 2100, applicable: 0, failing: 0, fingerprint: 0 });
}, 60_000);

test('counts, fingerprints and findings are those of the predicates, for any conditions', async () => {
  const facts = fc
    .sample(arbitraryFact, { numRuns: 400, seed: 5 })
    .map((fact, index) => ({ ...fact, projectId: PROJECT, issueId: index + 1 }));
  await sql.execute(`INSERT INTO issue_fact (${issueFactColumns.join(',')}) VALUES ${facts.map(issueFactLiteral).join(',')}`);
  const conditions = fc.record({ appliesTo: fc.oneof(fc.constant(openIssues), arbitraryCondition), requires: arbitraryCondition });
  await fc.assert(
    fc.asyncProperty(fc.array(conditions, { minLength: 1, maxLength: 12 }), async (list) => {
      const checks: readonly IssueCheck[] = list.map((conditionsOfCheck, index) => anIssueCheck(index + 1, conditionsOfCheck));
      const at = { ...judgedAt, includeSecuredIssues: false };
      const judge = forgeSqlIssueJudge(sql);
      const counts = await judge.count(checks, [PROJECT], at);
      await judge.renew(checks, PROJECT, at);
      for (const check of checks) {
        const [applies, requires] = [compileToPredicate(check.appliesTo), compileToPredicate(check.requires)];
        const applicable = facts.filter((fact) => fact.securityLevelId === null && applies(fact, new Map(), judgedAt));
        const failing = applicable.filter((fact) => !requires(fact, new Map(), judgedAt)).map(({ issueId }) => issueId);
        const fingerprint = fingerprintOf(failing);
        expect(counts.find(({ checkNo }) => checkNo === check.checkNo)).toEqual({
          projectId: PROJECT,
          checkNo: check.checkNo,
          applicable: applicable.length,
          failing: failing.length,
          fingerprint,
        });
        const found = (await allFindings(sql)).filter(({ checkNo, fixedAt }) => checkNo === check.checkNo && fixedAt === 0);
        expect(found.map(({ subjectId }) => subjectId)).toEqual(failing);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
