import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import type { ProjectDossier } from '../../src/audits/dossier/project-dossier';
import { aJqlCheck, anIssueCheck, aProjectCheck } from '../../src/audits/engine/testing/a-check';
import { auditRunRecord } from '../../src/audits/runs/audit-run-record';
import type { AuditMessage, RunContext } from '../../src/audits/runs/run-context';
import { cancelRun, reviveRuns, startRun } from '../../src/audits/runs/start-run';
import { workOnAudit } from '../../src/audits/runs/work-on-audit';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeSqlRecordCollection } from '../../src/platform/sql/forge-sql-record-collection';
import { forgeSqlStaleProjects } from '../../src/platform/sql/forge-sql-stale-projects';
import { rowOf } from '../../src/platform/sql/row-of';
import { type AuditWorld, allFindings, auditOn, putProjects } from '../conformance/audit-world';
import { createMariaDbSql, type MariaDbSql } from '../conformance/maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-audit-interrupted-'));
/** More than two slices. */
const PROJECTS = Array.from({ length: 45 }, (_, index) => 10_000 + index);
const NOW = 1_774_947_600;
let mariaDb: MariaDb;
let sql: MariaDbSql;
let world: AuditWorld;

class Killed extends Error {}

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'interrupted');
  await putProjects(sql, PROJECTS);
  await new ForgeSqlFactStore(sql).saveIssues(
    PROJECTS.flatMap((projectId, place) =>
      [1, 2, 3].map((issueNumber) =>
        aCollectedIssue({
          projectId,
          issueId: projectId * 10 + issueNumber,
          issueNumber,
          assigneeId: (place + issueNumber) % 3 === 0 ? 7 : null,
        }),
      ),
    ),
  );
}, 60_000);
afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const table of ['audit_result', 'finding', 'audit_score', 'app_record', 'touched', 'sync_state'])
    await sql.execute(`DELETE FROM ${table}`);
  world = {
    now: NOW,
    checks: [
      anIssueCheck(1),
      anIssueCheck(2, { requires: { fact: 'dueDay', isEmpty: false } }),
      aProjectCheck(3, () => ({ outcome: 'fail', applicable: 2, findings: [{ subjectId: 5, name: 'Release' }], subject: 'item' })),
      aJqlCheck(4),
    ],
    waivers: [{ id: 'w', ruleId: 'rule-1', projectIds: new Set(PROJECTS), issueId: 100_001 }],
    dossiers: new Map(PROJECTS.map((id) => [id, {} as ProjectDossier])),
    jql: async (_, { projectId }) => ({ ok: true, applicable: 3, issueIds: [projectId * 10 + 1] }),
    includeSecuredIssues: false,
    logged: [],
  };
});

function runContext(queue: AuditMessage[]): RunContext {
  let ids = 0;
  return {
    audit: async () => auditOn(sql, world),
    prepare: async () => undefined,
    runs: forgeSqlRecordCollection(sql, 'auditRun', auditRunRecord),
    stale: forgeSqlStaleProjects(sql),
    queue: {
      push: async (messages) => {
        queue.push(...messages);
      },
    },
    now: () => world.now,
    newId: () => `run-${++ids}`,
    secondsLeft: () => 600,
    log: (message) => world.logged.push(message),
  };
}

const bodyRow = rowOf((cells) => `${cells.text('record_id')} ${cells.text('body')}`);
const resultRow = rowOf((cells) => [
  cells.whole('project_id'),
  cells.whole('check_no'),
  cells.whole('outcome'),
  cells.whole('failing'),
  cells.whole('waived'),
  cells.whole('fingerprint'),
]);

async function everything() {
  return {
    findings: await allFindings(sql),
    results: await sql.select(
      resultRow,
      'SELECT project_id, check_no, outcome, failing, waived, fingerprint FROM audit_result ORDER BY project_id, check_no',
    ),
    standings: await sql.select(bodyRow, "SELECT record_id, body FROM app_record WHERE collection = 'auditStanding' ORDER BY record_id"),
    scores: await sql.select(
      rowOf((cells) => [cells.whole('project_id'), cells.wholeOrNull('score')]),
      'SELECT project_id, score FROM audit_score ORDER BY project_id',
    ),
  };
}

/** Works on a message as a platform would that kills it after so many statements; `true` when it lived to its end. */
async function livesThrough(context: RunContext, message: AuditMessage, statements: number): Promise<boolean> {
  let left = statements;
  sql.beforeStatement = () => {
    if (left-- <= 0) throw new Killed();
  };
  try {
    await workOnAudit(context, message);
    return left >= 0;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  } finally {
    sql.beforeStatement = undefined;
  }
}

