import { judgeIssue } from '../testing/judge-issue';
import { openIssueHasComponent } from './open-issue-has-component';

test('no component breaks it', () => {
  expect(judgeIssue(openIssueHasComponent, {})).toBe('fail');
});

test('one keeps it', () => {
  expect(judgeIssue(openIssueHasComponent, { componentCount: 1 })).toBe('pass');
});

test('a done issue is none of its business', () => {
  expect(judgeIssue(openIssueHasComponent, { statusCategory: 2 })).toBe('notApplicable');
});
