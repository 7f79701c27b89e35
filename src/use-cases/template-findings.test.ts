import { dayOf } from '../shared/epoch';
import type { DriftCheck } from '../templates/drift/drift-check';
import { templateView, withDriftWaivers } from './template-findings';

const now = 1_774_944_000;
const check: DriftCheck = {
  templateId: 'pm2-project',
  version: 1,
  runId: 'r1',
  checkedAt: now - 3600,
  judged: 10,
  counts: { missing: 1, changed: 0, extra: 0 },
  deviations: [{ ref: 'component/data', kind: 'component', title: 'Data', state: 'missing', severity: 'should' }],
};

test('an audit knows what the last check found, while that holds', () => {
  expect(templateView({ runId: 'r1' }, check, now)).toEqual({
    checkedAt: now - 3600,
    judged: 10,
    deviations: [{ ref: 'component/data', title: 'Data', state: 'missing' }],
  });
  expect(templateView(undefined, undefined, now)).toBe('none');
  expect(templateView({ runId: 'r1' }, undefined, now)).toBeNull();
  expect(templateView({ runId: 'after-an-upgrade' }, check, now)).toBeNull();
  expect(templateView({ runId: 'r1' }, check, now + 8 * 86_400)).toBeNull();
});

test('a waived deviation is a waived finding of that project, until its last day', async () => {
  const waiver = { ref: 'component/data', reason: 'No data here', by: 'ada', at: now, untilDay: dayOf(now) };
  const reader = withDriftWaivers({ inForce: async () => [] }, async () => [{ projectId: 7, waivers: [waiver] }]);
  const [active] = await reader.inForce(dayOf(now));
  expect(active).toMatchObject({ ruleId: 'project-follows-template', projectIds: new Set([7]) });
  expect(active?.issueId).toBeGreaterThan(0);
  expect(await reader.inForce(dayOf(now) + 1)).toEqual([]);
});
