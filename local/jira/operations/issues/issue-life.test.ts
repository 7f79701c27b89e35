import type { WorkflowRecord } from '../../model/records';
import { seedIds } from '../../site/seed-ids';
import { aSite, type TestSite, testNow } from '../../testing/a-site';

const issues = '/rest/api/3/issue';
const text = (words: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const task = (more: object = {}) => ({ fields: { project: { key: 'ERP' }, summary: 'Do it', issuetype: { name: 'Task' }, ...more } });
const eventsOf = (site: TestSite) => site.events.map((event) => event.eventType);

describe('creating', () => {
  test('gives the next key, the defaults, and tells the listeners', async () => {
    const site = aSite();
    const ann = site.as('ann');
    expect(await ann.post(issues, task())).toMatchObject({ status: 201, body: { key: 'ERP-1' } });
    expect(await ann.post(issues, task())).toMatchObject({ status: 201, body: { key: 'ERP-2' } });
    const { body } = await ann.get(`${issues}/ERP-1`);
    expect(body.fields).toMatchObject({
      status: { name: 'To Do', statusCategory: { key: 'new', colorName: 'blue-gray', name: 'To Do', id: 2 } },
      priority: { name: 'Medium' },
      reporter: { accountId: 'ann' },
      creator: { accountId: 'ann' },
      assignee: null,
      resolution: null,
      issuetype: { name: 'Task', subtask: false, hierarchyLevel: 0 },
      created: '2026-03-31T09:00:00.000+0000',
      workratio: -1,
    });
    expect(eventsOf(site)).toEqual(['avi:jira:created:issue', 'avi:jira:created:issue']);
    expect(site.events[0]?.payload).toMatchObject({ issue: { key: 'ERP-1', fields: { summary: 'Do it' } }, atlassianId: 'ann' });
  });

  test('sets every kind of field', async () => {
    const site = aSite();
    const erp = site.state.one('projects.key', 'ERP')!.id;
    site.state.put('versions', { id: '20001', projectId: erp, name: '1.0', description: '', released: false, archived: false, rank: 1 });
    site.state.put('components', { id: '21001', projectId: erp, name: 'Billing', description: '', assigneeType: 'PROJECT_DEFAULT' });
    site.state.put('sprints', { id: '31', boardId: '1', name: 'Sprint 1', goal: '', state: 'active', startAt: testNow });
    const fields = {
      description: text('Why'),
      priority: { id: '1' },
      assignee: { accountId: 'bob' },
      labels: ['a', 'b'],
      duedate: '2026-04-30',
      fixVersions: [{ name: '1.0' }],
      components: [{ id: '21001' }],
      timetracking: { originalEstimate: '1d 2h' },
      [seedIds.fields.storyPointEstimate]: 8,
      [seedIds.fields.sprint]: 31,
      [seedIds.fields.flagged]: [{ value: 'Impediment' }],
    };
    expect(await site.as('ann').post(issues, task(fields))).toMatchObject({ status: 201 });
    const { body } = await site.as('ann').get(`${issues}/ERP-1`);
    expect(body.fields).toMatchObject({
      description: text('Why'),
      assignee: { accountId: 'bob', displayName: 'Bob Builder' },
      labels: ['a', 'b'],
      duedate: '2026-04-30',
      fixVersions: [{ id: '20001', name: '1.0', released: false }],
      components: [{ name: 'Billing' }],
      timetracking: { originalEstimate: '1d 2h', originalEstimateSeconds: 36_000, remainingEstimateSeconds: 36_000 },
      [seedIds.fields.storyPointEstimate]: 8,
      [seedIds.fields.sprint]: [{ id: 31, name: 'Sprint 1', state: 'active', boardId: 1, startDate: '2026-03-31T09:00:00.000Z' }],
      [seedIds.fields.flagged]: [{ value: 'Impediment' }],
    });
  });

  test.each<[string, object, Record<string, string>]>([
    ['no summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    ['a summary of two lines', { summary: 'a\nb' }, { summary: 'The summary is invalid because it contains newline characters.' }],
    ['a summary without end', { summary: 'x'.repeat(256) }, { summary: "Summary can't exceed 255 characters." }],
    ['no project', { project: undefined }, { project: 'Specify a valid project ID or key' }],
    ['an unknown project', { project: { key: 'NOPE' } }, { project: 'valid project is required' }],
    ['no type', { issuetype: undefined }, { issuetype: 'Specify an issue type' }],
    ['an unknown type', { issuetype: { name: 'Dream' } }, { issuetype: 'Specify a valid issue type' }],
    [
      'a sub-task without parent',
      { issuetype: { name: 'Sub-task' } },
      { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
    ],
    ['an unknown field', { colour: 'red' }, { colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown." }],
    ['a label with a space', { labels: ['a b'] }, { labels: "The label 'a b' contains spaces which is invalid." }],
    [
      'text for a document',
      { description: 'plain' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    ['text for a number', { customfield_10016: '5' }, { customfield_10016: 'Operation value must be a number' }],
    ['an unknown option', { customfield_10021: [{ value: 'Nope' }] }, { customfield_10021: "Option value 'Nope' is not valid" }],
    ['an unknown version', { fixVersions: [{ name: '9' }] }, { fixVersions: "Version name '9' is not valid" }],
    ['a date that is none', { duedate: '2026-02-30' }, { duedate: 'Error parsing date string: 2026-02-30' }],
    ['somebody who cannot be assigned', { assignee: { accountId: 'cem' } }, { assignee: "User 'cem' cannot be assigned issues." }],
  ])('refuses %s', async (_, fields, errors) => {
    const site = aSite();
    expect(await site.as('ann').post(issues, task(fields))).toMatchObject({ status: 400, body: { errors } });
    expect(site.state.count('issues')).toBe(0);
  });

  test('in bulk, one bad issue does not stop the others', async () => {
    const site = aSite();
    const { status, body } = await site.as('ann').post(`${issues}/bulk`, { issueUpdates: [task(), task({ summary: '' }), task()] });
    expect(status).toBe(201);
    expect(body.issues.map((issue: { key: string }) => issue.key)).toEqual(['ERP-1', 'ERP-2']);
    expect(body.errors).toMatchObject([
      { failedElementNumber: 1, status: 400, elementErrors: { errors: { summary: expect.any(String) } } },
    ]);
  });

  test('needs the permission', async () => {
    const site = aSite();
    const scheme = site.state.get('permissionSchemes', seedIds.permissionScheme)!;
    site.state.put('permissionSchemes', { ...scheme, grants: scheme.grants.filter((grant) => grant.permission === 'BROWSE_PROJECTS') });
    expect(await site.as('bob').post(issues, task())).toMatchObject({
      status: 400,
      body: { errors: { project: expect.stringContaining('permission') } },
    });
  });
});

describe('editing', () => {
  test('writes what changed into the changelog, bumps updated, and tells the listeners', async () => {
    const site = aSite();
    site.issue('ERP-1', { labels: ['old'], dueDate: '2026-01-01' });
    site.clock.advance(60_000);
    const edit = { fields: { duedate: null, assignee: { accountId: 'bob' } }, update: { labels: [{ add: 'new' }, { remove: 'old' }] } };
    expect((await site.as('ann').put(`${issues}/ERP-1`, edit)).status).toBe(204);
    const { body } = await site.as('ann').get(`${issues}/ERP-1?expand=changelog`);
    expect(body.fields).toMatchObject({ labels: ['new'], duedate: null, updated: '2026-03-31T09:01:00.000+0000' });
    expect(body.changelog.histories).toMatchObject([
      {
        author: { accountId: 'ann' },
        items: [
          { field: 'assignee', fieldId: 'assignee', fieldtype: 'jira', from: null, fromString: null, to: 'bob', toString: 'Bob Builder' },
          expect.objectContaining({ field: 'duedate', from: '2026-01-01', to: null }),
          { field: 'labels', fromString: 'old', toString: 'new' },
        ],
      },
    ]);
    expect(eventsOf(site)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  });

  test('of nothing changes nothing', async () => {
    const site = aSite();
    const before = site.issue('ERP-1');
    site.clock.advance(60_000);
    await site.as('ann').put(`${issues}/ERP-1`, { fields: { summary: before.summary } });
    expect(site.state.one('issues.key', 'ERP-1')).toEqual(before);
    expect(site.events).toEqual([]);
  });

  test('a bad field spoils the whole edit', async () => {
    const site = aSite();
    site.issue('ERP-1');
    const answer = await site.as('ann').put(`${issues}/ERP-1`, { fields: { summary: 'New', duedate: 'soon' } });
    expect(answer).toMatchObject({ status: 400, body: { errors: { duedate: 'Error parsing date string: soon' } } });
    expect(site.state.one('issues.key', 'ERP-1')?.summary).toBe('Issue ERP-1');
  });
});

describe('transitions', () => {
  test('into done resolve, and out of it open again', async () => {
    const site = aSite();
    site.issue('ERP-1');
    const ann = site.as('ann');
    site.clock.advance(1000);
    expect((await ann.post(`${issues}/ERP-1/transitions`, { transition: { id: '31' } })).status).toBe(204);
    const done = (await ann.get(`${issues}/ERP-1`)).body.fields;
    expect(done).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-03-31T09:00:01.000+0000',
      statuscategorychangedate: '2026-03-31T09:00:01.000+0000',
    });
    await ann.post(`${issues}/ERP-1/transitions`, { transition: { id: '21' } });
    expect((await ann.get(`${issues}/ERP-1`)).body.fields).toMatchObject({
      status: { name: 'In Progress' },
      resolution: null,
      resolutiondate: null,
    });
    expect(await ann.find('status was Done')).toEqual(['ERP-1']);
  });

  test('are those of the workflow from where the issue stands', async () => {
    const site = aSite();
    const { toDo, inProgress, done } = seedIds.statuses;
    const workflow = site.state.get('workflows', seedIds.workflow)!;
    const directed = (id: string, from: string, to: string): WorkflowRecord['transitions'][number] => ({
      ...workflow.transitions[0]!,
      id,
      name: id,
      type: 'DIRECTED',
      fromStatusIds: [from],
      toStatusId: to,
    });
    site.state.put('workflows', { ...workflow, transitions: [directed('start', toDo, inProgress), directed('finish', inProgress, done)] });
    site.issue('ERP-1');
    const ann = site.as('ann');
    const { body } = await ann.get(`${issues}/ERP-1/transitions`);
    expect(body.transitions.map((transition: { id: string }) => transition.id)).toEqual(['start']);
    expect((await ann.post(`${issues}/ERP-1/transitions`, { transition: { id: 'finish' } })).status).toBe(400);
  });

  test('ask the rules of the workflow: conditions hide, validators refuse, seeing what the screen changes', async () => {
    const site = aSite();
    const workflow = site.state.get('workflows', seedIds.workflow)!;
    const rule = (ruleKey: string) => ({ ruleKey, parameters: {} });
    const transitions = workflow.transitions.map((transition) => {
      if (transition.id === '31') return { ...transition, rules: { ...transition.rules, validators: [rule('needs-due-date')] } };
      return transition.id === '21' ? { ...transition, rules: { ...transition.rules, conditions: [rule('never')] } } : transition;
    });
    site.state.put('workflows', { ...workflow, transitions });
    const { workflowRules } = site.site.services;
    workflowRules.set('needs-due-date', (_, __, { issue }) => issue.dueDate !== undefined || 'Give it a due date first.');
    workflowRules.set('never', () => 'hidden');
    site.issue('ERP-1');
    const ann = site.as('ann');
    expect((await ann.get(`${issues}/ERP-1/transitions`)).body.transitions.map((one: { id: string }) => one.id)).toEqual(['11', '31']);
    expect(await ann.post(`${issues}/ERP-1/transitions`, { transition: { id: '31' } })).toMatchObject({
      status: 400,
      body: { errorMessages: ['Give it a due date first.'] },
    });
    expect((await ann.post(`${issues}/ERP-1/transitions`, { transition: { id: '31' }, fields: { duedate: '2026-04-01' } })).status).toBe(
      204,
    );
  });
});

describe('links', () => {
  test('show at both ends, bump both, and are told', async () => {
    const site = aSite();
    site.issue('ERP-1');
    site.issue('ERP-2');
    site.clock.advance(5000);
    const ann = site.as('ann');
    expect(
      (await ann.post('/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'ERP-1' }, outwardIssue: { key: 'ERP-2' } }))
        .status,
    ).toBe(201);
    const [source, target] = await Promise.all(['ERP-1', 'ERP-2'].map(async (key) => (await ann.get(`${issues}/${key}`)).body.fields));
    expect(source.issuelinks).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: 'ERP-2', fields: { status: { name: 'To Do' } } } },
    ]);
    expect(target.issuelinks).toMatchObject([{ type: { inward: 'is blocked by' }, inwardIssue: { key: 'ERP-1' } }]);
    expect([source.updated, target.updated]).toEqual(['2026-03-31T09:00:05.000+0000', '2026-03-31T09:00:05.000+0000']);
    const told = site.events.find((event) => event.eventType === 'avi:jira:created:issuelink');
    expect(told?.payload).toMatchObject({ sourceIssueId: site.state.one('issues.key', 'ERP-1')?.id, issueLinkType: { name: 'Blocks' } });
    expect((await ann.delete(`/rest/api/3/issueLink/${source.issuelinks[0].id}`)).status).toBe(204);
    expect(eventsOf(site)).toContain('avi:jira:deleted:issuelink');
  });

  test('to an issue that the caller may not see do not show', async () => {
    const site = aSite();
    const a = site.issue('ERP-1');
    const b = site.issue('ERP-2', { securityLevelId: 'nobody' });
    site.state.put('issueLinks', { id: '1', typeId: seedIds.linkTypes.blocks, sourceIssueId: a.id, targetIssueId: b.id });
    expect((await site.as('ann').get(`${issues}/ERP-1`)).body.fields.issuelinks).toEqual([]);
  });
});

test('work logged moves time spent and what remains', async () => {
  const site = aSite();
  site.issue('ERP-1', { originalEstimate: 36_000, remainingEstimate: 36_000 });
  const ann = site.as('ann');
  const { body } = await ann.post(`${issues}/ERP-1/worklog`, { timeSpent: '2h', started: '2026-03-30T10:00:00.000+0200' });
  expect(body).toMatchObject({ timeSpentSeconds: 7200, started: '2026-03-30T08:00:00.000+0000' });
  const tracking = async () => (await ann.get(`${issues}/ERP-1`)).body.fields.timetracking;
  expect(await tracking()).toMatchObject({ timeSpentSeconds: 7200, remainingEstimateSeconds: 28_800 });
  await ann.post(`${issues}/ERP-1/worklog?adjustEstimate=leave`, { timeSpentSeconds: 3600 });
  expect(await tracking()).toMatchObject({ timeSpentSeconds: 10_800, remainingEstimateSeconds: 28_800 });
  await ann.delete(`${issues}/ERP-1/worklog/${body.id}`);
  expect(await tracking()).toMatchObject({ timeSpentSeconds: 3600, remainingEstimateSeconds: 36_000 });
});

test('comments belong to their authors and may be kept to a role', async () => {
  const site = aSite();
  site.issue('ERP-1');
  const [ann, bob] = [site.as('ann'), site.as('bob')];
  const mine = await ann.post(`${issues}/ERP-1/comment`, { body: text('For all') });
  await ann.post(`${issues}/ERP-1/comment`, { body: text('For us'), visibility: { type: 'role', value: 'Administrators' } });
  expect((await ann.get(`${issues}/ERP-1/comment`)).body.total).toBe(2);
  expect((await bob.get(`${issues}/ERP-1/comment`)).body.total).toBe(1);
  expect((await bob.delete(`${issues}/ERP-1/comment/${mine.body.id}`)).status).toBe(403);
  expect(await bob.post(`${issues}/ERP-1/comment`, { body: { type: 'doc', version: 1, content: [] } })).toMatchObject({
    status: 400,
    body: { errors: { comment: 'Comment body can not be empty!' } },
  });
  expect(eventsOf(site)).toEqual(['avi:jira:commented:issue', 'avi:jira:commented:issue']);
});

test('an issue with sub-tasks is deleted only together with them', async () => {
  const site = aSite();
  const parent = site.issue('ERP-1');
  site.issue('ERP-2', { parentId: parent.id, issueTypeId: seedIds.issueTypes.subtask });
  const ann = site.as('ann');
  expect((await ann.delete(`${issues}/ERP-1`)).status).toBe(400);
  expect((await ann.delete(`${issues}/ERP-1?deleteSubtasks=true`)).status).toBe(204);
  expect(site.state.count('issues')).toBe(0);
  expect(eventsOf(site)).toEqual(['avi:jira:deleted:issue']);
});

test('a change made by an app carries the app, so that it can tell its own events', async () => {
  const site = aSite();
  site.issue('ERP-1');
  const app = site.asPrincipal({ kind: 'user', appId: 'a1', accountId: 'ann', scopes: ['write:jira-work'] });
  await app.put(`${issues}/ERP-1`, { fields: { summary: 'By the app' } });
  expect(site.events[0]).toMatchObject({ eventType: 'avi:jira:updated:issue', causedByAppId: 'a1' });
});

test('a former key still leads to a moved issue', async () => {
  const site = aSite();
  site.issue('ERP-7', { formerKeys: ['OLD-3'] });
  expect((await site.as('ann').get(`${issues}/OLD-3`)).body.key).toBe('ERP-7');
});

describe('in bulk, as a task', () => {
  const finished = async (site: TestSite, taskId: string) => {
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return (await site.as('ann').get(`/rest/api/3/bulk/queue/${taskId}`)).body;
  };

  test('issues move to another project: same id, new key, old key still works, sub-tasks come along', async () => {
    const site = aSite();
    site.project('CRM', { nextIssueNumber: 5 });
    const story = site.issue('ERP-1', { issueTypeId: seedIds.issueTypes.story });
    const subtask = site.issue('ERP-2', { parentId: story.id, issueTypeId: seedIds.issueTypes.subtask });
    const { status, body } = await site.as('ann').post('/rest/api/3/bulk/issues/move', {
      targetToSourcesMapping: {
        [`CRM,${seedIds.issueTypes.task}`]: {
          issueIdsOrKeys: ['ERP-1', 'ERP-99'],
          inferStatusDefaults: true,
          inferFieldDefaults: true,
          inferSubtaskTypeDefault: true,
          inferClassificationDefaults: true,
        },
      },
    });
    expect(status).toBe(201);
    expect(await finished(site, body.taskId)).toMatchObject({
      status: 'COMPLETE',
      processedAccessibleIssues: [Number(story.id)],
      invalidOrInaccessibleIssueCount: 1,
    });
    const moved = await site.as('ann').get(`${issues}/ERP-1`);
    expect(moved.body).toMatchObject({ id: story.id, key: 'CRM-5', fields: { issuetype: { name: 'Task' } } });
    expect(site.state.get('issues', subtask.id)).toMatchObject({ key: 'CRM-6', parentId: story.id });
    expect(await site.as('ann').find('project = CRM ORDER BY key')).toEqual(['CRM-5', 'CRM-6']);
    expect(site.events[0]).toMatchObject({ eventType: 'avi:jira:updated:issue', payload: { jiraEventTypeName: 'issue_moved' } });
  });

  test('issues are transitioned and deleted', async () => {
    const site = aSite();
    site.issue('ERP-1');
    site.issue('ERP-2');
    const transition = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['ERP-1'], transitionId: '31' }] };
    const first = await site.as('ann').post('/rest/api/3/bulk/issues/transition', transition);
    expect((await finished(site, first.body.taskId)).failedAccessibleIssues).toEqual({});
    expect(await site.as('ann').find('status = Done')).toEqual(['ERP-1']);
    const second = await site.as('ann').post('/rest/api/3/bulk/issues/delete', { selectedIssueIdsOrKeys: ['ERP-2'] });
    await finished(site, second.body.taskId);
    expect(await site.as('ann').find('project = ERP')).toEqual(['ERP-1']);
  });
});

test('an archived issue can be opened but no search finds it, until it is restored', async () => {
  const site = aSite();
  site.issue('ERP-1');
  const ann = site.as('ann');
  expect((await ann.put(`${issues}/archive`, { issueIdsOrKeys: ['ERP-1', 'ERP-9'] })).body).toMatchObject({
    numberOfIssuesUpdated: 1,
    errors: { issuesNotFound: { count: 1, issueIdsOrKeys: ['ERP-9'] } },
  });
  expect(await ann.find('project = ERP')).toEqual([]);
  expect((await ann.get(`${issues}/ERP-1`)).status).toBe(200);
  await ann.put(`${issues}/unarchive`, { issueIdsOrKeys: ['ERP-1'] });
  expect(await ann.find('project = ERP')).toEqual(['ERP-1']);
});
