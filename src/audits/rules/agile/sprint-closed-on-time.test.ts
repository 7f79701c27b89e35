import type { SprintDetail } from '../../dossier/project-dossier';
import { optionsOf } from '../rule-options';
import { aDossier, aSprint, withSprints } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { sprintClosedOnTime } from './sprint-closed-on-time';

const judge = (sprints: readonly SprintDetail[]) =>
  sprintClosedOnTime.judge(aDossier(withSprints(sprints)), optionsOf(sprintClosedOnTime.options, {}));
const closed = (endAt: number, completedAt: number) => aSprint({ state: 'closed', endAt, completedAt });

test('an active sprint that should have ended two days ago is late', () => {
  expect(judge([aSprint({ endAt: daysAgo(2) })])).toMatchObject({ outcome: 'fail', findings: [{ subjectId: 9, name: 'Sprint 9' }] });
});

test('a day of grace is given', () => {
  expect(judge([aSprint({ endAt: daysAgo(1) }), closed(daysAgo(20), daysAgo(19))])).toMatchObject({ outcome: 'pass', applicable: 2 });
});

test('a sprint that was closed late stays a finding for two months', () => {
  expect(judge([closed(daysAgo(40), daysAgo(30))])).toMatchObject({ outcome: 'fail' });
  expect(judge([closed(daysAgo(90), daysAgo(80))])).toMatchObject({ outcome: 'notApplicable' });
});

test('a sprint to come cannot be late', () => {
  expect(judge([aSprint({ state: 'future', endAt: daysAgo(5) })])).toMatchObject({ outcome: 'notApplicable' });
});
