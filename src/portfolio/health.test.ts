import { nodeHealth, projectHealth } from './health';
import { zeroSums } from './project-rollup';
import { today } from './testing/builders';

const milestone = (daysFromToday: number, released = false) => ({ name: 'Go-live', day: today + daysFromToday, released, projectId: 1 });
const healthy = { ...zeroSums, total: 40, done: 20, toDo: 10, inProgress: 10 };

test('a project with nothing wrong is on track, without reasons', () => {
  expect(projectHealth(healthy, milestone(30), today)).toEqual({ status: 'onTrack', reasons: [] });
});

test('a project without issues has no status', () => {
  expect(projectHealth(zeroSums, milestone(-30), today)).toEqual({ status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] });
});

test.each([
  [0, 'onTrack'],
  [-1, 'atRisk'],
  [-13, 'atRisk'],
  [-14, 'offTrack'],
])('a milestone %i days from today makes it %s', (days, status) => {
  expect(projectHealth(healthy, milestone(days), today).status).toBe(status);
});

test('a released milestone is never late', () => {
  expect(projectHealth(healthy, milestone(-90, true), today).status).toBe('onTrack');
});

test('the worst reason comes first and decides', () => {
  const sums = { ...healthy, overdue: 6, stale: 12 };
  expect(projectHealth(sums, null, today)).toEqual({
    status: 'offTrack',
    reasons: [
      { code: 'overdueShare', amount: 30 },
      { code: 'staleShare', amount: 60 },
    ],
  });
});

test('spent plus remaining far over the estimate is off track', () => {
  expect(projectHealth({ ...healthy, originalEstimate: 100, timeSpent: 90, remainingEstimate: 40 }, null, today)).toEqual({
    status: 'offTrack',
    reasons: [{ code: 'overEstimate', amount: 30 }],
  });
});

test('shares of a handful of open issues say nothing', () => {
  expect(projectHealth({ ...zeroSums, total: 4, toDo: 4, overdue: 4, stale: 4 }, null, today).status).toBe('onTrack');
});

test('everything open untouched is dormant', () => {
  expect(projectHealth({ ...healthy, stale: 20 }, null, today)).toEqual({ status: 'atRisk', reasons: [{ code: 'dormant', amount: 20 }] });
});

test('a programme is red from a quarter of red projects and amber from the first', () => {
  const on = { status: 'onTrack', reasons: [] } as const;
  const off = { status: 'offTrack', reasons: [{ code: 'milestoneMissed', amount: 20 }] } as const;
  const none = { status: 'unknown', reasons: [] } as const;
  expect(nodeHealth([{ ...off, reasons: [] }, on, on, on] as never)).toEqual({
    status: 'offTrack',
    reasons: [{ code: 'childOffTrack', amount: 1 }],
  });
  expect(nodeHealth([off, on, on, on, on] as never).status).toBe('atRisk');
  expect(nodeHealth([on, none] as never).status).toBe('onTrack');
  expect(nodeHealth([none] as never).status).toBe('unknown');
});
