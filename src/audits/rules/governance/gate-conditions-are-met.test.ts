import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { gateConditionsAreMet } from './gate-conditions-are-met';

const record = aDossier().record;

const gate = {
  id: 'rfe',
  name: 'Ready for executing',
  dueDay: null,
  decision: 'conditional' as const,
  decidedAt: daysAgo(31),
  conditionsOpen: 1,
};

test('a condition still open after thirty days is a finding', () => {
  expect(gateConditionsAreMet.judge(aDossier({ record: { ...record, gates: [gate] } }), { days: 30 })).toMatchObject({
    outcome: 'fail',
    findings: [{ name: gate.name }],
  });
});

test('met conditions and young decisions pass', () => {
  const gates = [
    { ...gate, conditionsOpen: 0 },
    { ...gate, id: 'rfc', decidedAt: daysAgo(30) },
  ];
  expect(gateConditionsAreMet.judge(aDossier({ record: { ...record, gates } }), { days: 30 })).toMatchObject({
    outcome: 'pass',
    applicable: 2,
  });
});

test('an unconditional go has no conditions', () => {
  expect(gateConditionsAreMet.judge(aDossier({ record: { ...record, gates: [{ ...gate, decision: 'go' }] } }), { days: 30 })).toMatchObject(
    { outcome: 'notApplicable' },
  );
});
