import { aDossier } from '../testing/a-dossier';
import { daysFromToday } from '../testing/judge-issue';
import { charterIsComplete } from './charter-is-complete';

const record = aDossier().record;

const filledIn = {
  ...record,
  sponsorAccountId: 'ada',
  goal: 'Fewer calls',
  startDay: daysFromToday(-30),
  endDay: daysFromToday(60),
  budget: 'none' as const,
};

test('a filled-in charter passes; having no budget is an answer', () => {
  expect(charterIsComplete.judge(aDossier({ record: filledIn }), {})).toMatchObject({ outcome: 'pass', applicable: 5 });
});

test('each missing field is a finding of its own, by name', () => {
  const verdict = charterIsComplete.judge(aDossier({ record: { ...filledIn, goal: '  ', endDay: null } }), {});
  expect(verdict).toMatchObject({ outcome: 'fail', findings: [{ name: 'reason:goal' }, { name: 'reason:endDay' }] });
});
