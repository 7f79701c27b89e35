import { aDossier } from '../testing/a-dossier';
import { daysFromToday } from '../testing/judge-issue';
import { lastGateHasDecision } from './last-gate-has-decision';

const record = aDossier().record;

const gate = { id: 'rfp', name: 'Ready for planning', dueDay: daysFromToday(-1), decision: null, decidedAt: null, conditionsOpen: 0 };
const withGates = (...gates: readonly (typeof gate | (Omit<typeof gate, 'decision'> & { decision: 'go' }))[]) =>
  aDossier({ record: { ...record, gates } });

test('a gate that was due without a decision is a finding', () => {
  expect(lastGateHasDecision.judge(withGates(gate), {})).toMatchObject({ outcome: 'fail', findings: [{ name: 'Ready for planning' }] });
  expect(lastGateHasDecision.judge(withGates({ ...gate, decision: 'go' }), {})).toMatchObject({ outcome: 'pass', applicable: 1 });
});

test('a gate due today may still be held today', () => {
  expect(lastGateHasDecision.judge(withGates({ ...gate, dueDay: daysFromToday(0) }), {})).toMatchObject({
    outcome: 'notApplicable',
    reason: { code: 'noneDue' },
  });
});

test('without gates there is nothing to decide', () => {
  expect(lastGateHasDecision.judge(withGates(), {})).toMatchObject({ outcome: 'notApplicable', reason: { code: 'noGates' } });
});
