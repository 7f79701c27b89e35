import { issueWritePace } from './jira-issue-write-pace';

function aPace() {
  const clock = { now: 0, waits: [] as number[] };
  const pace = issueWritePace(
    () => clock.now,
    async (milliseconds) => {
      clock.waits.push(milliseconds);
      clock.now += milliseconds;
    },
  );
  const write = async (times: number, ...issueIds: string[]): Promise<void> => {
    for (let time = 0; time < times; time++) await pace.beforeWriting(issueIds);
  };
  return { clock, write };
}

test('twenty writes of an issue in two seconds go through; the next one waits', async () => {
  const { clock, write } = aPace();
  await write(20, '1');
  expect(clock.waits).toEqual([]);
  await write(1, '1');
  expect(clock.waits).toEqual([2000]);
});

test('a hundred writes in thirty seconds go through; the next one waits for the first to be past', async () => {
  const { clock, write } = aPace();
  for (let burst = 0; burst < 5; burst++) {
    await write(20, '1');
    clock.now += 2000;
  }
  expect(clock.waits).toEqual([]);
  await write(1, '1');
  expect(clock.now).toBe(30_000);
});

test('other issues are not held up', async () => {
  const { clock, write } = aPace();
  await write(20, '1');
  await write(20, '2');
  expect(clock.waits).toEqual([]);
});

test('a link waits for both its ends', async () => {
  const { clock, write } = aPace();
  await write(20, '2');
  await write(1, '1', '2');
  expect(clock.waits).toEqual([2000]);
});
