import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { rebaselineHasApprovedChange } from './rebaseline-has-approved-change';

const record = aDossier().record;

const baselines = (...changes: readonly (number | null)[]) =>
  aDossier({
    record: {
      ...record,
      baselines: changes.map((approvedChangeIssueId, index) => ({ takenAt: daysAgo(100 - index), approvedChangeIssueId })),
    },
  });

test('the first baseline needs no change, each later one does', () => {
  expect(rebaselineHasApprovedChange.judge(baselines(null), {})).toMatchObject({ outcome: 'notApplicable' });
  expect(rebaselineHasApprovedChange.judge(baselines(null, 77), {})).toMatchObject({ outcome: 'pass', applicable: 1 });
  expect(rebaselineHasApprovedChange.judge(baselines(null, 77, null), {})).toMatchObject({
    outcome: 'fail',
    applicable: 2,
    findings: [{ subjectId: daysAgo(98) }],
  });
});
