import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { aViewer } from '../catalogue/testing/catalogue-builders';
import {
  type CheckAllMessage,
  type CheckAllPorts,
  continueCheckAll,
  type DriftCheckAll,
  readCheckAll,
  reviveCheckAll,
  startCheckAll,
} from './check-all';
import { driftPorts, made, now } from './testing/drift-world';

const projects = Array.from({ length: 12 }, (_, n) => 101 + n);
const pmo = aViewer('pmo', { isPmoAdmin: true, sees: projects });

/** Twelve projects of the template, beside project 7, which the PMO may not see; reading one takes 30 points. 105 cannot be read. */
async function aSite() {
  const drift = await driftPorts(made);
  const [first] = await drift.records.provenance.list();
  for (const projectId of projects) {
    if (first)
      await drift.records.provenance.insert({ id: String(projectId), projectId, position: 1, value: { ...first.value, projectId } });
  }
  const records = inMemoryRecordCollection<DriftCheckAll>();
  const messages: { message: CheckAllMessage; delay: number }[] = [];
  const audited: number[] = [];
  const world = { points: 100_000, spent: 0, time: now, reads: 0 };
  const ports: CheckAllPorts = {
    drift: {
      ...drift,
      now: () => world.time,
      reader: {
        project: async (projectId) => {
          world.spent += 30;
          world.reads++;
          return drift.reader.project(projectId === 105 ? 0 : 7);
        },
      },
    },
    records,
    queue: { push: async (message, delay = 0) => void messages.push({ message, delay }) },
    budget: {
      reserve: async (points) => {
        if (world.points < points) return undefined;
        world.points -= points;
        return { hour: 1, points };
      },
      settle: async (reservation, spent) => {
        world.points += reservation.points - spent;
      },
      secondsUntilMore: () => 1500,
    },
    pointsSpent: () => world.spent,
    secondsLeft: () => 10,
    onChecked: async (projectIds) => void audited.push(...projectIds),
    log: () => undefined,
  };
  /** Delivers the next message. */
  const step = async (): Promise<void> => {
    const next = messages.shift();
    if (next) await continueCheckAll(ports, next.message);
  };
  /** Delivers messages until none is left; answers how many there were. */
  const deliver = async (): Promise<number> => {
    let pieces = 0;
    for (; messages.length > 0; pieces++) await step();
    return pieces;
  };
  return { ports, messages, audited, world, records, step, deliver };
}

test('every project that the PMO may see is compared, some at a time, and progress says what failed', async () => {
  const { ports, audited, world, records, step, deliver } = await aSite();
  expect(await startCheckAll(ports, pmo)).toMatchObject({ value: { total: 12, done: 0, failed: [], finishedAt: null } });
  await step();
  expect(await readCheckAll(records, pmo)).toMatchObject({ total: 12, done: 5, finishedAt: null });
  expect(await deliver()).toBe(2);
  expect(await readCheckAll(records, pmo)).toMatchObject({ total: 12, done: 12, failed: [105], finishedAt: now });
  expect(world.reads).toBe(12);
  expect(world.points).toBe(100_000 - 12 * 30);
  expect(audited.sort()).toEqual(projects);
  expect((await ports.drift.checks.list()).map(({ projectId }) => projectId).sort()).toEqual(projects.filter((id) => id !== 105));
});

test('who asks while one is at work is shown that one', async () => {
  const { ports, messages, world } = await aSite();
  await startCheckAll(ports, pmo);
  world.time += 60;
  expect(await startCheckAll(ports, pmo)).toMatchObject({ value: { startedAt: now } });
  expect(messages).toHaveLength(1);
});

test('without points it waits for the next hour and goes on there', async () => {
  const { ports, messages, world, records, step, deliver } = await aSite();
  world.points = 700;
  await startCheckAll(ports, pmo);
  await step();
  await step();
  await step();
  const waiting = await readCheckAll(records, pmo);
  expect(waiting).toMatchObject({ done: 11, waitsUntil: now + 1500 });
  expect(messages).toEqual([{ message: { checkAllOf: now }, delay: 900 }]);
  world.points = 10_000;
  await deliver();
  expect(await readCheckAll(records, pmo)).toMatchObject({ done: 12, waitsUntil: null, finishedAt: now });
});

test('a message delivered twice compares nothing twice that is written down, and a lost one is sent again', async () => {
  const { ports, messages, world, records, deliver } = await aSite();
  await startCheckAll(ports, pmo);
  const [first] = messages.splice(0);
  if (first) await continueCheckAll(ports, first.message);
  messages.splice(0);
  await reviveCheckAll(ports);
  expect(messages).toEqual([]);
  world.time += 301;
  await reviveCheckAll(ports);
  expect(messages).toHaveLength(1);
  if (first) messages.push({ ...first });
  await deliver();
  expect(world.reads).toBe(12);
  expect(await readCheckAll(records, pmo)).toMatchObject({ done: 12 });
  await continueCheckAll(ports, { checkAllOf: now });
  expect(messages).toEqual([]);
});

test('it is for PMO administrators, and counts only what the one who looks may see', async () => {
  const { ports, records, deliver } = await aSite();
  const somebody = aViewer('sam', { sees: projects });
  expect(await startCheckAll(ports, somebody)).toMatchObject({ error: { code: 'NOT_ALLOWED', problem: 'checkAllIsForPmo' } });
  await startCheckAll(ports, pmo);
  await deliver();
  expect(await readCheckAll(records, somebody)).toBeNull();
  expect(await readCheckAll(records, aViewer('other', { isPmoAdmin: true, sees: [101, 102] }))).toMatchObject({
    total: 2,
    done: 2,
    failed: [],
  });
});
