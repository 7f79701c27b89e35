import { aSite } from '../../testing/a-site';

const types = (events: readonly { readonly eventType: string }[]): string[] => events.map((event) => event.eventType);

test('a project goes through archive, trash and back, and every step is told', async () => {
  const { as, events, state } = aSite();
  const ann = as('ann');
  await ann.post('/rest/api/3/project/ERP/archive');
  await ann.post('/rest/api/3/project/ERP/restore');
  await ann.delete('/rest/api/3/project/ERP');
  expect((await ann.get('/rest/api/3/project/ERP')).status).toBe(404);
  expect((await ann.get('/rest/api/3/project/search?status=deleted')).body.values).toMatchObject([{ key: 'ERP', deleted: true }]);
  await ann.post('/rest/api/3/project/ERP/restore');
  expect(types(events)).toEqual([
    'avi:jira:archived:project',
    'avi:jira:unarchived:project',
    'avi:jira:softdeleted:project',
    'avi:jira:restored:project',
  ]);
  expect(state.get('projects', '10000')).not.toHaveProperty('deletedAt');
});

test('deleting for good removes what the project contained and sends one event', async () => {
  const { as, events, issue, state } = aSite();
  issue('ERP-1');
  await as('ann').delete('/rest/api/3/project/ERP?enableUndo=false');
  expect([state.count('projects'), state.count('issues')]).toEqual([0, 0]);
  expect(types(events)).toEqual(['avi:jira:deleted:project']);
});

test('a taken key and name are refused together, in words that name the owner', async () => {
  const { as } = aSite();
  const asked = { key: 'ERP', name: 'Project ERP', projectTypeKey: 'software', leadAccountId: 'ann' };
  const { status, body } = await as('ann').post('/rest/api/3/project', asked);
  expect(status).toBe(400);
  expect(body.errors).toEqual({
    projectName: 'A project with that name already exists.',
    projectKey: "Project 'Project ERP' uses this project key.",
  });
});

test('a new key renames the issues, and the old keys go on leading to them', async () => {
  const { as, issue } = aSite();
  issue('ERP-1');
  await as('ann').put('/rest/api/3/project/ERP', { key: 'BOOKS' });
  expect((await as('bob').get('/rest/api/3/issue/ERP-1?fields=summary')).body.key).toBe('BOOKS-1');
  expect((await as('bob').get('/rest/api/3/project/ERP')).body.key).toBe('BOOKS');
});

test('somebody who may not browse a project finds no trace of it', async () => {
  const { as, state } = aSite();
  for (const scheme of state.all('permissionSchemes')) state.put('permissionSchemes', { ...scheme, grants: [] });
  expect((await as('bob').get('/rest/api/3/project/ERP')).body.errorMessages).toEqual(["No project could be found with key 'ERP'."]);
  expect((await as('bob').get('/rest/api/3/project/search')).body.total).toBe(0);
  expect((await as('bob').post('/rest/api/3/permissions/project', { permissions: ['BROWSE_PROJECTS'] })).body).toEqual({ projects: [] });
});

test('a team-managed project brings types, statuses, workflow and board of its own', async () => {
  const { as } = aSite();
  const template = 'com.pyxis.greenhopper.jira:gh-simplified-agility-scrum';
  await as('ann').post('/rest/api/3/project', { key: 'TEAM', name: 'Team', projectTemplateKey: template, leadAccountId: 'ann' });
  const { body } = await as('ann').get('/rest/api/3/project/TEAM/statuses');
  expect(body.map((type: { name: string }) => type.name)).toEqual(['Epic', 'Story', 'Task', 'Bug', 'Subtask']);
  expect(body[0].statuses[0].scope).toEqual({ type: 'PROJECT', project: { id: '10001' } });
  expect((await as('ann').get('/rest/agile/1.0/board?projectKeyOrId=TEAM')).body.total).toBe(1);
});
