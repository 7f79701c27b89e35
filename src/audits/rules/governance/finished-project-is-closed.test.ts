import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { finishedProjectIsClosed } from './finished-project-is-closed';

const doneFor = (days: number) => issuesWith(2, { statusCategory: 2, updatedAt: daysAgo(days) });

test('all done and quiet for longer than agreed', () => {
  expect(finishedProjectIsClosed.judge(aDossier({ issues: doneFor(61) }), { days: 60 })).toMatchObject({
    outcome: 'fail',
    reason: { values: { count: 61 } },
  });
  expect(finishedProjectIsClosed.judge(aDossier({ issues: doneFor(60) }), { days: 60 })).toMatchObject({ outcome: 'pass' });
});

test('one open issue keeps a project open', () => {
  expect(finishedProjectIsClosed.judge(aDossier({ issues: [...doneFor(99), ...issuesWith(1, {}, 50)] }), { days: 60 })).toMatchObject({
    outcome: 'pass',
  });
});
