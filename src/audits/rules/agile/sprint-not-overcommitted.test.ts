import type { IssueFact } from '../../../facts/issue-fact';
import { optionsOf } from '../rule-options';
import { aDossier, aSprint, issuesWith, withSprints } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { sprintNotOvercommitted } from './sprint-not-overcommitted';

const sprints = [
  aSprint({ id: 1, state: 'closed', completedAt: daysAgo(50) }),
  aSprint({ id: 2, state: 'closed', completedAt: daysAgo(35) }),
  aSprint({ id: 3, state: 'closed', completedAt: daysAgo(21) }),
  aSprint({ id: 4, state: 'closed', completedAt: daysAgo(7) }),
  aSprint({ id: 5, name: 'Sprint 5' }),
];
/** Ten points finished in each of sprints 2, 3 and 4; a hundred long ago. */
const history = [
  ...issuesWith(1, { statusCategory: 2, sprintId: 1, storyPointsMilli: 100_000 }),
  ...[2, 3, 4].flatMap((sprintId) => issuesWith(2, { statusCategory: 2, sprintId, storyPointsMilli: 5000 })),
];
const judge = (issues: readonly IssueFact[]) =>
  sprintNotOvercommitted.judge(aDossier({ ...withSprints(sprints), issues }), optionsOf(sprintNotOvercommitted.options, {}));

test('13 points are too many for a team that finishes ten', () => {
  expect(judge([...history, ...issuesWith(1, { sprintId: 5, storyPointsMilli: 13_000 })])).toEqual({
    outcome: 'fail',
    applicable: 1,
    findings: [{ subjectId: 5, name: 'Sprint 5' }],
    subject: 'item',
    reason: { code: 'commitment', values: { points: 13, average: 10 } },
  });
});

test('12 points are within a fifth', () => {
  expect(judge([...history, ...issuesWith(4, { sprintId: 5, storyPointsMilli: 3000 })])).toMatchObject({ outcome: 'pass', findings: [] });
});

test('what was left unfinished does not count as finished', () => {
  expect(judge([...history, ...issuesWith(9, { sprintId: 4, storyPointsMilli: 5000 })])).toMatchObject({
    reason: { values: { average: 10 } },
  });
});

test('without finished points there is nothing to compare with', () => {
  expect(judge(issuesWith(3, { sprintId: 5, storyPointsMilli: 8000 }))).toMatchObject({
    outcome: 'notAvailable',
    reason: { code: 'noVelocity' },
  });
});
