import { hours, judgeIssue } from '../testing/judge-issue';
import { openIssueHasEstimate } from './open-issue-has-estimate';

test('no original estimate breaks it, story points or not', () => {
  expect(judgeIssue(openIssueHasEstimate, { storyPointsMilli: 3000 })).toBe('fail');
});

test('an original estimate keeps it', () => {
  expect(judgeIssue(openIssueHasEstimate, { originalEstimate: hours(4) })).toBe('pass');
});

test('a done issue is none of its business', () => {
  expect(judgeIssue(openIssueHasEstimate, { statusCategory: 2 })).toBe('notApplicable');
});
