import type { SprintDetail } from '../../dossier/project-dossier';
import { optionsOf } from '../rule-options';
import { aDossier, aSprint, withSprints } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { sprintAtMostAMonth } from './sprint-at-most-a-month';

const judge = (sprints: readonly SprintDetail[]) =>
  sprintAtMostAMonth.judge(aDossier(withSprints(sprints)), optionsOf(sprintAtMostAMonth.options, {}));

test('six weeks are too long', () => {
  expect(judge([aSprint({ startAt: daysAgo(7), endAt: daysAgo(-35) })])).toMatchObject({ outcome: 'fail', applicable: 1 });
});

test('a month is not', () => {
  expect(judge([aSprint({ startAt: daysAgo(0), endAt: daysAgo(-31) })])).toMatchObject({ outcome: 'pass' });
});

test('sprints without dates and sprints of the past are not asked', () => {
  expect(judge([aSprint({ endAt: null }), aSprint({ state: 'closed', startAt: daysAgo(90), endAt: daysAgo(10) })])).toMatchObject({
    outcome: 'notApplicable',
  });
});
