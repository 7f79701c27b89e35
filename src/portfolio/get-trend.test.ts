import { getTrend } from './get-trend';
import { aProject, aRollup, aViewer, inMemoryPortfolio, today } from './testing/builders';

const everything = { kind: 'everything' } as const;
const company = inMemoryPortfolio({
  projects: [aProject(1)],
  rollups: [aRollup(1, { total: 10, done: 4, overdue: 2 })],
  snapshots: [{ projectId: 1, day: today - 2, sums: aRollup(1, { total: 9, done: 3, overdue: 5 }).sums }],
  history: [
    { day: today - 400, created: 6, done: 0 },
    { day: today - 5, created: 2, done: 1 },
  ],
});

const points = async (figure: Parameters<typeof getTrend>[3], days = 7) => {
  const trend = await getTrend(company, aViewer([1]), everything, figure, days);
  return trend.ok ? trend.value.points.map(({ day, value, reconstructed }) => [day - today, value, reconstructed]) : trend.error;
};

test('snapshots are shown as they were, and today as it is', async () => {
  expect(await points('overdue')).toEqual([
    [-2, 5, false],
    [0, 2, false],
  ]);
});

test('before the first snapshot, totals are worked out from dates and said to be', async () => {
  expect(await points('total')).toEqual([
    [-7, 6, true],
    [-6, 6, true],
    [-5, 8, true],
    [-4, 8, true],
    [-3, 8, true],
    [-2, 9, false],
    [0, 10, false],
  ]);
  expect(await points('percentDone')).toEqual([
    [-7, 0, true],
    [-6, 0, true],
    [-5, 12.5, true],
    [-4, 12.5, true],
    [-3, 12.5, true],
    [-2, 33.3, false],
    [0, 40, false],
  ]);
});

test('a figure without a history has no trend', async () => {
  expect(await points('nextMilestone')).toEqual([]);
});
