import { createHash } from 'node:crypto';
import type { EvidenceReport } from '../../contracts/audits/evidence-contracts';
import { signedContentOf } from '../../contracts/audits/signed-content';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { anIssueCheck } from '../engine/testing/a-check';
import type { FindingRow } from '../findings/finding-reader';
import { type AuditEntry, recordedAuditLog } from '../log/audit-log';
import { inMemoryCompliance } from '../overview/testing/in-memory-compliance';
import { aViewer } from '../plan/testing/in-memory-plan';
import { aCandidate, aStandard, now, today } from '../standards/testing/standard-builders';
import type { StoredWaiver } from '../waivers/stored-waiver';
import { createReport } from './create-report';
import type { EvidencePorts } from './evidence-ports';
import { getReport, listReports } from './read-reports';
import { signReport } from './sign-report';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const admin = aViewer('admin', { isPmoAdmin: true });
const lead = aViewer('leader');

const aRow = (subjectId: number, changes: Partial<FindingRow> = {}): FindingRow => ({
  projectId: 1,
  checkNo: 11,
  subjectId,
  subjectName: null,
  issueNumber: subjectId - 100,
  firstSeenAt: now - 86_400,
  fixedAt: 0,
  ownerAccountId: null,
  followUp: null,
  ...changes,
});
const aWaiver = (changes: Partial<StoredWaiver> = {}): StoredWaiver => ({
  id: 'w1',
  ruleId: 'rule-11',
  scope: { kind: 'issue', projectId: 1, issueId: 107, issueKey: 'P1-7' },
  reason: 'The supplier does it',
  state: 'approved',
  requestedBy: 'leader',
  requestedAt: now,
  untilDay: today + 9,
  decidedBy: 'admin',
  decidedAt: now,
  decisionNote: '',
  ...changes,
});

/** Project 1, led by `leader`: check 11 fails, 12 passes, 21 belongs to a silent standard. Project 2 was never audited. */
async function ports(rows: readonly FindingRow[] = [], waivers: readonly StoredWaiver[] = []): Promise<EvidencePorts> {
  const cell = { applicable: 20, failing: 0, waived: 0 };
  const compliance = await inMemoryCompliance({
    projects: [aCandidate(1, { leadAccountId: 'leader' }), aCandidate(2), aCandidate(3)],
    standards: [aStandard(), aStandard({ id: 'trial', name: 'Trial', standardNo: 2, stage: 'silent' })],
    checks: [
      anIssueCheck(11, { standardId: 'house-rules' }),
      anIssueCheck(12, { standardId: 'house-rules' }),
      anIssueCheck(21, { standardId: 'trial', standardNo: 2, stage: 'silent' }),
    ],
    cells: new Map([
      [
        1,
        [
          { ...cell, checkNo: 11, outcome: 'fail', failing: 5, waived: 1 },
          { ...cell, checkNo: 12, outcome: 'pass' },
          { ...cell, checkNo: 21, outcome: 'fail', failing: 9 },
        ],
      ],
    ]),
  });
  const waiverRecords = inMemoryRecordCollection<StoredWaiver>();
  for (const value of waivers) await waiverRecords.insert({ id: value.id, position: value.requestedAt, value });
  let ids = 0;
  return {
    ...compliance,
    reports: inMemoryRecordCollection<EvidenceReport>(),
    waiverRecords,
    oldestFindings: async (projectId, checkNos) => rows.filter((row) => row.projectId === projectId && checkNos.includes(row.checkNo)),
    reasonText: (_check, { code }) => code,
    sha256,
    log: recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), () => `entry-${++ids}`),
    newId: () => `report-${++ids}`,
  };
}

async function created(on: EvidencePorts): Promise<EvidenceReport> {
  const answer = await createReport(on, admin, { projectId: 1, language: 'en' });
  if (!answer.ok) throw new Error(answer.error.problem);
  return answer.value;
}

test('a report says what was judged by which version, and not what is silent', async () => {
  const report = await created(await ports());
  expect(report).toMatchObject({
    projectKey: 'P1',
    createdBy: 'admin',
    createdAt: now,
    signedBy: null,
    score: { failingShould: 1, findings: 5 },
  });
  expect(report.standards).toEqual([{ id: 'house-rules', name: 'House rules', version: 1, stage: 'visible' }]);
  expect(report.results.map(({ checkNo, outcome }) => [checkNo, outcome])).toEqual([
    [11, 'fail'],
    [12, 'pass'],
  ]);
});

