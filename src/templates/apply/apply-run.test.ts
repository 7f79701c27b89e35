import fc from 'fast-check';
import { stepsOf } from '../plan/steps-of';
import { anIssue, aProject, aSmallProject, wantedProject } from '../testing/a-wanted-project';
import { type Trouble, WorkerKilled } from '../testing/in-memory-jira';
import { RunHarness } from '../testing/run-harness';

const wanted = aSmallProject();

/** What Jira looks like after a run that nothing disturbed. */
async function undisturbed(of = wanted) {
  const world = new RunHarness();
  const made = await world.plan(of);
  const run = await world.toTheEnd(await world.keep(made));
  return { world, made, run, picture: world.jira.picture(), writes: world.jira.writes() };
}

describe('a run', () => {
  it('makes everything of the plan and nothing else', async () => {
    const { world, made, run } = await undisturbed();
    expect(run).toMatchObject({ state: 'done', failed: 0, done: run.total, problem: null });
    const planned = made.plan.changes.filter(({ action }) => action === 'create' || action === 'update').map(({ ref }) => ref);
    expect(world.jira.performed.map(({ ref }) => ref).sort()).toEqual([...planned].sort());
  });

  it('notes what the project was made from', async () => {
    const { world, run } = await undisturbed();
    const noted = await world.records.provenance.get(String(run.projectId));
    expect(noted?.value).toMatchObject({ templateId: 'small-project', version: 3, runId: run.id });
  });

  it('leaves nothing to do: the plan after it is all as wanted', async () => {
    const { world, run } = await undisturbed();
    const found = await world.jira.project(run.projectId ?? 0);
    if (!found.ok || !found.value) throw new Error('The project is gone');
    const { plan } = await world.plan(wanted, found.value);
    const writing = plan.changes.filter(({ action }) => !['keep', 'manual'].includes(action));
    expect(writing).toEqual([]);
  });

  it('makes 500 issues in as few calls as Jira allows', async () => {
    const many = wantedProject([aProject(), ...Array.from({ length: 500 }, (_, n) => anIssue(`n${n}`))]);
    const { made, world } = await undisturbed(many);
    expect(made.plan.cost.leastIssueCalls).toBe(10);
    expect(world.jira.bulkSizes).toHaveLength(10);
  });
});

describe('a run that is cut off', () => {
  it('ends as if nothing had happened, wherever between two writes of Jira', async () => {
    const { picture, writes } = await undisturbed();
    for (let at = 1; at <= writes; at++) {
      for (const trouble of ['dieBefore', 'dieAfter'] as const) {
        const world = new RunHarness();
        world.jira.trouble = (write) => (write === at ? trouble : undefined);
        const run = await world.toTheEnd(await world.keep(await world.plan(wanted)));
        expect({ at, trouble, state: run.state }).toEqual({ at, trouble, state: 'done' });
        expect(world.jira.picture()).toEqual(picture);
      }
    }
  });

  it('ends as if nothing had happened, wherever between two writes of its journal', async () => {
    const { picture } = await undisturbed();
    for (let at = 1; ; at++) {
      const world = new RunHarness();
      let writes = 0;
      world.onRecordWrite = () => {
        if (++writes === at) throw new WorkerKilled();
      };
      const id = await keptInPeace(world);
      writes = 0;
      const run = await world.toTheEnd(id);
      expect({ at, state: run.state }).toEqual({ at, state: 'done' });
      expect(world.jira.picture()).toEqual(picture);
      if (writes < at) break;
    }
  });

  it('ends as if nothing had happened, whatever goes wrong one time in ten', async () => {
    const { picture } = await undisturbed();
    const troubles: readonly Trouble[] = ['dieBefore', 'dieAfter', 'limit', 'silent', 'silentDone', 'silentHalf'];
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.tuple(fc.nat(9), fc.constantFrom(...troubles))), async (fate) => {
        const world = new RunHarness();
        world.jira.trouble = () => {
          const next = fate.next();
          return !next.done && next.value[0] === 0 ? next.value[1] : undefined;
        };
        const run = await world.toTheEnd(await world.keep(await world.plan(wanted)));
        expect(run).toMatchObject({ state: 'done', failed: 0 });
        expect(world.jira.picture()).toEqual(picture);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on in the next invocation when time is up', async () => {
    const { picture } = await undisturbed();
    const world = new RunHarness();
    world.invocation = 3;
    world.jira.trouble = (write) => {
      world.time += 2;
      return write < 0 ? 'limit' : undefined;
    };
    const run = await world.toTheEnd(await world.keep(await world.plan(wanted)));
    expect(run.state).toBe('done');
    expect(world.jira.picture()).toEqual(picture);
  });
});

/** Keeps a run without counting its writes. */
async function keptInPeace(world: RunHarness): Promise<string> {
  const { onRecordWrite } = world;
  world.onRecordWrite = () => undefined;
  const id = await world.keep(await world.plan(wanted));
  world.onRecordWrite = onRecordWrite;
  return id;
}

