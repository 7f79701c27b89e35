import type { WantedProject } from '../../src/templates/items/wanted-project';
import { WorkerKilled } from '../../src/templates/testing/in-memory-jira';
import { everyKind } from './provision-items';
import { siteRecords } from './provision-records';
import { ProvisionWorld } from './provision-world';
import { shippedTemplate } from './shipped-template';

type Moment = 'before' | 'after';

/** Applies a template, `isKilled` saying at which writes of Jira the worker dies; answers what there is in the end. */
async function applied(template: (today: number) => WantedProject, isKilled: (write: number, when: Moment, what: string) => boolean) {
  const world = new ProvisionWorld();
  await world.install();
  const made = await world.plan(template(Math.floor(world.time / 86_400)));
  let writes = 0;
  let kills = 0;
  world.onCall = (when, what) => {
    if (!isWrite(what)) return;
    if (when === 'before') writes++;
    if (!isKilled(writes, when, what)) return;
    kills++;
    throw new WorkerKilled();
  };
  const run = await world.toTheEnd(await world.keep(made));
  const projectId = run.projectId ?? 0;
  return { run, writes, kills, records: siteRecords(world.site.state), own: await world.own.items(projectId), made };
}

const isWrite = (what: string): boolean => !what.startsWith('GET') && !/search\/jql|bulkfetch/.test(what);

test('killed before or after any write of Jira in turn, a run ends where an undisturbed one ends', async () => {
  const undisturbed = await applied(everyKindOnce, () => false);
  expect(undisturbed.run).toMatchObject({ state: 'done', failed: 0 });
  expect(undisturbed.writes).toBeGreaterThan(30);
  for (let fatal = 1; fatal <= undisturbed.writes; fatal++) {
    for (const at of ['before', 'after'] as const) {
      const disturbed = await applied(everyKindOnce, (write, when) => write === fatal && when === at);
      const { kills, run, records, own } = disturbed;
      expect({ fatal, at, kills, state: run.state }).toEqual({ fatal, at, kills: 1, state: 'done' });
      expect({ fatal, at, records }).toEqual({ fatal, at, records: undisturbed.records });
      expect(own).toEqual(undisturbed.own);
    }
  }
}, 120_000);

const everyKindOnce = (): WantedProject => everyKind();
const pm2 = (today: number): WantedProject => shippedTemplate('pm2-project', today);

/** A write that died before Jira got it is the next one again; one that died after it is found, and the next one is another. */
const everyWrite = [
  { at: 'before', remainder: 1, what: 'before each write' },
  { at: 'after', remainder: 1, what: 'after each first, third … write' },
  { at: 'after', remainder: 0, what: 'after each second, fourth … write' },
] as const;

test.each(everyWrite)(
  'PM², killed $what, ends where an undisturbed run ends',
  async ({ at, remainder }) => {
    const undisturbed = await applied(pm2, () => false);
    expect(undisturbed.run).toMatchObject({ state: 'done', failed: 0 });
    const disturbed = await applied(pm2, (write, when) => when === at && write % 2 === remainder);
    expect(disturbed.run).toMatchObject({ state: 'done', failed: 0 });
    expect(disturbed.kills).toBeGreaterThanOrEqual(Math.floor(undisturbed.writes / (at === 'before' ? 1 : 2)));
    expect(disturbed.records).toEqual(undisturbed.records);
    expect(disturbed.own).toEqual(undisturbed.own);
  },
  120_000,
);
