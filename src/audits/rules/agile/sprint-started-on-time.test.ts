import type { SprintDetail } from '../../dossier/project-dossier';
import { optionsOf } from '../rule-options';
import { aDossier, aSprint, withSprints } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { sprintStartedOnTime } from './sprint-started-on-time';

const judge = (sprints: readonly SprintDetail[]) =>
  sprintStartedOnTime.judge(aDossier(withSprints(sprints)), optionsOf(sprintStartedOnTime.options, {}));

test('a sprint that should have started last week is late', () => {
  expect(judge([aSprint({ state: 'future', startAt: daysAgo(7) })])).toMatchObject({ outcome: 'fail', findings: [{ subjectId: 9 }] });
});

test('one that starts tomorrow, or should have started today, is not', () => {
  expect(judge([aSprint({ state: 'future', startAt: daysAgo(-1) }), aSprint({ state: 'future', startAt: daysAgo(1) })])).toMatchObject({
    outcome: 'pass',
    applicable: 2,
  });
});

test('sprints without dates and sprints under way are not asked', () => {
  expect(judge([aSprint({ state: 'future', startAt: null }), aSprint({ startAt: daysAgo(30) })])).toMatchObject({
    outcome: 'notApplicable',
  });
});
