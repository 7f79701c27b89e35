import { WorkerKilled } from '../../src/templates/testing/in-memory-jira';
import { everyKind } from './provision-items';
import { siteRecords } from './provision-records';
import { ProvisionWorld } from './provision-world';

async function aWorld(): Promise<ProvisionWorld> {
  const world = new ProvisionWorld();
  await world.install();
  return world;
}

/** Applies the template, the worker being killed at the n-th write of Jira (and never after); answers what there is in the end. */
async function applied(kill: { readonly write: number; readonly when: 'before' | 'after' } | null) {
  const world = await aWorld();
  const made = await world.plan(everyKind());
  const before = siteRecords(world.site.state);
  let writes = 0;
  let kills = 0;
  world.onCall = (when, what) => {
    if (when !== (kill?.when ?? 'before') || !isWrite(what)) return;
    if (++writes !== kill?.write) return;
    kills++;
    throw new WorkerKilled();
  };
  const run = await world.toTheEnd(await world.keep(made));
  return { world, run, writes, kills, before, after: siteRecords(world.site.state) };
}

const isWrite = (what: string): boolean => !what.startsWith('GET') && !/search\/jql|bulkfetch/.test(what);

test('killed before or after any write of Jira in turn, a run ends where an undisturbed one ends', async () => {
  const undisturbed = await applied(null);
  expect(undisturbed.run).toMatchObject({ state: 'done', failed: 0 });
  expect(undisturbed.writes).toBeGreaterThan(30);
  for (let write = 1; write <= undisturbed.writes; write++) {
    for (const when of ['before', 'after'] as const) {
      const disturbed = await applied({ write, when });
      expect({ write, when, kills: disturbed.kills, state: disturbed.run.state }).toEqual({ write, when, kills: 1, state: 'done' });
      expect({ write, when, records: disturbed.after }).toEqual({ write, when, records: undisturbed.after });
    }
  }
}, 120_000);
