import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { statusNotGreenTooLong } from './status-not-green-too-long';

const record = aDossier().record;

const reports = (...statuses: readonly ('onTrack' | 'atRisk')[]) =>
  aDossier({ record: { ...record, reports: statuses.map((declaredStatus, index) => ({ at: daysAgo(index * 30), declaredStatus })) } });

test('three greens in a row are worth a question when three are the limit', () => {
  expect(statusNotGreenTooLong.judge(reports('onTrack', 'onTrack', 'onTrack', 'atRisk'), { reports: 3 })).toMatchObject({
    outcome: 'fail',
    reason: { code: 'alwaysGreen' },
  });
  expect(statusNotGreenTooLong.judge(reports('onTrack', 'atRisk', 'onTrack'), { reports: 3 })).toMatchObject({ outcome: 'pass' });
  expect(statusNotGreenTooLong.judge(reports('onTrack'), { reports: 3 })).toMatchObject({ outcome: 'notApplicable' });
});
