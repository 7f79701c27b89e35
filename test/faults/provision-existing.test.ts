import type { ItemFields } from '../../src/contracts/templates/item';
import { everyKind } from './provision-items';
import { ProvisionWorld } from './provision-world';

/** Changes of issues are read from the search index. */
const INDEX_CAUGHT_UP_SECONDS = 120;

async function aProject() {
  const world = new ProvisionWorld();
  await world.install();
  const run = await world.toTheEnd(await world.keep(await world.plan(everyKind())));
  expect(run).toMatchObject({ state: 'done', failed: 0 });
  return world;
}

/** Applies the template to the project as it is; answers what was done. */
async function applyAgain(world: ProvisionWorld) {
  const made = await world.plan(everyKind(), await world.found('BRIDGE'));
  const changes = made.plan.changes.filter(({ action }) => action !== 'keep' && action !== 'manual');
  world.requests.length = 0;
  const run = await world.toTheEnd(await world.keep(made));
  expect(run).toMatchObject({ state: 'done', failed: 0 });
  return {
    changes: changes.map(({ action, ref }) => `${action} ${ref}`),
    writes: world.requests.filter((what) => !what.startsWith('GET')),
  };
}

test('what somebody took away or changed is made again, and nothing else is written', async () => {
  const world = await aProject();
  const ann = world.site.as('ann');
  const one = <T extends { readonly name: string; readonly id: string }>(things: Iterable<T>, name: string): string =>
    [...things].find((thing) => thing.name === name)?.id ?? '';
  await ann.delete(`/rest/api/3/component/${one(world.site.state.all('components'), 'Banks')}`);
  await ann.put(`/rest/api/3/version/${one(world.site.state.all('versions'), '1.0')}`, { description: 'Second crossing' });
  await world.site.as('dee').delete('/rest/api/3/issue/BRIDGE-11');
  await ann.put('/rest/api/3/issue/BRIDGE-4', { fields: { summary: 'Something else', labels: ['mine'] } });
  world.time += 3600;

  const { changes, writes } = await applyAgain(world);
  expect(changes.sort()).toEqual(['create component/banks', 'create issue/e1t0s', 'update issue/e0t0', 'update version/one']);
  expect(writes.filter((what) => !/search\/jql|bulkfetch|properties/.test(what)).sort()).toEqual([
    expect.stringMatching('POST /rest/api/3/component'),
    expect.stringMatching('POST /rest/api/3/issue/bulk'),
    expect.stringMatching(/PUT \/rest\/api\/3\/issue\/\d+/),
    expect.stringMatching(/PUT \/rest\/api\/3\/version\/\d+/),
  ]);
  expect((await ann.get('/rest/api/3/issue/BRIDGE-4')).body.fields).toMatchObject({
    summary: 'Work e0t0',
    labels: ['mine', 'pm2', 'plan'],
  });
  world.time += INDEX_CAUGHT_UP_SECONDS;
  expect((await applyAgain(world)).changes).toEqual([]);
}, 30_000);

test('a project that no template made gets what it lacks; what it has under the same names is taken', async () => {
  const world = new ProvisionWorld();
  await world.install();
  const ann = world.site.as('ann');
  world.site.project('BRIDGE', { name: 'New bridge', typeKey: 'business' });
  await ann.post('/rest/api/3/component', { project: 'BRIDGE', name: 'core', leadAccountId: 'ann' });
  await ann.post('/rest/api/3/issue', {
    fields: { project: { key: 'BRIDGE' }, issuetype: { name: 'Epic' }, summary: 'Phase 0', duedate: '2026-09-04' },
  });
  const { changes } = await applyAgain(world);
  expect(changes).toContain('update component/core');
  expect(changes).not.toContain('create component/core');
  expect(changes).not.toContain('create issue/e0');
  expect([...world.site.state.all('issues')].filter(({ summary }) => summary === 'Phase 0')).toHaveLength(1);
  world.time += INDEX_CAUGHT_UP_SECONDS;
  // A workflow is changed by a migration that somebody decides on, once there are issues.
  expect((await applyAgain(world)).changes).toEqual([]);
}, 30_000);

test('what is read of a project is what was made', async () => {
  const world = await aProject();
  const { items } = await world.found('BRIDGE');
  const fieldsOf = <K extends keyof ItemFields>(kind: K) =>
    items.filter((item) => item.kind === kind).map(({ fields }) => fields as ItemFields[K]);
  expect(fieldsOf('project')).toMatchObject([
    { key: 'BRIDGE', type: 'business', lead: 'ann', category: 'IT', description: 'Across the river' },
  ]);
  expect(fieldsOf('dashboard')).toMatchObject([{ name: 'Steering', gadgets: [{ module: 'portfolio-gadget', column: 0 }, { column: 1 }] }]);
  expect(fieldsOf('filter')).toMatchObject([{ name: 'Open work' }]);
  expect(fieldsOf('field').filter(({ name }) => name !== 'Story Points')).toMatchObject([
    { name: 'Impact', options: ['High', 'Low'], projectOnly: true },
    { name: 'Effect', projectOnly: false },
  ]);
  expect(fieldsOf('issue')).toContainEqual(
    expect.objectContaining({
      parent: 'issue/e0',
      startDay: 20_690,
      estimateSeconds: 7200,
      values: { Impact: 'High', Effect: 3 },
      description: '## Why\n\nThe **board** asked.\n\n- one\n- two\n\n[ ] done?',
    }),
  );
  expect(fieldsOf('gate')).toHaveLength(2);
  expect(fieldsOf('record')).toMatchObject([{ goal: 'Cross the river', sponsor: 'bob', budget: 5000, currency: 'EUR' }]);
}, 30_000);
