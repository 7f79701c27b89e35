import { checkDueProjects } from './check-due-projects';
import type { DriftPorts } from './drift-ports';
import { driftPorts, made, now } from './testing/drift-world';

const plenty = async () => ({ hour: 1, points: 400 });

/** Projects 7, which has a template, and 8, which has none; reading one takes 30 points. */
function nightly(drift: DriftPorts, reserve: () => Promise<{ hour: number; points: number } | undefined> = plenty) {
  const settled: number[] = [];
  let spent = 0;
  const project: DriftPorts['reader']['project'] = (projectId) => {
    spent += 30;
    return drift.reader.project(projectId);
  };
  const budget = { reserve, settle: async (_: unknown, points: number) => void settled.push(points) };
  const ports = { drift: { ...drift, reader: { project } }, budget, pointsSpent: () => spent, log: () => undefined };
  return { settled, run: () => checkDueProjects(ports, [7, 8]) };
}

test('a project with a template is compared once a day, and pays what it took', async () => {
  const world = await driftPorts(made);
  const { run, settled } = nightly(world);
  await run();
  await run();
  expect(settled).toEqual([30]);
  expect((await world.checks.list()).map(({ value }) => value)).toMatchObject([
    { templateId: 'small', checkedAt: now, counts: { missing: 0, changed: 0, extra: 0 } },
  ]);
});

test('a run that brought it to another version makes it due at once', async () => {
  const world = await driftPorts(made);
  const { run, settled } = nightly(world);
  await run();
  const [record] = await world.records.provenance.list();
  if (record) await world.records.provenance.replace({ ...record, value: { ...record.value, runId: 'r2' } });
  await run();
  expect(settled).toEqual([30, 30]);
});

test('without points it waits', async () => {
  const world = await driftPorts(made);
  await nightly(world, async () => undefined).run();
  expect(await world.checks.list()).toEqual([]);
});
