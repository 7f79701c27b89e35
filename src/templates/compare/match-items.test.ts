import { matchItems } from './match-items';
import { asMade, found, wanted } from './testing/an-item';

const idsOf = (match: ReturnType<typeof matchItems>) => Object.fromEntries([...match.found].map(([ref, { jira }]) => [ref, jira.id]));

test('what a template made is known by its name, whatever became of it since', () => {
  const items = [wanted('component', 'data'), wanted('issue', 'charter')];
  const match = matchItems(items, [
    found('component', '7', { name: 'Data & reports' }, 'component/data'),
    found('component', '8', { name: 'Data' }),
    found('issue', '9', { summary: 'Charter, second try', parent: 'jira:3' }, 'issue/charter'),
  ]);
  expect(idsOf(match)).toEqual({ 'component/data': '7', 'issue/charter': '9' });
  expect(match.rest).toMatchObject([{ jira: { id: '8' } }]);
});

test('what no template made is known by its name in Jira, without regard to case', () => {
  const match = matchItems(
    [wanted('component', 'data'), wanted('scheme', 'workflow', { name: 'PMO workflow' }), wanted('role', 'team', { role: 'Users' })],
    [found('component', '8', { name: ' DATA ' }), found('scheme', '5', { name: 'Default' }), found('role', '2', { role: 'users' })],
  );
  expect(idsOf(match)).toEqual({ 'component/data': '8', 'scheme/workflow': '5', 'role/team': '2' });
});

test('an issue is the same only under the same parent', () => {
  const items = [
    wanted('issue', 'plan', { type: 'Epic', summary: 'Planning' }),
    wanted('issue', 'close', { type: 'Epic', summary: 'Closing' }),
    wanted('issue', 'plan-meet', { summary: 'Meet the sponsor', parent: 'issue/plan' }),
    wanted('issue', 'close-meet', { summary: 'Meet the sponsor', parent: 'issue/close' }),
    wanted('link', 'one', { type: 'Blocks', from: 'issue/plan-meet', to: 'issue/close-meet' }),
  ];
  const match = matchItems(items, [
    found('issue', '11', { type: 'Epic', summary: 'Closing' }),
    found('issue', '12', { type: 'Epic', summary: 'planning' }),
    found('issue', '13', { summary: 'Meet the sponsor', parent: 'jira:11' }),
    found('issue', '14', { summary: 'Meet the sponsor', parent: 'jira:12' }),
    found('link', '20', { type: 'Blocks', from: 'jira:13', to: 'jira:14' }),
    found('link', '21', { type: 'Blocks', from: 'jira:14', to: 'jira:13' }),
  ]);
  expect(idsOf(match)).toEqual({
    'issue/plan': '12',
    'issue/close': '11',
    'issue/plan-meet': '14',
    'issue/close-meet': '13',
    'link/one': '21',
  });
});

test('names of other items are said as the template says them', () => {
  const match = matchItems(
    [wanted('component', 'data'), wanted('issue', 'charter')],
    [found('component', '8', { name: 'Data' }), found('issue', '9', { components: ['jira:8', 'jira:77'] })],
  );
  expect(match.found.get('issue/charter')).toMatchObject({ fields: { components: ['component/data', 'jira:77'] } });
});

test('"relates" reads the same both ways', () => {
  const issues = [wanted('issue', 'one', { summary: 'One' }), wanted('issue', 'two', { summary: 'Two' })];
  const link = wanted('link', 'l', { type: 'Relates', from: 'issue/one', to: 'issue/two' });
  const match = matchItems(
    [...issues, link],
    [...asMade(issues), found('link', '3', { type: 'Relates', from: 'issue/two', to: 'issue/one' })],
  );
  expect(match.found.has('link/l')).toBe(true);
});

test('of a copied issue the original counts; the copy belongs to nobody', () => {
  const match = matchItems(
    [wanted('issue', 'charter')],
    [found('issue', '100', {}, 'issue/charter'), found('issue', '99', {}, 'issue/charter')],
  );
  expect(idsOf(match)).toEqual({ 'issue/charter': '99' });
  expect(match.rest).toHaveLength(1);
});

test('one found item is at most one wanted one', () => {
  const match = matchItems([wanted('component', 'one'), wanted('component', 'two')], [found('component', '1')]);
  expect(idsOf(match)).toEqual({ 'component/one': '1' });
});

test('parents may be named after their children', () => {
  const items = [wanted('issue', 'task', { summary: 'Task', parent: 'issue/epic' }), wanted('issue', 'epic', { summary: 'Epic' })];
  const match = matchItems(items, [found('issue', '1', { summary: 'Task', parent: 'jira:2' }), found('issue', '2', { summary: 'Epic' })]);
  expect(idsOf(match)).toEqual({ 'issue/task': '1', 'issue/epic': '2' });
});
