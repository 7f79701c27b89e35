import { aSite, testNow } from '../../testing/a-site';
import { PAGE_MAX_FIELDS } from './search-issues';

const path = '/rest/api/3/search/jql';

function siteWith(count: number) {
  const site = aSite();
  for (let i = 1; i <= count; i++) site.issue(`ERP-${i}`);
  return site;
}

test('answers ids alone unless fields are named', async () => {
  const site = siteWith(1);
  const { body } = await site.as('ann').post(path, { jql: 'project = ERP' });
  expect(body).toEqual({ issues: [{ id: expect.any(String) }], isLast: true });
  const named = await site.as('ann').post(path, { jql: 'project = ERP', fields: ['summary'] });
  expect(named.body.issues[0]).toMatchObject({ key: 'ERP-1', fields: { summary: 'Issue ERP-1' } });
  expect(Object.keys(named.body.issues[0].fields)).toEqual(['summary']);
});

test('pages by token until the last page, each issue once', async () => {
  const site = siteWith(25);
  const seen: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const { body } = await site.as('ann').post(path, { jql: 'project = ERP ORDER BY key', fields: ['key'], maxResults: 10, nextPageToken });
    seen.push(...body.issues.map((issue: { key: string }) => issue.key));
    nextPageToken = body.nextPageToken;
    expect(body.isLast).toBe(nextPageToken === undefined);
  } while (nextPageToken);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `ERP-${i + 1}`));
});

test('a token keeps its place when issues change meanwhile', async () => {
  const site = siteWith(0);
  for (let i = 1; i <= 6; i++) site.issue(`ERP-${i}`, { updatedAt: testNow - (10 - i) * 60_000 });
  const page = (nextPageToken?: string) =>
    site.as('ann').post(path, { jql: 'project = ERP ORDER BY updated', fields: ['key'], maxResults: 2, nextPageToken });
  const first = await page();
  // The first issue moves to the end; nothing that was not shown yet may be passed over.
  const moved = site.state.one('issues.key', 'ERP-1')!;
  site.state.put('issues', { ...moved, updatedAt: testNow });
  const second = await page(first.body.nextPageToken);
  expect(second.body.issues.map((issue: { key: string }) => issue.key)).toEqual(['ERP-3', 'ERP-4']);
});

describe('tokens that do not work', () => {
  test.each(['nonsense', Buffer.from('{}').toString('base64url')])('%s', async (nextPageToken) => {
    const answer = await siteWith(1).as('ann').post(path, { jql: 'project = ERP', nextPageToken });
    expect(answer).toMatchObject({ status: 400, body: { errorMessages: ['Invalid or expired nextPageToken.'] } });
  });

  test('one of another query, and one older than seven days', async () => {
    const site = siteWith(3);
    const { body } = await site.as('ann').post(path, { jql: 'project = ERP', maxResults: 1 });
    const { nextPageToken } = body;
    expect((await site.as('ann').post(path, { jql: 'project = ERP', nextPageToken })).status).toBe(200);
    expect((await site.as('ann').post(path, { jql: 'project != ERP', nextPageToken })).status).toBe(400);
    site.clock.advance(7 * 24 * 3_600_000 + 1);
    expect((await site.as('ann').post(path, { jql: 'project = ERP', nextPageToken })).status).toBe(400);
  });
});

test('gives thousands of keys at once, but at most a hundred issues with fields', async () => {
  const site = siteWith(150);
  const size = async (fields: string[]) =>
    (await site.as('ann').post(path, { jql: 'project = ERP', fields, maxResults: 5000 })).body.issues.length;
  expect(await size(['id', 'key'])).toBe(150);
  expect(await size(['summary'])).toBe(PAGE_MAX_FIELDS);
});

test('fields can be named, starred and taken away', async () => {
  const site = siteWith(1);
  const fieldsOf = async (fields: string[]) =>
    Object.keys((await site.as('ann').post(path, { jql: 'project = ERP', fields })).body.issues[0].fields);
  expect(await fieldsOf(['*all', '-comment'])).not.toContain('comment');
  expect(await fieldsOf(['*all'])).toEqual(expect.arrayContaining(['comment', 'worklog', 'summary', 'customfield_10016']));
  expect(await fieldsOf(['*navigable'])).not.toContain('comment');
  expect(await fieldsOf(['-summary'])).toEqual(expect.arrayContaining(['status']));
  expect(await fieldsOf(['status', 'no such field'])).toEqual(['status']);
});

test('names, schemas, changelogs and properties come when asked for', async () => {
  const site = siteWith(0);
  const issue = site.issue('ERP-1');
  site.state.put('properties', { id: `issue:${issue.id}:p`, entity: 'issue', entityId: issue.id, key: 'p', value: { a: 1 } });
  const { body } = await site
    .as('ann')
    .post(path, { jql: 'project = ERP', fields: ['duedate'], expand: 'names,schema,changelog', properties: ['p', 'q'] });
  expect(body.names).toEqual({ duedate: 'Due date' });
  expect(body.schema).toEqual({ duedate: { type: 'date', system: 'duedate' } });
  expect(body.issues[0].changelog).toMatchObject({ total: 0 });
  expect(body.issues[0].properties).toEqual({ p: { a: 1 } });
});

describe('the search index trails the site', () => {
  const lagMs = 30_000;

  test('a write is found when the lag is over, and the issue itself is fresh at once', async () => {
    const site = aSite({ indexLagMs: lagMs });
    const ann = site.as('ann');
    await ann.post('/rest/api/3/issue', { fields: { project: { key: 'ERP' }, summary: 'New', issuetype: { name: 'Task' } } });
    expect(await ann.find('project = ERP')).toEqual([]);
    expect((await ann.get('/rest/api/3/issue/ERP-1')).status).toBe(200);
    site.clock.advance(lagMs);
    expect(await ann.find('project = ERP')).toEqual(['ERP-1']);
    await ann.put('/rest/api/3/issue/ERP-1', { fields: { labels: ['late'] } });
    expect(await ann.find('labels = late')).toEqual([]);
    await ann.delete('/rest/api/3/issue/ERP-1');
    expect(await ann.find('project = ERP')).toEqual(['ERP-1']);
    site.clock.advance(lagMs);
    expect(await ann.find('project = ERP')).toEqual([]);
  });

  test('reconcileIssues sees through it', async () => {
    const site = aSite({ indexLagMs: lagMs });
    const created = await site
      .as('ann')
      .post('/rest/api/3/issue', { fields: { project: { key: 'ERP' }, summary: 'New', issuetype: { name: 'Task' } } });
    const { body } = await site.as('ann').post(path, { jql: 'project = ERP', reconcileIssues: [Number(created.body.id)] });
    expect(body.issues).toHaveLength(1);
  });
});

test('counts what the caller may see', async () => {
  const site = siteWith(3);
  site.issue('ERP-9', { securityLevelId: 'nobody' });
  expect((await site.as('ann').post('/rest/api/3/search/approximate-count', { jql: 'project = ERP' })).body).toEqual({ count: 3 });
});
