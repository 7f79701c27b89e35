import type { Standard } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { type AuditEntry, recordedAuditLog } from '../log/audit-log';
import { aCandidate, anEditor, aStandard, now, today } from '../standards/testing/standard-builders';
import { waiverReader } from './active-waivers';
import { decideWaiver } from './decide-waiver';
import { expireWaivers } from './expire-waivers';
import { type CoveredPart, endingWaivers, type ListPorts, listWaivers } from './list-waivers';
import { requestWaiver, type WaiverRequest } from './request-waiver';
import type { StoredWaiver } from './stored-waiver';

const node: PortfolioNode = {
  id: 'claims',
  parentId: null,
  kind: 'portfolio',
  name: 'Claims',
  percentMethod: 'count',
  membership: { projectIds: [1, 2], categoryIds: [], condition: null },
  position: 1,
  version: 1,
};

function company(changes: { standards?: readonly Standard[]; covered?: (part: CoveredPart) => number } = {}) {
  let ids = 0;
  let clock = now;
  const log = recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), () => `entry-${++ids}`);
  const ports: ListPorts = {
    waivers: inMemoryRecordCollection<StoredWaiver>(),
    standards: async () => changes.standards ?? [aStandard({ rules: [{ ...aStandard().rules[0]!, checkNo: 7 }] })],
    projects: async () => [aCandidate(1), aCandidate(2), aCandidate(3)],
    nodes: async () => [node],
    placeOfIssue: async (issueId) => (issueId < 1000 ? { projectId: 1, issueNumber: issueId } : undefined),
    log,
    now: () => clock,
    newId: () => `waiver-${++ids}`,
    countCovered: async (parts) => parts.map(changes.covered ?? (() => 4)),
  };
  return { ports, passDays: (days: number) => (clock += days * 86_400) };
}

const manager = anEditor(false, [1, 2]);
const lead = anEditor(true, [1, 2, 3]);
const ask = (changes: Partial<WaiverRequest> = {}): WaiverRequest => ({
  ruleId: 'open-issue-has-assignee',
  scope: { kind: 'project', projectId: 1 },
  reason: 'The team starts after the summer',
  untilDay: today + 30,
  ...changes,
});
const inForce = async (ports: ListPorts, day = today) =>
  (await waiverReader(ports).inForce(day)).map(({ projectIds, issueId }) => ({ projects: [...projectIds], issueId }));
async function granted(ports: ListPorts, changes: Partial<WaiverRequest> = {}): Promise<string> {
  const asked = await requestWaiver(ports, manager, ask(changes));
  if (!asked.ok) throw new Error(asked.error.problem);
  await decideWaiver(ports, lead, { waiverId: asked.value.id, version: 1, decision: 'approve', note: '' });
  return asked.value.id;
}

test('a waiver holds once somebody else approved it, through its last day', async () => {
  const { ports } = company();
  const asked = await requestWaiver(ports, manager, ask());
  expect(asked).toMatchObject({ ok: true, value: { state: 'pending', requestedBy: 'manager', version: 1 } });
  expect(await inForce(ports)).toEqual([]);
  const approved = await decideWaiver(ports, lead, { waiverId: 'waiver-1', version: 1, decision: 'approve', note: 'Until autumn' });
  expect(approved).toMatchObject({ ok: true, value: { state: 'approved', decidedBy: 'lead', decisionNote: 'Until autumn', version: 2 } });
  expect(await inForce(ports)).toEqual([{ projects: [1], issueId: null }]);
  expect(await inForce(ports, today + 30)).toHaveLength(1);
  expect(await inForce(ports, today + 31)).toEqual([]);
});

test('on one issue, the place is what Plumbline knows, not what the request says', async () => {
  const { ports } = company();
  await granted(ports, { scope: { kind: 'issue', projectId: 2, issueId: 42, issueKey: 'FAKE-1' } });
  expect(await inForce(ports)).toEqual([{ projects: [1], issueId: 42 }]);
  expect((await listWaivers(ports, lead)).waivers[0]?.place).toEqual({ kind: 'issue', issueKey: 'P1-42' });
});

test('on a portfolio it covers what is below, as it is on that day', async () => {
  const { ports } = company();
  await granted(ports, { scope: { kind: 'node', nodeId: 'claims' } });
  expect(await inForce(ports)).toEqual([{ projects: [1, 2], issueId: null }]);
});

test.each<[string, Partial<WaiverRequest>, string]>([
  ['that ended yesterday', { untilDay: today - 1 }, 'waiver.endsInThePast'],
  ['longer than the standard allows', { untilDay: today + 91 }, 'waiver.tooLong'],
  ['of a rule that nobody checks', { ruleId: 'open-issue-has-component' }, 'waiver.ruleNotChecked'],
  ['on a project that is hidden from the asker', { scope: { kind: 'project', projectId: 3 } }, 'waiver.unknownProject'],
  ['on an issue that nobody knows', { scope: { kind: 'issue', projectId: 1, issueId: 5000, issueKey: 'P1-1' } }, 'waiver.unknownIssue'],
  ['on a portfolio that is gone', { scope: { kind: 'node', nodeId: 'gone' } }, 'waiver.unknownNode'],
])('a waiver %s is refused', async (_, changes, problem) => {
  const { ports } = company();
  expect(await requestWaiver(ports, manager, ask(changes))).toMatchObject({ ok: false, error: { problem } });
  expect(await ports.waivers.list()).toEqual([]);
});

