import type { IssueFact } from '../../../facts/issue-fact';
import { anIssueFact } from '../../../facts/testing/a-collected-issue';
import { optionsOf } from '../rule-options';
import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { fewIssuesInProgressPerPerson } from './few-issues-in-progress-per-person';

const begun = (issueId: number, assigneeId: number | null, days: number, facts: Partial<IssueFact> = {}) =>
  anIssueFact({ issueId, assigneeId, statusCategory: 1, statusChangedAt: daysAgo(days), ...facts });
const judge = (issues: readonly IssueFact[], limit = 2) =>
  fewIssuesInProgressPerPerson.judge(aDossier({ issues }), optionsOf(fewIssuesInProgressPerPerson.options, { limit }));

test('of four issues of one person, the two begun last are too many', () => {
  expect(judge([begun(1, 7, 3), begun(2, 7, 9), begun(3, 7, 1), begun(4, 7, 5), begun(5, 8, 2)])).toEqual({
    outcome: 'fail',
    applicable: 5,
    findings: [{ subjectId: 1 }, { subjectId: 3 }],
    subject: 'issue',
    reason: { code: 'perPerson', values: { people: 1, most: 4 } },
  });
});

test('a story is not counted beside its own sub-tasks', () => {
  expect(
    judge([begun(1, 7, 3, { childCount: 2 }), begun(2, 7, 2, { hierarchyLevel: -1 }), begun(3, 7, 1, { hierarchyLevel: -1 })]),
  ).toMatchObject({
    outcome: 'pass',
    applicable: 2,
  });
});

test('what belongs to nobody, has not begun or is an epic does not count', () => {
  expect(judge([begun(1, null, 3), anIssueFact({ assigneeId: 7 }), begun(3, 7, 1, { hierarchyLevel: 1 })])).toMatchObject({
    outcome: 'notApplicable',
  });
});