describe('two workers with one run', () => {
  it('do not do anything twice', async () => {
    const { picture } = await undisturbed();
    const world = new RunHarness();
    const id = await world.keep(await world.plan(wanted));
    await world.invoke(id, 'viewer');
    await Promise.all([world.invoke(id), world.invoke(id), world.invoke(id)]);
    await world.toTheEnd(id);
    expect(world.jira.picture()).toEqual(picture);
  });
});

describe('what Jira refuses', () => {
  it('is said, and what needs it is not tried; the rest is made', async () => {
    const world = new RunHarness();
    world.jira.refuses = (ref) => (ref === 'component/core' ? 'A component cannot be called Core' : undefined);
    const made = await world.plan(wanted);
    const run = await world.toTheEnd(await world.keep(made));
    expect(run.state).toBe('done');
    const waiting = made.plan.changes.filter(({ after }) => after.includes('component/core'));
    expect(waiting.length).toBeGreaterThan(0);
    expect(run.failed).toBeGreaterThan(waiting.length);
    expect(world.jira.performed.some(({ ref }) => ref === 'gate/start')).toBe(true);
  });

  it('is tried again when somebody resumes', async () => {
    const { picture } = await undisturbed();
    const world = new RunHarness();
    world.jira.refuses = (ref) => (ref === 'component/core' ? 'A component cannot be called Core' : undefined);
    const id = await world.keep(await world.plan(wanted));
    await world.toTheEnd(id);
    world.jira.refuses = () => undefined;
    await world.change(id, { state: 'running', retryFailed: true });
    const run = await world.toTheEnd(id);
    expect(run).toMatchObject({ state: 'done', failed: 0 });
    expect(world.jira.picture()).toEqual(picture);
  });

  it('stops the run when it is the project itself', async () => {
    const world = new RunHarness();
    world.jira.refuses = () => 'No licence for another project';
    const run = await world.toTheEnd(await world.keep(await world.plan(wanted)));
    expect(run).toMatchObject({ state: 'stopped', problem: { kind: 'jira', words: 'No licence for another project' } });
    expect(world.jira.picture()).toEqual([]);
  });
});

describe('cancelling', () => {
  it('ends the run between two steps', async () => {
    const world = new RunHarness();
    const id = await world.keep(await world.plan(wanted));
    await world.invoke(id, 'viewer');
    world.jira.trouble = (write) => {
      world.time += 1;
      if (write === 5) void world.change(id, { state: 'cancelling' });
      return undefined;
    };
    const run = await world.toTheEnd(id);
    expect(run.state).toBe('cancelled');
    expect(run.done).toBeLessThan(run.total);
    expect(run.done).toBeGreaterThan(0);
  });
});

describe('undoing', () => {
  it('takes Jira back to what it was', async () => {
    const { world, run } = await undisturbed();
    world.time += 100;
    await world.change(run.id, { state: 'undoing' });
    await world.invoke(run.id);
    expect((await world.run(run.id)).state).toBe('undone');
    expect(world.jira.picture()).toEqual([]);
    expect(await world.records.provenance.get(String(run.projectId))).toBeUndefined();
  });

  it('may be cut off anywhere too', async () => {
    const { writes } = await undisturbed();
    for (let at = 1; at <= writes; at++) {
      const { world, run, writes: before } = await undisturbed();
      world.jira.trouble = (write) => (write === before + at ? (at % 2 ? 'dieBefore' : 'dieAfter') : undefined);
      await world.change(run.id, { state: 'undoing' });
      if (await world.invoke(run.id)) {
        world.time += 200;
        await world.invoke(run.id);
      }
      expect((await world.run(run.id)).state).toBe('undone');
      expect(world.jira.picture()).toEqual([]);
    }
  });

  it('leaves what somebody changed since, and what that needs', async () => {
    const { world, run } = await undisturbed();
    world.time += 100;
    world.jira.touch('issue/e0t0', { summary: 'Now with another title' });
    await world.change(run.id, { state: 'undoing' });
    await world.invoke(run.id);
    const kinds = world.jira.picture().map((line) => JSON.parse(line).slice(0, 2));
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['issue', 'issue/e0t0'],
        ['issue', 'issue/e0'],
        ['project', 'project/project'],
        ['component', null],
        ['version', null],
        // The project has the site's scheme as long as it is there.
        ['scheme', null],
      ]),
    );
    expect(kinds).toHaveLength(6);
  });
});

describe('steps', () => {
  it('are the same when worked out from the plan as it was kept', async () => {
    const { made, world, run } = await undisturbed();
    const kept = await world.records.plans.get(`${run.planId}:1`);
    expect(kept?.value.items.length).toBeGreaterThan(0);
    expect(stepsOf({ changes: structuredClone(made.plan.changes) })).toEqual(stepsOf(made.plan));
  });
});
