import { aDossier } from '../testing/a-dossier';
import { daysFromToday } from '../testing/judge-issue';
import { openVersionNotOverdue } from './open-version-not-overdue';

const version = {
  projectId: 10_000,
  versionId: 8,
  name: '2.0',
  startDay: null,
  releaseDay: null as number | null,
  released: false,
  archived: false,
};
const judged = (overrides: Partial<typeof version>) =>
  openVersionNotOverdue.judge(aDossier({ versions: [{ ...version, ...overrides }] }), {}).outcome;

test('it looks at versions to come', () => {
  expect(judged({ releaseDay: daysFromToday(-1) })).toBe('fail');
  expect(judged({ releaseDay: daysFromToday(0) })).toBe('pass');
  expect(judged({ releaseDay: daysFromToday(-1), released: true })).toBe('notApplicable');
});
