import { canApply } from '../../src/templates/plan/plan-project';
import { everyKind } from './provision-items';
import { ProvisionWorld } from './provision-world';

const openChanges = (plan: { readonly changes: readonly { readonly action: string; readonly ref: string }[] }) =>
  plan.changes.filter(({ action }) => action !== 'keep').map(({ ref, action }) => `${action} ${ref}`);

test('everything of a template is made in Jira, and made again there is nothing left to do', async () => {
  const world = new ProvisionWorld();
  await world.install();
  const made = await world.plan(everyKind());
  expect(made.plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(canApply(made.plan)).toBe(true);
  const run = await world.toTheEnd(await world.keep(made));
  expect(run).toMatchObject({ state: 'done', failed: 0 });

  const again = await world.plan(everyKind(), await world.found('BRIDGE'));
  expect(openChanges(again.plan)).toEqual(['manual automation/close']);
  expect(again.plan.changes.flatMap(({ changes, ref }) => changes.map((change) => [ref, change]))).toEqual([]);
}, 30_000);
