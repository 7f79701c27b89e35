import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { emptyRecord } from '../../src/audits/governance/empty-record';
import { type EvidenceReport, evidenceReport } from '../../src/contracts/audits/evidence-contracts';
import { namesErased, signedContentOf } from '../../src/contracts/audits/signed-content';
import { forgePlanPorts } from '../../src/platform/audits/forge-evidence-ports';
import { forgeGovernancePorts } from '../../src/platform/audits/governance-ports';
import { forgeAuditLog } from '../../src/platform/audits/standard-ports';
import { reportPersonalData } from '../../src/platform/privacy-report';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeSqlRecordCollection } from '../../src/platform/sql/forge-sql-record-collection';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-personal-'));
const now = 1_774_947_600;
const day = 20_543;
let mariaDb: MariaDb;
let sql: MariaDbSql;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'personal');
}, 60_000);
afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const evidence = () => forgeSqlRecordCollection(sql, 'evidenceReport', evidenceReport);

/** The collections as the app has them. */
function records() {
  const facts = new ForgeSqlFactStore(sql);
  const world = {
    sql,
    notePeople: (accountIds: readonly string[]) => facts.numberPeople(accountIds, now),
    projects: async () => [],
    log: forgeAuditLog(sql, facts),
    now: () => now,
  };
  const governance = forgeGovernancePorts({
    ...world,
    settings: { read: async () => ({ includeSecuredIssues: false }) },
    checks: { standards: async () => [], checks: async () => ({ checks: [], unknown: [] }), checksFor: async () => [] },
    vocabulary: async () => ({ typesOf: () => [], doneResolutionIds: [], duplicateResolutionIds: [], storyTypeIds: [] }),
  });
  return { log: world.log, governance, plan: forgePlanPorts(world) };
}

const signedReport = (createdBy: string, approvedBy: string): EvidenceReport => {
  const content: EvidenceReport = {
    id: 'report-1',
    projectId: 500,
    projectKey: 'HBR',
    projectName: 'Harbour',
    language: 'en',
    createdAt: now,
    createdBy,
    factsAsOf: now,
    standards: [],
    score: {
      score: 71,
      scoreWithoutWaivers: 70,
      level: 'bronze',
      evaluated: 9,
      notEvaluated: 1,
      failingShall: 1,
      failingShould: 0,
      findings: 3,
      waived: 1,
    },
    results: [],
    waivers: [{ ruleId: 'open-issue-has-assignee', scope: 'project', issueKey: null, reason: 'Later', approvedBy, untilDay: day }],
    signedBy: createdBy,
    signedAt: now,
    statement: 'As seen',
    digest: '0'.repeat(64),
  };
  return { ...content, digest: sha256(signedContentOf(content)) };
};

const bodiesWith = async (accountId: string): Promise<number> =>
  (await sql.select(z.object({ record_id: z.string() }), 'SELECT record_id FROM app_record WHERE INSTR(body, ?) > 0', [accountId])).length;

test('whoever a record names is reported, and a closed account leaves every record while what was done stays', async () => {
  const { log, governance, plan } = records();
  await governance.records.insert({ id: '500', projectId: 500, position: now, value: { ...emptyRecord, sponsorAccountId: 'acc:sponsor' } });
  const condition = (ownerAccountId: string) => ({ text: 'Sign the contract', ownerAccountId, dueDay: day, met: false });
  await governance.gates.insert({
    id: '500',
    projectId: 500,
    position: now,
    value: {
      gates: [
        {
          id: 'g1',
          stage: 'Design',
          name: 'Design gate',
          dueDay: day,
          decisions: [
            {
              decision: 'conditional',
              decidedBy: 'acc:lead',
              decidedAt: now,
              note: '',
              evidence: [],
              conditions: [condition('acc:owner'), condition('acc:other')],
              failingRules: [],
            },
          ],
        },
      ],
    },
  });
  await plan.audits.insert({
    id: 'a1',
    projectId: 500,
    position: day,
    value: {
      id: 'a1',
      projectId: 500,
      dueDay: day,
      auditorAccountId: 'acc:auditor',
      kind: 'peerReview',
      origin: 'chosen',
      state: 'planned',
      marks: [],
      conclusion: '',
      doneAt: null,
    },
  });
  await log.append({ at: now, by: 'acc:lead', action: 'evidence.signed', projectId: 500, values: {} });
  await evidence().insert({ id: 'report-1', projectId: 500, position: now, value: signedReport('acc:lead', 'acc:owner') });

  const reported: string[] = [];
  const closing = (closed: readonly string[]) => async (accounts: { accountId: string }[]) => {
    reported.push(...accounts.map(({ accountId }) => accountId));
    return accounts
      .filter(({ accountId }) => closed.includes(accountId))
      .map(({ accountId }) => ({ accountId, status: 'closed' as const }));
  };
  expect(await reportPersonalData(sql, closing(['acc:owner', 'acc:lead']))).toEqual({ reported: 5, erased: 2 });
  expect(reported.sort()).toEqual(['acc:auditor', 'acc:lead', 'acc:other', 'acc:owner', 'acc:sponsor']);

  expect([await bodiesWith('acc:owner'), await bodiesWith('acc:lead'), await bodiesWith('acc:other')]).toEqual([0, 0, 1]);
  const [decision] = (await governance.gates.get('500'))!.value.gates[0]!.decisions;
  expect(decision).toMatchObject({
    decision: 'conditional',
    decidedBy: expect.stringMatching(/^erased:\d+$/),
    conditions: [{ ownerAccountId: expect.stringMatching(/^erased:\d+$/) }, { ownerAccountId: 'acc:other' }],
  });
  const report = (await evidence().get('report-1'))!.value;
  expect(report.signedBy).toBe(decision!.decidedBy);
  expect(report.waivers[0]!.approvedBy).toBe(decision!.conditions[0]!.ownerAccountId);
  expect(sha256(signedContentOf(report))).toBe(report.digest);
  expect(namesErased(report)).toBe(true);

  reported.length = 0;
  const gates = (await governance.gates.get('500'))!;
  await governance.gates.replace(gates);
  expect(await reportPersonalData(sql, closing([]))).toEqual({ reported: 3, erased: 0 });
  expect(reported.sort()).toEqual(['acc:auditor', 'acc:other', 'acc:sponsor']);
});
