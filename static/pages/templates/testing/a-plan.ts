import type { PlannedChange, ProvisionPlan } from '../../../../src/contracts/templates/plan';

/** A planned change with everything that a test does not care about. */
export const aChange = (change: Partial<PlannedChange> & Pick<PlannedChange, 'ref'>): PlannedChange => ({
  kind: 'issue',
  action: 'create',
  reason: 'wanted',
  title: change.ref,
  parent: null,
  changes: [],
  after: [],
  actor: 'viewer',
  endpoint: 'issueBulk',
  startDay: null,
  dueDay: null,
  people: [],
  rule: null,
  ...change,
});

export const aPlan = (changes: readonly PlannedChange[], parts: Partial<ProvisionPlan> = {}): ProvisionPlan => ({
  templateId: 'small-project',
  templateName: 'Small project',
  templateVersion: 1,
  projectId: null,
  projectKey: 'ATL',
  projectName: 'Atlas',
  language: 'en',
  madeAt: 0,
  changes: [...changes],
  diagnostics: [],
  cost: { calls: 0, points: 0, seconds: 0, issues: 0, issueCalls: 0, leastIssueCalls: 0 },
  digest: 'd',
  ...parts,
});
