import { aDossier } from '../testing/a-dossier';
import { daysFromToday } from '../testing/judge-issue';
import { openVersionHasReleaseDate } from './open-version-has-release-date';

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
  openVersionHasReleaseDate.judge(aDossier({ versions: [{ ...version, ...overrides }] }), {}).outcome;

test('it looks at versions to come', () => {
  expect(judged({ releaseDay: null })).toBe('fail');
  expect(judged({ releaseDay: daysFromToday(9) })).toBe('pass');
  expect(judged({ releaseDay: null, archived: true })).toBe('notApplicable');
});