test('samples are the oldest findings by key or name, and of equally old ones the lowest', async () => {
  const rows = [
    aRow(109),
    aRow(105),
    aRow(108, { firstSeenAt: now - 9 * 86_400 }),
    aRow(7, { subjectName: 'Release 1', issueNumber: null, firstSeenAt: now }),
    aRow(999, { issueNumber: null, firstSeenAt: now }),
  ];
  expect((await created(await ports(rows))).results[0]?.samples).toEqual(['P1-8', 'P1-5', 'P1-9', 'Release 1', '999']);
});

test('waivers in force of the rules in the report are named, those that are over or elsewhere are not', async () => {
  const report = await created(
    await ports(
      [],
      [
        aWaiver(),
        aWaiver({ id: 'w2', scope: { kind: 'project', projectId: 1 }, untilDay: today + 2 }),
        aWaiver({ id: 'w3', untilDay: today - 1 }),
        aWaiver({ id: 'w4', scope: { kind: 'project', projectId: 2 } }),
        aWaiver({ id: 'w5', ruleId: 'rule-21' }),
        aWaiver({ id: 'w6', state: 'pending' }),
      ],
    ),
  );
  expect(report.waivers.map(({ scope, issueKey, untilDay }) => [scope, issueKey, untilDay - today])).toEqual([
    ['project', null, 2],
    ['issue', 'P1-7', 9],
  ]);
});

test('a report is signed once, and its digest stays that of its content', async () => {
  const on = await ports([aRow(105)], [aWaiver()]);
  const report = await created(on);
  expect(report.digest).toBe(sha256(signedContentOf(report)));
  const signed = await signReport(on, admin, { reportId: report.id, statement: 'Seen' });
  expect(signed).toEqual({ ok: true, value: { ...report, signedBy: 'admin', signedAt: now, statement: 'Seen' } });
  expect(sha256(signedContentOf(signed.ok ? signed.value : report))).toBe(report.digest);
  expect(await signReport(on, admin, { reportId: report.id, statement: 'Again' })).toMatchObject({
    ok: false,
    error: { problem: 'evidence.alreadySigned' },
  });
  expect(await getReport(on, lead, report.id)).toEqual(signed);
  expect((await on.log.list({ limit: 9 })).map(({ action }) => action).sort()).toEqual(['evidence.created', 'evidence.signed']);
});

test('a report that is not what was put together is not signed', async () => {
  const on = await ports();
  const report = await created(on);
  const record = await on.reports.get(report.id);
  if (!record) throw new Error('it is kept');
  await on.reports.replace({ ...record, value: { ...report, results: [] } });
  expect(await signReport(on, admin, { reportId: report.id, statement: 'Seen' })).toMatchObject({ error: { problem: 'evidence.altered' } });
});

test.each([
  ['a project that cannot be seen', admin, 4, 'evidence.projectNotFound'],
  ['somebody who does not lead it', aViewer('member'), 1, 'evidence.onlyLeads'],
  ['a project that was never audited', admin, 2, 'evidence.notAudited'],
])('no report: %s', async (_what, viewer, projectId, problem) => {
  expect(await createReport(await ports(), viewer, { projectId, language: 'en' })).toMatchObject({ ok: false, error: { problem } });
});

test('the lead creates a report, and does not sign it', async () => {
  const on = await ports();
  const answer = await createReport(on, lead, { projectId: 1, language: 'nl' });
  const reportId = answer.ok ? answer.value.id : '';
  expect(await signReport(on, lead, { reportId, statement: 'Seen' })).toMatchObject({ error: { problem: 'evidence.onlyAdministrators' } });
  expect(await listReports(on, lead, null)).toMatchObject({ canCreate: true, canSign: false, reports: [{ id: reportId }] });
});

test('who may not browse the project finds no report', async () => {
  const on = await ports();
  const report = await created(on);
  const outsider = aViewer('outsider', { visible: [2] });
  expect(await getReport(on, outsider, report.id)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await signReport(on, aViewer('x', { isPmoAdmin: true, visible: [2] }), { reportId: report.id, statement: 'Seen' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await listReports(on, outsider, null)).toEqual({ reports: [], canCreate: false, canSign: false });
});
