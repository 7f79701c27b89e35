import type { IssueFact } from '../../../facts/issue-fact';
import { optionsOf } from '../rule-options';
import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { workInProgressMatchesThroughput } from './work-in-progress-matches-throughput';

const judge = (issues: readonly IssueFact[]) =>
  workInProgressMatchesThroughput.judge(aDossier({ issues }), optionsOf(workInProgressMatchesThroughput.options, {}));
const finished = (count: number, days: number) => issuesWith(count, { statusCategory: 2, statusChangedAt: daysAgo(days) });

test('ten begun and seven finished in four weeks: too much at once', () => {
  expect(judge([...issuesWith(10, { statusCategory: 1 }), ...finished(7, 10), ...finished(20, 40)])).toEqual({
    outcome: 'fail',
    applicable: 1,
    findings: [{ subjectId: 0 }],
    subject: 'project',
    reason: { code: 'flow', values: { inProgress: 10, finished: 7 } },
  });
});

test('as many begun as finished is fine', () => {
  expect(judge([...issuesWith(7, { statusCategory: 1 }), ...finished(7, 10)])).toMatchObject({ outcome: 'pass', findings: [] });
});

test('a young project that has finished nothing may begin five', () => {
  expect(judge(issuesWith(5, { statusCategory: 1 }))).toMatchObject({ outcome: 'pass' });
  expect(judge(issuesWith(6, { statusCategory: 1 }))).toMatchObject({ outcome: 'fail' });
});

test('sub-tasks and epics do not count, and without work in progress there is nothing to judge', () => {
  expect(
    judge([...issuesWith(20, { statusCategory: 1, hierarchyLevel: -1 }), ...issuesWith(9, { statusCategory: 1, hierarchyLevel: 1 })]),
  ).toMatchObject({
    outcome: 'notApplicable',
    reason: { code: 'nothingInProgress' },
  });
});
