import type { Finding } from '../../../../src/contracts/audits/finding';
import { aCheck } from '../../../testing/audit-builders';
import { planWaivers } from '../waivers/plan-waivers';
import { findingsCsv } from './findings-csv';

const aFinding = (changed: Partial<Finding>): Finding => ({
  projectId: 1,
  projectKey: 'ERP',
  checkNo: 3,
  subject: { kind: 'issue', issueId: 101, issueKey: 'ERP-1' },
  firstSeenAt: Date.UTC(2026, 2, 1, 8) / 1000,
  fixedAt: null,
  ownerAccountId: null,
  followUpKey: null,
  waiverId: null,
  ...changed,
});
const checks = new Map([
  [3, aCheck(3, { ruleId: 'open-issue-has-assignee', title: 'Every open issue has an assignee', severity: 'shall' })],
  [4, aCheck(4, { ruleId: 'risk-has-owner' })],
]);

test('the file says what fails where, by which rule and since when', () => {
  const words = {
    head: ['Project'],
    state: () => 'open',
    severity: () => 'Shall',
    ownerName: (id: string) => `name of ${id}`,
  };
  const csv = findingsCsv([aFinding({ ownerAccountId: 'ann' })], checks, new Map([[1, '=ERP rollout']]), words);
  expect(csv.split('\r\n')[1]).toBe(
    "ERP,'=ERP rollout,ERP-1,Every open issue has an assignee,open-issue-has-assignee,pmo-baseline,Shall,open,name of ann,2026-03-01T08:00:00.000Z,,",
  );
});

describe('waivers for chosen findings', () => {
  it('are asked for once for each rule and issue', () => {
    const twice = [aFinding({}), aFinding({ checkNo: 4 }), aFinding({})];
    expect(planWaivers(twice, checks).map(({ ruleId, place }) => [ruleId, place])).toEqual([
      ['open-issue-has-assignee', 'ERP-1'],
      ['risk-has-owner', 'ERP-1'],
    ]);
  });

  it('cover the project when its parts fail', () => {
    const parts = [1, 2].map((itemId) => aFinding({ subject: { kind: 'item', itemId, name: `Version ${itemId}` } }));
    expect(planWaivers(parts, checks)).toEqual([
      { key: 'open-issue-has-assignee p1', ruleId: 'open-issue-has-assignee', scope: { kind: 'project', projectId: 1 }, place: 'ERP' },
    ]);
  });

  it('leave out what is waived or fixed', () => {
    expect(planWaivers([aFinding({ waiverId: 'w' }), aFinding({ fixedAt: 5 })], checks)).toEqual([]);
  });
});
