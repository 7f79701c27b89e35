import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { aCandidate, aStandard, now, today } from '../standards/testing/standard-builders';
import { buildDigests, type DigestPorts, type Standing, type StoredDigest } from './build-digests';

const yesterday = today - 1;

async function company(changes: Partial<DigestPorts> = {}): Promise<DigestPorts> {
  const standings = inMemoryRecordCollection<Standing>();
  const stand = (projectId: number, value: Standing) => standings.insert({ id: String(projectId), projectId, position: now, value });
  // Check 1 fails 5 of 10 with two waived; standard 1 saw three come and one go yesterday.
  await stand(1, {
    cells: '1f10.5.2',
    movements: [
      [1, yesterday, 3, 1],
      [1, today, 9, 9],
      [2, yesterday, 7, 7],
    ],
  });
  await stand(2, { cells: '1p10', movements: [] });
  const [rule] = aStandard().rules;
  const standard = aStandard({ rules: [{ ...rule!, checkNo: 1, severity: 'shall' }] });
  return {
    digests: inMemoryRecordCollection<StoredDigest>(),
    projects: async () => [
      aCandidate(1, { leadAccountId: 'ann', leadId: 71 }),
      aCandidate(2, { leadAccountId: 'ann', leadId: 71 }),
      aCandidate(3, { leadAccountId: 'bob', leadId: 72 }),
      aCandidate(4),
    ],
    standards: async () => [standard, aStandard({ id: 'silent', standardNo: 2, stage: 'silent' })],
    standings,
    endingWaivers: async () => [],
    now: () => now,
    ...changes,
  };
}

test('who leads projects learns in one message what came and went in them yesterday', async () => {
  expect(await buildDigests(await company())).toEqual([
    {
      accountId: 'ann',
      digest: {
        day: yesterday,
        projects: [{ projectId: 1, newFindings: 3, fixedFindings: 1, openFindings: 3, failingShall: 1 }],
        waiversEnding: [],
      },
    },
  ]);
});

test('nobody is told twice of the same day', async () => {
  const ports = await company();
  await buildDigests(ports);
  expect(await buildDigests(ports)).toEqual([]);
});

test('a waiver that ends soon is told of to who leads its project', async () => {
  const waiver = {
    id: 'w1',
    ruleId: 'open-issue-has-assignee',
    scope: { kind: 'project' as const, projectId: 3 },
    reason: 'The team starts later',
    state: 'approved' as const,
    requestedBy: 'bob',
    requestedAt: now,
    untilDay: today + 2,
    decidedBy: 'lead',
    decidedAt: now,
    decisionNote: '',
  };
  const digests = await buildDigests(await company({ endingWaivers: async () => [{ waiver, daysLeft: 2 }] }));
  expect(digests.find(({ accountId }) => accountId === 'bob')?.digest.waiversEnding).toEqual([
    { waiverId: 'w1', ruleId: 'open-issue-has-assignee', projectId: 3, daysLeft: 2 },
  ]);
});
