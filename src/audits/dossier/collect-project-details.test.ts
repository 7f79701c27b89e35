import { secondsPerDay } from '../../shared/epoch';
import { err, ok } from '../../shared/result';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { collectProjectDetails, type ProjectDetailPorts, type ProjectDetailSource } from './collect-project-details';
import type { SprintDetail } from './project-dossier';
import type { StoredProjectDetail } from './stored-project-detail';

const NOW = 1_774_947_600;
const sprint = (id: number, changes: Partial<SprintDetail> = {}): SprintDetail => ({
  id,
  name: `Sprint ${id}`,
  state: 'active',
  hasGoal: true,
  startAt: NOW,
  endAt: NOW,
  completedAt: null,
  ...changes,
});
const closed = (id: number, daysAgo: number) => sprint(id, { state: 'closed', completedAt: NOW - daysAgo * secondsPerDay });

interface World extends ProjectDetailPorts {
  readonly asked: string[];
  points: boolean;
  time: number;
}

/** Projects 1, 2, 3; board 10 belongs to project 1. */
function aWorld(changes: Partial<ProjectDetailSource> = {}): World {
  const asked: string[] = [];
  const world: World = {
    asked,
    points: true,
    time: NOW,
    source: {
      projects: async (ids) =>
        ok(ids.map((projectId) => ({ projectId, isSoftware: projectId === 1, leadActive: true, hasDescription: false }))),
      components: async (projectId) => {
        asked.push(`components ${projectId}`);
        return ok([{ id: 5, name: 'Core', hasLead: false }]);
      },
      boards: async () => ok([10]),
      openSprints: async () => ok([sprint(9)]),
      closedSprints: async (_, startAt) => {
        asked.push(`closed from ${startAt}`);
        return ok([closed(7, 500), closed(8, 10)].slice(startAt));
      },
      pointsSpent: () => asked.length,
      ...changes,
    },
    details: inMemoryRecordCollection<StoredProjectDetail>(),
    budget: { reserve: async (points) => (world.points ? { hour: 0, points } : undefined), settle: async () => undefined },
    now: () => world.time,
    log: (message) => asked.push(message),
  };
  return world;
}

const known = async ({ details }: World) => new Map((await details.list()).map(({ projectId, value }) => [projectId, value]));

test('lead, components and the sprints of a year are kept; a project without boards has no sprints', async () => {
  const world = aWorld();
  await collectProjectDetails(world, [1, 2]);
  const details = await known(world);
  expect(details.get(1)).toMatchObject({
    collectedAt: NOW,
    leadActive: true,
    hasDescription: false,
    components: [{ name: 'Core', hasLead: false }],
  });
  expect(details.get(1)?.sprints?.map(({ id }) => id)).toEqual([9, 8]);
  expect(details.get(2)?.sprints).toBeNull();
});

test('nothing is asked again within the day; the next day closed sprints are not read from the beginning', async () => {
  const many = Array.from({ length: 40 }, (_, index) => closed(100 + index, 40 - index));
  const world = aWorld({
    closedSprints: async (_, startAt) => {
      world.asked.push(`closed from ${startAt}`);
      return ok(many.slice(startAt));
    },
  });
  await collectProjectDetails(world, [1]);
  const first = [...world.asked];
  world.time += 3600;
  await collectProjectDetails(world, [1]);
  expect(world.asked).toEqual(first);
  world.time += secondsPerDay;
  await collectProjectDetails(world, [1]);
  expect(world.asked.slice(first.length)).toEqual(['components 1', 'closed from 35']);
  expect((await known(world)).get(1)?.sprints).toHaveLength(41);
});

test('one project that cannot be read does not hold up the others, and keeps what was known of it', async () => {
  const world = aWorld({
    components: async (projectId) => (projectId === 2 ? err({ kind: 'notFound', status: 404, message: '' }) : ok([])),
  });
  await collectProjectDetails(world, [1, 2, 3]);
  expect([...(await known(world)).keys()]).toEqual([1, 3]);
});

test('when Jira refuses calls, or the points are spent, the rest waits', async () => {
  const limited = aWorld({ components: async () => err({ kind: 'rateLimited', limit: 'quota', retryAfterSeconds: 600 }) });
  await collectProjectDetails(limited, [1, 2, 3]);
  expect(limited.asked).toEqual(['Details of a project were not read']);
  const poor = aWorld();
  poor.points = false;
  await collectProjectDetails(poor, [1]);
  expect((await known(poor)).size).toBe(0);
});
