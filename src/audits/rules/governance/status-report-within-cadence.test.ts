import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { statusReportWithinCadence } from './status-report-within-cadence';

const record = aDossier().record;

const running = { issues: issuesWith(1, { createdAt: daysAgo(200) }) };

test('a report within the cadence passes, an older one does not', () => {
  const reported = (days: number) => ({
    ...running,
    record: { ...record, reports: [{ at: daysAgo(days), declaredStatus: 'onTrack' as const }] },
  });
  expect(statusReportWithinCadence.judge(aDossier(reported(35)), { days: 35 })).toMatchObject({ outcome: 'pass' });
  expect(statusReportWithinCadence.judge(aDossier(reported(36)), { days: 35 })).toMatchObject({
    outcome: 'fail',
    reason: { code: 'late', values: { count: 36 } },
  });
});

test('a project that never reported fails once it is older than the cadence', () => {
  expect(statusReportWithinCadence.judge(aDossier(running), { days: 35 })).toMatchObject({ outcome: 'fail', reason: { code: 'never' } });
  expect(statusReportWithinCadence.judge(aDossier({ issues: issuesWith(1, { createdAt: daysAgo(3) }) }), { days: 35 })).toMatchObject({
    outcome: 'pass',
  });
});

test('finished work needs no report', () => {
  expect(
    statusReportWithinCadence.judge(aDossier({ issues: issuesWith(2, { statusCategory: 2, createdAt: daysAgo(200) }) }), { days: 35 }),
  ).toMatchObject({ outcome: 'notApplicable' });
});