test('of several standards the strictest word counts', async () => {
  const { ports } = company({
    standards: [
      aStandard({ waivers: { selfApproval: true, maximumDays: 90, remindDaysBefore: 3 } }),
      aStandard({ id: 'strict', standardNo: 2, waivers: { selfApproval: false, maximumDays: 10, remindDaysBefore: 7 } }),
    ],
  });
  expect(await requestWaiver(ports, lead, ask())).toMatchObject({ error: { problem: 'waiver.tooLong', values: { count: 10 } } });
  await requestWaiver(ports, lead, ask({ untilDay: today + 5 }));
  expect(await decideWaiver(ports, lead, { waiverId: 'waiver-1', version: 1, decision: 'approve', note: '' })).toMatchObject({
    error: { problem: 'waiver.ownRequest' },
  });
});

test('the same is not asked for twice, and may be asked for again once it was rejected', async () => {
  const { ports } = company();
  await requestWaiver(ports, manager, ask());
  expect(await requestWaiver(ports, manager, ask())).toMatchObject({ error: { code: 'CONFLICT', problem: 'waiver.alreadyThere' } });
  await decideWaiver(ports, lead, { waiverId: 'waiver-1', version: 1, decision: 'reject', note: 'No' });
  expect(await requestWaiver(ports, manager, ask())).toMatchObject({ ok: true });
});

test('nobody but a PMO administrator approves; the asker may take the request back', async () => {
  const { ports } = company();
  await requestWaiver(ports, manager, ask());
  const decide = (decision: 'approve' | 'reject' | 'revoke') =>
    decideWaiver(ports, manager, { waiverId: 'waiver-1', version: 1, decision, note: '' });
  expect(await decide('approve')).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(await decide('reject')).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(await decide('revoke')).toMatchObject({ ok: true, value: { state: 'revoked' } });
});

test('the own request is approved by oneself only where the standard allows it', async () => {
  const request = { waiverId: 'waiver-1', version: 1, decision: 'approve', note: '' } as const;
  const strict = company();
  await requestWaiver(strict.ports, lead, ask());
  expect(await decideWaiver(strict.ports, lead, request)).toMatchObject({ error: { problem: 'waiver.ownRequest' } });
  const easy = company({ standards: [aStandard({ waivers: { selfApproval: true, maximumDays: 90, remindDaysBefore: 14 } })] });
  await requestWaiver(easy.ports, lead, ask());
  expect(await decideWaiver(easy.ports, lead, request)).toMatchObject({ ok: true });
});

test('what is decided stays decided, and the slower of two deciders is told', async () => {
  const { ports } = company();
  await requestWaiver(ports, manager, ask());
  const decide = (decision: 'approve' | 'reject', version: number) =>
    decideWaiver(ports, lead, { waiverId: 'waiver-1', version, decision, note: '' });
  expect(await decide('approve', 7)).toMatchObject({ error: { problem: 'waiver.changedMeanwhile' } });
  expect(await decide('approve', 1)).toMatchObject({ ok: true });
  expect(await decide('reject', 2)).toMatchObject({ error: { problem: 'waiver.alreadyDecided' } });
});

test('a waiver of a hidden project is unknown to a viewer', async () => {
  const { ports } = company();
  await granted(ports);
  const stranger = anEditor(true, [3]);
  expect((await listWaivers(ports, stranger)).waivers).toEqual([]);
  expect(await decideWaiver(ports, stranger, { waiverId: 'waiver-1', version: 2, decision: 'revoke', note: '' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('lists say what a waiver excuses in projects the viewer may browse; one that excuses nothing is unused', async () => {
  const asked: CoveredPart[] = [];
  const { ports } = company({
    covered: (part) => {
      asked.push(part);
      return part.issueId === null ? 4 : 0;
    },
  });
  await granted(ports, { scope: { kind: 'node', nodeId: 'claims' } });
  await granted(ports, { scope: { kind: 'issue', projectId: 1, issueId: 42, issueKey: '' } });
  const { waivers, unused } = await listWaivers(ports, anEditor(false, [1]));
  expect(waivers.map(({ covers, daysLeft, canDecide }) => ({ covers, daysLeft, canDecide }))).toEqual(
    expect.arrayContaining([
      { covers: 4, daysLeft: 30, canDecide: false },
      { covers: 0, daysLeft: 30, canDecide: false },
    ]),
  );
  expect(unused).toBe(1);
  expect(asked.every(({ projectIds }) => projectIds.join() === '1')).toBe(true);
  expect(asked[0]?.checkNos).toEqual([7]);
  expect((await listWaivers(ports, lead, { projectId: 2 })).waivers).toHaveLength(1);
  expect((await listWaivers(ports, lead, { states: ['rejected'] })).waivers).toEqual([]);
});

test('after its last day a waiver is expired at once, and housekeeping writes it down once', async () => {
  const { ports, passDays } = company();
  await granted(ports);
  passDays(31);
  expect((await listWaivers(ports, lead)).waivers[0]).toMatchObject({ state: 'expired', covers: null, daysLeft: 0 });
  expect(await expireWaivers(ports)).toBe(1);
  expect(await expireWaivers(ports)).toBe(0);
  expect((await ports.log.list({ limit: 10 })).filter(({ action }) => action === 'waiver.expired')).toHaveLength(1);
});

test('those that end soon are known in time', async () => {
  const { ports, passDays } = company();
  await granted(ports);
  expect(await endingWaivers(ports)).toEqual([]);
  passDays(16);
  expect(await endingWaivers(ports)).toMatchObject([{ daysLeft: 14 }]);
});