async function undisturbed() {
  const queue: AuditMessage[] = [];
  const context = runContext(queue);
  const { id } = await startRun(context, PROJECTS, null);
  await workOnAudit(context, { kind: 'run', runId: id });
  const found = await everything();
  for (const table of ['audit_result', 'finding', 'audit_score', 'app_record']) await sql.execute(`DELETE FROM ${table}`);
  return found;
}

test('a run that is killed at every few statements, and whose message comes twice, ends where an undisturbed one ends', async () => {
  const expected = await undisturbed();
  expect(expected.findings).toHaveLength(45 * 7);
  // Lives of different lengths fall upon every kind of statement.
  for (const life of [23, 41, 67, 101]) {
    for (const table of ['audit_result', 'finding', 'audit_score', 'app_record']) await sql.execute(`DELETE FROM ${table}`);
    const queue: AuditMessage[] = [];
    const context = runContext(queue);
    const { id } = await startRun(context, PROJECTS, null);
    const message: AuditMessage = { kind: 'run', runId: id };
    let kills = 0;
    for (let extra = 0; !(await livesThrough(context, message, life + extra)); extra += 3) kills++;
    expect(kills).toBeGreaterThan(3);
    await workOnAudit(context, message);
    await workOnAudit(context, { kind: 'stale' });
    expect(await everything()).toEqual(expected);
    expect((await context.runs.get(id))?.value).toMatchObject({ state: 'done', done: [0, 1, 2] });
  }
}, 120_000);

test('a cancelled run stops before its next projects, and what was audited stays', async () => {
  const queue: AuditMessage[] = [];
  const context = runContext(queue);
  const { id } = await startRun(context, PROJECTS, 'ada');
  await livesThrough(context, { kind: 'run', runId: id }, 250);
  await cancelRun(context, id);
  const before = await everything();
  expect(before.results.length).toBeGreaterThan(0);
  await workOnAudit(context, { kind: 'run', runId: id });
  expect(await everything()).toEqual(before);
  const run = (await context.runs.get(id))?.value;
  expect(run).toMatchObject({ state: 'cancelled', finishedAt: NOW });
  expect(run?.done).not.toContain(2);
});

test('a run that ran out of time goes on with its next message; one that lost its message is sent another', async () => {
  const queue: AuditMessage[] = [];
  let calls = 0;
  const context: RunContext = { ...runContext(queue), secondsLeft: () => (calls++ < 1 ? 1 : 0) };
  const { id } = await startRun(context, PROJECTS, null);
  await workOnAudit(context, { kind: 'run', runId: id });
  expect((await context.runs.get(id))?.value).toMatchObject({ state: 'running', done: [0] });
  expect(queue).toHaveLength(2);
  await reviveRuns(context);
  expect(queue).toHaveLength(2);
  world.now += 300;
  await reviveRuns(context);
  expect(queue.at(-1)).toEqual({ kind: 'run', runId: id });
  await workOnAudit(runContext(queue), { kind: 'run', runId: id });
  expect((await context.runs.get(id))?.value).toMatchObject({ state: 'done', done: [0, 1, 2] });
});

test('a slice that fails again and again is left out, and the others are audited', async () => {
  const queue: AuditMessage[] = [];
  const context: RunContext = {
    ...runContext(queue),
    audit: async () => ({
      ...auditOn(sql, world),
      projects: async (ids) => {
        if (ids.includes(PROJECTS[0]!)) throw new TypeError('broken');
        return auditOn(sql, world).projects(ids);
      },
    }),
  };
  const { id } = await startRun(context, PROJECTS, null);
  for (let message = queue.shift(); message; message = queue.shift()) await workOnAudit(context, message);
  expect((await context.runs.get(id))?.value).toMatchObject({ state: 'done', done: [0, 1, 2] });
  expect((await everything()).scores).toHaveLength(25);
});

test('the runs of two people do not get in each other’s way, whatever the order of their messages', async () => {
  const expected = await undisturbed();
  const queue: AuditMessage[] = [];
  const context = runContext(queue);
  const all = await startRun(context, PROJECTS, 'ada');
  const some = await startRun(context, PROJECTS.slice(10, 12), 'bob');
  await livesThrough(context, { kind: 'run', runId: all.id }, 120);
  await workOnAudit(context, { kind: 'run', runId: some.id });
  await workOnAudit(context, { kind: 'run', runId: all.id });
  await workOnAudit(context, { kind: 'run', runId: some.id });
  expect(await everything()).toEqual(expected);
});
