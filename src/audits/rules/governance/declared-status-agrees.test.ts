import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { declaredStatusAgrees } from './declared-status-agrees';

const record = aDossier().record;

type Status = 'onTrack' | 'atRisk' | 'offTrack' | 'unknown';
const judged = (declaredStatus: Status, calculatedStatus: Status) =>
  declaredStatusAgrees.judge(aDossier({ calculatedStatus, record: { ...record, reports: [{ at: daysAgo(1), declaredStatus }] } }), {});

test('green over red is a finding, two steps apart', () => {
  expect(judged('onTrack', 'offTrack')).toMatchObject({ outcome: 'fail', reason: { values: { count: 2 } } });
});

test('agreeing, or being more careful than the figures, is fine', () => {
  expect(judged('atRisk', 'atRisk').outcome).toBe('pass');
  expect(judged('offTrack', 'onTrack').outcome).toBe('pass');
});

test('an unknown status is compared with nothing', () => {
  expect(judged('onTrack', 'unknown').outcome).toBe('notAvailable');
  expect(declaredStatusAgrees.judge(aDossier(), {}).outcome).toBe('notApplicable');
});
