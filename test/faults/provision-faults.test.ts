import type { FaultRule } from '../../local/jira/limits/limit-switches';
import { openSwitches } from '../../local/jira/limits/limit-switches';
import { everyKind } from './provision-items';
import { siteRecords } from './provision-records';
import { ProvisionWorld } from './provision-world';

const rule = (kind: FaultRule['kind'], stage: FaultRule['stage'], probability: number): FaultRule => ({
  method: '*',
  path: '/rest/**',
  kind,
  stage,
  probability,
  retryAfterSeconds: 3,
});

/** One request in ten, some of them after Jira did what it was asked. */
const faults: FaultRule[] = [
  rule('429', 'before', 0.03),
  rule('500', 'before', 0.02),
  rule('500', 'after', 0.02),
  rule('timeout', 'before', 0.01),
  rule('timeout', 'after', 0.02),
];

async function applied(seed: number | null) {
  const world = new ProvisionWorld();
  await world.install();
  const made = await world.plan(everyKind({ epics: 4, tasks: 12 }));
  if (seed !== null) world.product.switches.set({ ...openSwitches, timeoutMs: 1000, faults, seed });
  const run = await world.toTheEnd(await world.keep(made));
  world.product.switches.set(openSwitches);
  return { run, records: siteRecords(world.site.state), own: await world.own.items(10_001), requests: world.requests.length };
}

test('with one answer in ten lost, late or refused, a run ends where an undisturbed one ends', async () => {
  const undisturbed = await applied(null);
  expect(undisturbed.run).toMatchObject({ state: 'done', failed: 0 });
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const disturbed = await applied(seed);
    expect({ seed, state: disturbed.run.state, failed: disturbed.run.failed }).toEqual({ seed, state: 'done', failed: 0 });
    expect({ seed, records: disturbed.records }).toEqual({ seed, records: undisturbed.records });
    expect(disturbed.own).toEqual(undisturbed.own);
    expect(disturbed.requests).toBeGreaterThan(undisturbed.requests);
  }
}, 120_000);
