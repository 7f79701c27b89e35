import { everyKind } from './provision-items';
import { siteRecords } from './provision-records';
import { ProvisionWorld } from './provision-world';

async function aRun() {
  const world = new ProvisionWorld();
  await world.install();
  const before = siteRecords(world.site.state);
  const id = await world.keep(await world.plan(everyKind()));
  const run = await world.toTheEnd(id);
  expect(run).toMatchObject({ state: 'done', failed: 0 });
  return { world, id, before };
}

async function undo(world: ProvisionWorld, id: string) {
  await world.change(id, { state: 'undoing' });
  world.time += 3600;
  await world.invoke(id);
  return world.toTheEnd(id);
}

/** Roles are the site's, and stay: other projects may have begun to use them. Fields go into the bin of Jira, with all that is theirs. */
const traces: Readonly<Record<string, RegExp>> = {
  roles: /Sponsor/,
  properties: /field-trash/,
  fieldContexts: /customfield_1002[78]"/,
  fieldOptions: /customfield_1002[78]"/,
};
const withoutTraces = (records: ReturnType<typeof siteRecords>) =>
  Object.fromEntries(
    Object.entries(records)
      .map(([table, all]) => [table, all.filter((record) => !traces[table]?.test(String(record)))] as const)
      .filter(([, all]) => all.length > 0),
  );

test('undoing takes Jira back to what it was', async () => {
  const { world, id, before } = await aRun();
  const run = await undo(world, id);
  expect(run.state).toBe('undone');
  expect(withoutTraces(siteRecords(world.site.state))).toEqual(withoutTraces(before));
  expect(await world.own.items(10_001)).toEqual([]);
}, 30_000);

test('undoing says beforehand what it will take away, and does that', async () => {
  const { world, id } = await aRun();
  const journals = await world.records.journals.list();
  const rows = journals.flatMap(({ value }) => value.rows).filter(({ jiraId }) => jiraId !== null);
  const items = rows.map(({ ref, jiraId, jiraKey, at }) => ({
    ref,
    kind: ref.split('/')[0] as 'issue',
    jira: { id: jiraId ?? '', key: jiraKey },
    at,
  }));
  const plan = await world.plan(everyKind());
  const place = {
    runId: id,
    templateId: 'small-project',
    templateVersion: 3,
    projectId: 10_001,
    projectKey: 'BRIDGE',
    jiraTemplate: '',
    startedAt: 0,
    wanted: new Map(plan.items.flatMap(({ wanted }) => (wanted ? [[wanted.ref, wanted] as const] : []))),
    changed: new Map(),
  };
  const calls = world.requests.length;
  const foreseen = await world.hands().foresee(items, place);
  expect(foreseen.ok && [...foreseen.value].filter(([, outcome]) => outcome !== 'removed')).toEqual([['scheme/rights', 'notRemovable']]);
  expect(world.requests.slice(calls).filter((what) => /PUT|DELETE/.test(what))).toEqual([]);
}, 30_000);

test('what somebody worked on stays, with what it needs', async () => {
  const { world, id } = await aRun();
  const ann = world.site.as('ann');
  world.site.clock.advance(3_600_000);
  await ann.put('/rest/api/3/issue/BRIDGE-5', { fields: { summary: 'Changed by Ann' } });
  await ann.post('/rest/api/3/issue/BRIDGE-9/comment', {
    body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }] },
  });
  const banks = [...world.site.state.all('components')].find(({ name }) => name === 'Banks');
  await ann.put(`/rest/api/3/component/${banks?.id}`, { name: 'Both banks' });
  const run = await undo(world, id);
  expect(run.state).toBe('undone');
  const left = [...world.site.state.all('issues')].map(({ key }) => key).sort();
  // With their epics.
  expect(left).toEqual(['BRIDGE-1', 'BRIDGE-2', 'BRIDGE-5', 'BRIDGE-9']);
  expect([...world.site.state.all('components')].map(({ name }) => name).sort()).toEqual(['Both banks', 'Core']);
  expect(world.site.state.one('projects.key', 'BRIDGE')).toBeDefined();
}, 30_000);

test('an epic stays as long as somebody else’s work is below it', async () => {
  const { world, id } = await aRun();
  const project = world.site.state.one('projects.key', 'BRIDGE');
  const made = await world.site.as('ann').post('/rest/api/3/issue', {
    fields: { project: { id: project?.id }, issuetype: { name: 'Task' }, summary: 'Mine', parent: { key: 'BRIDGE-2' } },
  });
  expect(made.status).toBe(201);
  await undo(world, id);
  expect([...world.site.state.all('issues')].map(({ key }) => key)).toEqual(['BRIDGE-2', made.body.key]);
}, 30_000);
