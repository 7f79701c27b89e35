import { hours, judgeIssue } from '../testing/judge-issue';
import { sprintIssueHasEstimate } from './sprint-issue-has-estimate';

test('in the sprint without any estimate breaks it', () => {
  expect(judgeIssue(sprintIssueHasEstimate, { sprintId: 9, sprintState: 1 })).toBe('fail');
});

test('story points keep it', () => {
  expect(judgeIssue(sprintIssueHasEstimate, { sprintId: 9, sprintState: 1, storyPointsMilli: 3000 })).toBe('pass');
});

test('hours keep it', () => {
  expect(judgeIssue(sprintIssueHasEstimate, { sprintId: 9, sprintState: 1, originalEstimate: hours(4) })).toBe('pass');
});

test('a coming sprint is still being refined', () => {
  expect(judgeIssue(sprintIssueHasEstimate, { sprintId: 9, sprintState: 0 })).toBe('notApplicable');
});
