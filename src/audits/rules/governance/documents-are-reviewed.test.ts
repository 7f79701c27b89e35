import { aDossier } from '../testing/a-dossier';
import { daysFromToday } from '../testing/judge-issue';
import { documentsAreReviewed } from './documents-are-reviewed';

const record = aDossier().record;

const document = {
  id: 'plan',
  name: 'Work plan',
  required: true,
  present: true,
  reviewedDay: null as number | null,
  reviewDueDay: daysFromToday(-1) as number | null,
};
const judged = (overrides: Partial<typeof document>) =>
  documentsAreReviewed.judge(aDossier({ record: { ...record, documents: [{ ...document, ...overrides }] } }), {}).outcome;

test('a review day that passed unused is a finding', () => {
  expect(judged({})).toBe('fail');
  expect(judged({ reviewedDay: daysFromToday(-2) })).toBe('fail');
  expect(judged({ reviewedDay: daysFromToday(-1) })).toBe('pass');
  expect(judged({ reviewDueDay: daysFromToday(0) })).toBe('pass');
});

test('documents without a review day are left alone', () => {
  expect(judged({ reviewDueDay: null })).toBe('notApplicable');
});
