import { anIssueFact } from '../../../facts/testing/a-collected-issue';
import { aDossier } from '../testing/a-dossier';
import { doneIssueHasNoOpenSubTasks } from './done-issue-has-no-open-sub-tasks';

const story = (issueId: number, statusCategory: 0 | 1 | 2) => anIssueFact({ issueId, statusCategory });
const subTask = (issueId: number, parentId: number, statusCategory: 0 | 1 | 2) =>
  anIssueFact({ issueId, parentId, hierarchyLevel: -1, statusCategory });
const judge = (...issues: ReturnType<typeof anIssueFact>[]) => doneIssueHasNoOpenSubTasks.judge(aDossier({ issues }), {});

test('a done story with one open sub-task is found; one whose sub-tasks are done is not', () => {
  expect(judge(story(1, 2), subTask(11, 1, 2), subTask(12, 1, 1), story(2, 2), subTask(21, 2, 2))).toEqual({
    outcome: 'fail',
    applicable: 2,
    findings: [{ subjectId: 1 }],
    subject: 'issue',
  });
});

test('open work may have open sub-tasks', () => {
  expect(judge(story(1, 1), subTask(11, 1, 0))).toMatchObject({ outcome: 'notApplicable', reason: { code: 'noneDone' } });
});

test('done through and through passes', () => {
  expect(judge(story(1, 2), subTask(11, 1, 2))).toMatchObject({ outcome: 'pass', findings: [] });
});
