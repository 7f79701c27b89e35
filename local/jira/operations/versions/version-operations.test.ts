import { aSite, type TestSite } from '../../testing/a-site';

async function twoVersions(site: TestSite): Promise<readonly [string, string]> {
  const create = async (name: string): Promise<string> =>
    (await site.as('ann').post('/rest/api/3/version', { name, projectId: 10000 })).body.id;
  const ids = [await create('1.0'), await create('2.0')] as const;
  site.events.length = 0;
  return ids;
}

const types = ({ events }: TestSite): string[] => events.map((event) => event.eventType);

test('releasing a version tells both that it was released and that it was updated', async () => {
  const site = aSite();
  const [first] = await twoVersions(site);
  await site.as('ann').put(`/rest/api/3/version/${first}`, { released: true });
  expect(types(site)).toEqual(['avi:jira:released:version', 'avi:jira:updated:version']);
});

test('merging moves the issues, with a changelog, and tells which version disappeared', async () => {
  const site = aSite();
  const [first, second] = await twoVersions(site);
  const { id } = site.issue('ERP-1', { fixVersionIds: [first] });
  await site.as('ann').put(`/rest/api/3/version/${first}/mergeto/${second}`);
  expect(site.state.get('issues', id)?.fixVersionIds).toEqual([second]);
  expect(site.state.by('changelogs.issue', id)[0]?.items.map((item) => [item.fromString, item.toString])).toEqual([
    ['1.0', null],
    [null, '2.0'],
  ]);
  expect(site.events).toMatchObject([
    { eventType: 'avi:jira:merged:version', payload: { version: { name: '2.0' }, mergedVersion: { name: '1.0' } } },
  ]);
});

test('versions keep the order that they are moved into', async () => {
  const site = aSite();
  const [, second] = await twoVersions(site);
  await site.as('ann').post(`/rest/api/3/version/${second}/move`, { position: 'First' });
  const { body } = await site.as('bob').get('/rest/api/3/project/ERP/versions');
  expect(body.map((version: { name: string }) => version.name)).toEqual(['2.0', '1.0']);
});

test('a name can be used once in a project, whatever its case', async () => {
  const site = aSite();
  await site.as('ann').post('/rest/api/3/version', { name: 'Spring', projectId: 10000 });
  const { status, body } = await site.as('ann').post('/rest/api/3/version', { name: 'spring', projectId: 10000 });
  expect([status, body.errors.name]).toEqual([400, 'A version with this name already exists in this project.']);
});
