import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo, daysFromToday } from '../testing/judge-issue';
import { projectHasBaseline } from './project-has-baseline';

const record = aDossier().record;

const dated = { issues: issuesWith(2, { dueDay: daysFromToday(5) }) };

test('dated work asks for a baseline', () => {
  expect(projectHasBaseline.judge(aDossier(dated), {})).toMatchObject({ outcome: 'fail', reason: { code: 'none' } });
  const baselines = [{ takenAt: daysAgo(3), approvedChangeIssueId: null }];
  expect(projectHasBaseline.judge(aDossier({ ...dated, record: { ...record, baselines } }), {})).toMatchObject({ outcome: 'pass' });
});

test('work without dates has nothing to keep', () => {
  expect(projectHasBaseline.judge(aDossier({ issues: issuesWith(2, {}) }), {})).toMatchObject({ outcome: 'notApplicable' });
});
