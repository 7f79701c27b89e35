import type { InstalledApp } from '../../forge/product';
import { seedIds } from '../site/seed-ids';
import { aSite, aUser, type TestSite, testNow } from '../testing/a-site';

const { statuses, issueTypes, priorities, resolutions, linkTypes, fields } = seedIds;
const hour = 3_600_000;
const day = 24 * hour;

/**
 * Two projects and nine issues on 2026-03-31 at 09:00 UTC:
 * ERP-1 epic, ERP-2 story below it (in progress, assigned to Bob, due yesterday), ERP-3 sub-task of ERP-2, ERP-4 bug (done, fixed),
 * ERP-5 task blocked by ERP-2, ERP-6 old task, CRM-1 task in another project, CRM-2 under no priority, CRM-10 with estimates.
 */
function company(): TestSite {
  const site = aSite();
  const { state } = site;
  aUser(state, 'eve', 'Eve Adams', [], { timeZone: 'Asia/Tokyo' });
  site.project('CRM', { name: 'Customer care', leadAccountId: 'bob', categoryId: 'c1' });
  state.put('projectCategories', { id: 'c1', name: 'Sales', description: '' });
  const erp = state.one('projects.key', 'ERP')!.id;
  const version = (id: string, name: string, rank: number, released: boolean) =>
    state.put('versions', { id, projectId: erp, name, description: '', released, archived: false, rank });
  version('20001', '1.0', 1, true);
  version('20002', '1.1', 2, true);
  version('20003', '2.0', 3, false);
  state.put('components', {
    id: '21001',
    projectId: erp,
    name: 'Billing',
    description: '',
    leadAccountId: 'bob',
    assigneeType: 'PROJECT_DEFAULT',
  });
  state.put('boards', { id: '1', name: 'ERP board', type: 'scrum', projectId: erp, filterId: '1', columns: [] });
  const sprint = (id: string, name: string, state_: 'active' | 'closed' | 'future') =>
    state.put('sprints', { id, boardId: '1', name, goal: '', state: state_ });
  sprint('31', 'Sprint 1', 'closed');
  sprint('32', 'Sprint 2', 'active');
  state.put('fields', {
    ...state.get('fields', fields.startDate)!,
    id: 'customfield_10100',
    name: 'Risk level',
    schemaType: 'option',
    clauseNames: ['cf[10100]', 'Risk level'],
  });
  state.put('fieldContexts', {
    id: '10100',
    fieldId: 'customfield_10100',
    name: 'Default',
    description: '',
    projectIds: [],
    issueTypeIds: [],
  });
  state.put('fieldOptions', { id: '10200', contextId: '10100', fieldId: 'customfield_10100', value: 'Grave', disabled: false });

  const epic = site.issue('ERP-1', { issueTypeId: issueTypes.epic, summary: 'Modernise the ledger', labels: ['finance'] });
  const story = site.issue('ERP-2', {
    issueTypeId: issueTypes.story,
    parentId: epic.id,
    statusId: statuses.inProgress,
    assigneeId: 'bob',
    dueDate: '2026-03-30',
    priorityId: priorities.high,
    fixVersionIds: ['20003'],
    labels: ['finance', 'urgent'],
    updatedAt: testNow - 2 * hour,
    createdAt: testNow - 10 * day,
    description: 'Bookings are posted twice',
    custom: { [fields.storyPointEstimate]: 5, [fields.sprint]: ['31', '32'], customfield_10100: '10200', [fields.startDate]: '2026-03-01' },
    watcherIds: ['eve'],
  });
  site.issue('ERP-3', { issueTypeId: issueTypes.subtask, parentId: story.id, assigneeId: 'ann' });
  site.issue('ERP-4', {
    issueTypeId: issueTypes.bug,
    statusId: statuses.done,
    resolutionId: resolutions.fixed,
    resolvedAt: testNow - 3 * day,
    statusChangedAt: testNow - 3 * day,
    updatedAt: testNow - 3 * day,
    createdAt: testNow - 30 * day,
    componentIds: ['21001'],
    affectsVersionIds: ['20001'],
    fixVersionIds: ['20002'],
    summary: 'Invoice totals are wrong',
    reporterId: 'bob',
  });
  const blocked = site.issue('ERP-5', { dueDate: '2026-03-31', priorityId: priorities.lowest, custom: { [fields.sprint]: ['32'] } });
  site.issue('ERP-6', { createdAt: testNow - 400 * day, updatedAt: testNow - 400 * day, priorityId: priorities.highest });
  site.issue('CRM-1', { assigneeId: 'eve', summary: 'Answer every letter', voterIds: ['ann'] });
  const { priorityId: _, ...bare } = site.issue('CRM-2');
  state.put('issues', bare);
  site.issue('CRM-10', { originalEstimate: 8 * 3600, timeSpent: 4 * 3600, remainingEstimate: 4 * 3600, securityLevelId: '99' });
  state.put('issueLinks', { id: '1', typeId: linkTypes.blocks, sourceIssueId: story.id, targetIssueId: blocked.id });
  state.put('comments', {
    id: '1',
    issueId: blocked.id,
    authorId: 'eve',
    body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Waiting for the auditors' }] }] },
    createdAt: testNow,
    updatedAt: testNow,
  });
  state.put('worklogs', {
    id: '1',
    issueId: story.id,
    authorId: 'bob',
    startedAt: testNow - 5 * day,
    timeSpentSeconds: 60,
    createdAt: testNow,
    updatedAt: testNow,
  });
  state.put('properties', {
    id: `issue:${story.id}:plumbline`,
    entity: 'issue',
    entityId: story.id,
    key: 'plumbline',
    value: { score: 7, tags: ['a', 'b'], checked: '2026-03-15', note: 'Posted twice' },
  });
  const change = (id: string, issueId: string, at: number, authorId: string, fieldId: string, from: string | null, to: string | null) =>
    state.put('changelogs', {
      id,
      issueId,
      authorId,
      createdAt: at,
      items: [{ field: fieldId, fieldId, fieldtype: 'jira', from, fromString: from, to, toString: to }],
    });
  change('1', story.id, testNow - 5 * day, 'bob', 'status', statuses.toDo, statuses.inProgress);
  change('2', story.id, testNow - 4 * day, 'ann', 'assignee', null, 'bob');
  const bug = state.one('issues.key', 'ERP-4')!;
  change('3', bug.id, testNow - 3 * day, 'ann', 'status', statuses.toDo, statuses.done);
  change('4', bug.id, testNow - 3 * day, 'ann', 'resolution', null, resolutions.fixed);
  change('5', bug.id, testNow - 20 * day, 'ann', 'fixVersions', '20003', null);
  change('6', bug.id, testNow - 20 * day, 'ann', 'fixVersions', null, '20002');
  state.put('filters', {
    id: '40001',
    name: 'Overdue',
    description: '',
    ownerAccountId: 'ann',
    jql: 'due < startOfDay() ORDER BY key',
    favouriteOf: [],
    share: [{ id: '1', type: 'loggedin' }],
    edit: [],
  });
  // CRM-10 is on a level that nobody is on: nobody ever finds it.
  return site;
}

const everything = ['ERP-1', 'ERP-2', 'ERP-3', 'ERP-4', 'ERP-5', 'ERP-6', 'CRM-1', 'CRM-2'];
const without = (...keys: string[]) => everything.filter((key) => !keys.includes(key));
const keys = (text: string) => text.split(' ').filter((key) => key !== '');

describe('finds what Jira finds', () => {
  const site = company();
  test.each<[jql: string, expected: readonly string[]]>([
    ['project = ERP', keys('ERP-1 ERP-2 ERP-3 ERP-4 ERP-5 ERP-6')],
    ['project = "customer CARE"', keys('CRM-1 CRM-2')],
    ['project in (ERP, CRM)', everything],
    ['project != ERP', keys('CRM-1 CRM-2')],
    ['project in projectsLeadByUser(bob)', keys('CRM-1 CRM-2')],
    ['category = Sales', keys('CRM-1 CRM-2')],
    ['projectType = software', everything],
    ['key = erp-2', keys('ERP-2')],
    ['key in (ERP-2, CRM-1)', keys('ERP-2 CRM-1')],
    ['key > ERP-4', keys('ERP-5 ERP-6')],
    ['issuetype = Epic', keys('ERP-1')],
    ['type in subTaskIssueTypes()', keys('ERP-3')],
    ['type not in standardIssueTypes()', keys('ERP-3')],
    ['hierarchyLevel >= 1', keys('ERP-1')],
    ['status = "In Progress"', keys('ERP-2')],
    ['status = 10001', keys('ERP-4')],
    ['statusCategory = "To Do"', without('ERP-2', 'ERP-4')],
    ['statusCategory != Done', without('ERP-4')],
    ['statusCategory in (indeterminate, 3)', keys('ERP-2 ERP-4')],
    ['priority = High', keys('ERP-2')],
    ['priority > Medium', keys('ERP-2 ERP-6')],
    ['priority <= Low', keys('ERP-5')],
    ['priority is EMPTY', keys('CRM-2')],
    // A negative comparison leaves out issues without a value.
    ['priority != Medium', keys('ERP-2 ERP-5 ERP-6')],
    ['resolution = Unresolved', without('ERP-4')],
    ['resolution = Fixed', keys('ERP-4')],
    ['resolution is not empty', keys('ERP-4')],
    ['assignee = currentUser()', keys('ERP-3')],
    ['assignee = "Bob Builder"', keys('ERP-2')],
    ['assignee != bob', keys('ERP-3 CRM-1')],
    ['NOT assignee = bob', keys('ERP-3 CRM-1')],
    ['assignee is empty', without('ERP-2', 'ERP-3', 'CRM-1')],
    ['assignee in (bob, EMPTY)', without('ERP-3', 'CRM-1')],
    ['assignee in membersOf("site-admins")', keys('ERP-3')],
    ['reporter = bob', keys('ERP-4')],
    ['watcher = eve', keys('ERP-2')],
    ['voter = ann', keys('CRM-1')],
    ['votes > 0', keys('CRM-1')],
    ['issue in votedIssues()', keys('CRM-1')],
    ['worklogAuthor = bob', keys('ERP-2')],
    ['worklogDate >= "2026-03-26"', keys('ERP-2')],
    ['due < now()', keys('ERP-2')],
    ['due <= endOfDay()', keys('ERP-2 ERP-5')],
    ['duedate = "2026-03-31"', keys('ERP-5')],
    ['due is not empty', keys('ERP-2 ERP-5')],
    ['due in ("2026/03/30", "2026-03-31")', keys('ERP-2 ERP-5')],
    ['created < -1w', keys('ERP-2 ERP-4 ERP-6')],
    ['created <= "2026-03-01"', keys('ERP-6')],
    ['updated >= -1h', without('ERP-2', 'ERP-4', 'ERP-6')],
    ['updated >= -2h AND updated < "2026-03-31 08:00"', keys('ERP-2')],
    ['updated < startOfYear()', keys('ERP-6')],
    ['created > startOfMonth(-1M) and created < startOfMonth()', keys('')],
    ['resolved >= startOfWeek(-1)', keys('ERP-4')],
    ['statusCategoryChangedDate < -2d', keys('ERP-4')],
    ['labels = finance', keys('ERP-1 ERP-2')],
    ['labels in (urgent)', keys('ERP-2')],
    ['labels != finance', keys('')],
    ['labels not in (urgent)', keys('ERP-1')],
    ['component = Billing', keys('ERP-4')],
    ['component in componentsLeadByUser(bob)', keys('ERP-4')],
    ['fixVersion = "2.0"', keys('ERP-2')],
    ['fixVersion in releasedVersions(ERP)', keys('ERP-4')],
    ['fixVersion in unreleasedVersions()', keys('ERP-2')],
    ['fixVersion = latestReleasedVersion(ERP)', keys('ERP-4')],
    ['fixVersion = earliestUnreleasedVersion(ERP)', keys('ERP-2')],
    ['fixVersion > "1.0"', keys('ERP-2 ERP-4')],
    ['affectedVersion = "1.0"', keys('ERP-4')],
    ['summary ~ invoice', keys('ERP-4')],
    ['summary ~ "total wrong"', keys('ERP-4')],
    ['summary ~ "\\"totals are wrong\\""', keys('ERP-4')],
    ['summary ~ "moderni*"', keys('ERP-1')],
    ['summary !~ issue', keys('ERP-1 ERP-4 CRM-1')],
    ['description ~ booking', keys('ERP-2')],
    ['description is empty', without('ERP-2')],
    ['comment ~ auditors', keys('ERP-5')],
    ['text ~ auditors', keys('ERP-5')],
    ['parent = ERP-1', keys('ERP-2')],
    ['parent in (ERP-1, ERP-2)', keys('ERP-2 ERP-3')],
    ['parent is not empty', keys('ERP-2 ERP-3')],
    ['"Epic Link" = ERP-1', keys('ERP-2 ERP-3')],
    ['parentEpic = ERP-1', keys('ERP-2 ERP-3')],
    ['issue in childIssuesOf(ERP-1)', keys('ERP-2 ERP-3')],
    ['issue in linkedIssues(ERP-2)', keys('ERP-5')],
    ['issue in linkedIssues(ERP-5, "is blocked by")', keys('ERP-2')],
    ['issue in linkedIssues(ERP-5, blocks)', keys('ERP-2')],
    ['issueLinkType = "is blocked by"', keys('ERP-5')],
    ['issueLinkType = Blocks', keys('ERP-2 ERP-5')],
    ['sprint = "Sprint 1"', keys('ERP-2')],
    ['sprint in openSprints()', keys('ERP-2 ERP-5')],
    ['sprint in closedSprints()', keys('ERP-2')],
    ['sprint in futureSprints()', keys('')],
    ['"Story point estimate" >= 3', keys('ERP-2')],
    ['cf[10016] = 5', keys('ERP-2')],
    ['cf[10016] is empty', without('ERP-2')],
    ['"Start date" < "2026-04-01"', keys('ERP-2')],
    ['"Risk level" = Grave', keys('ERP-2')],
    ['"Risk level" in (10200)', keys('ERP-2')],
    ['issue.property[plumbline].score > 6', keys('ERP-2')],
    ['issue.property[plumbline].tags = b', keys('ERP-2')],
    ['issue.property[plumbline].checked > "2026-03-01"', keys('ERP-2')],
    ['issue.property[plumbline].note ~ twice', keys('ERP-2')],
    ['issue.property[plumbline].score is empty', without('ERP-2')],
    ['filter = Overdue', keys('ERP-2')],
    ['filter != 40001 and project = ERP and due is not empty', keys('ERP-5')],
    ['status was "To Do"', everything],
    ['status was "In Progress" by bob', keys('ERP-2')],
    ['status was "To Do" after -4d and status != "To Do"', keys('ERP-4')],
    ['status was not "In Progress"', without('ERP-2')],
    ['status was in ("In Progress", Done)', keys('ERP-2 ERP-4')],
    ['status was not in ("To Do")', keys('')],
    ['status was Done on "2026-03-30"', keys('ERP-4')],
    ['status was Done during ("2026-01-01", "2026-03-01")', keys('')],
    ['status changed', keys('ERP-2 ERP-4')],
    ['status changed to Done', keys('ERP-4')],
    ['status changed from "To Do" to "In Progress" after -1w', keys('ERP-2')],
    ['status changed before -4d', keys('ERP-2')],
    ['status changed by ann', keys('ERP-4')],
    ['NOT status changed', without('ERP-2', 'ERP-4')],
    ['assignee was empty', everything.filter((key) => key !== 'ERP-3' && key !== 'CRM-1')],
    ['assignee changed to bob by currentUser()', keys('ERP-2')],
    ['resolution changed on "2026-03-28"', keys('ERP-4')],
    ['fixVersion was "2.0"', keys('ERP-2 ERP-4')],
    ['issue in updatedBy(bob, -6d)', keys('ERP-2')],
    ['project = ERP AND (labels = finance OR type = Bug) AND NOT key = ERP-1', keys('ERP-2 ERP-4')],
    ['NOT (project = ERP OR priority is EMPTY)', keys('CRM-1')],
    ['(project = CRM) or key = ERP-1', keys('ERP-1 CRM-1 CRM-2')],
  ])('%s', async (jql, expected) => {
    const found = await site.as('ann').find(jql);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});

describe('orders as Jira orders', () => {
  const site = company();
  test.each<[string, string]>([
    ['project = ERP ORDER BY key', 'ERP-1 ERP-2 ERP-3 ERP-4 ERP-5 ERP-6'],
    ['project = ERP ORDER BY key DESC', 'ERP-6 ERP-5 ERP-4 ERP-3 ERP-2 ERP-1'],
    ['project is not empty ORDER BY project, key', 'CRM-1 CRM-2 ERP-1 ERP-2 ERP-3 ERP-4 ERP-5 ERP-6'],
    ['due is not empty ORDER BY due', 'ERP-2 ERP-5'],
    ['project = ERP and status != Done ORDER BY due, key', 'ERP-2 ERP-5 ERP-1 ERP-3 ERP-6'],
    ['project = ERP ORDER BY priority DESC, key DESC', 'ERP-6 ERP-2 ERP-4 ERP-3 ERP-1 ERP-5'],
    ['updated >= -1w and project = ERP ORDER BY updated', 'ERP-4 ERP-2 ERP-1 ERP-3 ERP-5'],
    ['updated >= -1w and project = ERP ORDER BY updated DESC', 'ERP-5 ERP-3 ERP-1 ERP-2 ERP-4'],
    ['key in (ERP-2, ERP-4, ERP-6) ORDER BY created', 'ERP-6 ERP-4 ERP-2'],
    ['assignee is not empty ORDER BY assignee', 'ERP-3 ERP-2 CRM-1'],
    // Without ORDER BY: the newest first.
    ['key in (ERP-2, ERP-4, ERP-6)', 'ERP-2 ERP-4 ERP-6'],
  ])('%s', async (jql, expected) => {
    expect(await site.as('ann').find(jql)).toEqual(keys(expected));
  });
});

describe("refuses in Jira's words", () => {
  const site = company();
  test.each<[jql: string, message: string]>([
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = 4711', "A value with ID '4711' does not exist for the field 'project'."],
    ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['foo = 1', "Field 'foo' does not exist or you do not have permission to view it."],
    ['"No such" is empty', "Field 'No such' does not exist or you do not have permission to view it."],
    ['project = ERP ORDER BY foo', "Field 'foo' does not exist or you do not have permission to view it."],
    ['project = ERP ORDER BY comment', "Not able to sort using field 'comment'."],
    ['status ~ open', "The operator '~' is not supported by the 'status' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['created was "2024-01-01"', "History searches do not support the 'created' field."],
    ['assignee in bob', "Operator 'in' does not support the non-list value '\"bob\"' for field 'assignee'."],
    ['project = ERP and "Epic Link" not in 17', "Operator 'not in' does not support the non-list value '17' for field 'Epic Link'."],
    ['sprint = openSprints()', "Operator '=' does not support the list value 'openSprints()' for field 'sprint'."],
    [
      'created > soon',
      "Date value 'soon' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    [
      'created > "2026-02-30"',
      "Date value '2026-02-30' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['key = ERP-999', "An issue with key 'ERP-999' does not exist for field 'key'."],
    ['key = "what is this"', "The issue key 'what is this' for field 'key' is invalid."],
    ['assignee in nonsense(1, 2)', "Unable to find JQL function 'nonsense(1, 2)'."],
    ['assignee in membersOf()', "Function 'membersOf' expected '1' arguments but received '0'."],
    [
      'assignee in membersOf(nope)',
      "Function 'membersOf' can not generate a list of usernames for group 'nope'; the group does not exist.",
    ],
    ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
    [
      'project',
      "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
    ],
    ['project = ERP AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
    ['project in (ERP', "Error in the JQL Query: Expecting ')' before the end of the query."],
    [
      'foo bar',
      "Error in the JQL Query: Expecting operator but got 'bar'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 5)",
    ],
    ['status = Well Done', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'Done'. (line 1, character 15)"],
    [
      'project = ERP\nAND status = In Progress',
      "Error in the JQL Query: 'In' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 2, character 14)",
    ],
    [
      'labels = a@b',
      "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 11)",
    ],
    ['status = "open', "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1, character 10)"],
  ])('%s', async (jql, message) => {
    const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql });
    expect(answer.status).toBe(400);
    expect(answer.body.errorMessages).toContain(message);
  });

  test('tells of all problems at once', async () => {
    const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql: 'project = NOPE AND foo = 1' });
    expect(answer.body.errorMessages).toHaveLength(2);
  });

  test('an empty query and one that only sorts are unbounded', async () => {
    for (const jql of ['', 'ORDER BY created']) {
      const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql });
      expect(answer.body.errorMessages).toEqual([
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      ]);
    }
  });
});

test('dates mean the time zone of the asking user', async () => {
  const site = company();
  // 31 March 00:30 in Tokyo is still 30 March in London.
  site.issue('ERP-7', { createdAt: Date.parse('2026-03-30T15:30:00Z') });
  const query = 'created >= "2026-03-31" and key = ERP-7';
  expect(await site.as('ann').find(query)).toEqual([]);
  expect(await site.as('eve').find(query)).toEqual(['ERP-7']);
});

test('names of projects that the asker may not browse do not exist for them', async () => {
  const site = company();
  const scheme = site.state.get('permissionSchemes', seedIds.permissionScheme)!;
  site.state.put('permissionSchemes', { ...scheme, id: 'closed', grants: [] });
  site.project('SECRET', { permissionSchemeId: 'closed' });
  await expect(site.as('bob').find('project = SECRET')).rejects.toThrow("The value 'SECRET' does not exist for the field 'project'.");
});

describe('functions of apps', () => {
  const app = (invoke: InstalledApp['invoke']): InstalledApp => ({
    appId: 'ari:cloud:ecosystem::app/a1',
    environmentId: 'e1',
    name: 'Plumbline',
    accountId: 'app-account',
    scopes: [],
    modules: {
      'jira:jqlFunction': [
        {
          key: 'findings-fn',
          name: 'findings',
          types: ['issue'],
          operators: ['in', 'not in'],
          function: 'jql',
          arguments: [{ name: 'rule', required: true }],
        },
      ],
      'jira:entityProperty': [
        {
          key: 'p',
          entityType: 'issue',
          propertyKey: 'plumbline',
          values: [{ path: 'score', type: 'number', searchAlias: 'plumblineScore' }],
        },
      ],
    },
    invoke,
  });

  test('stand for the JQL they return, asked once per arguments', async () => {
    const site = company();
    const asked: unknown[] = [];
    await site.site.installApp(
      app(async (_, payload) => {
        asked.push(payload);
        const { clause } = payload as { clause: { operator: string } };
        return { jql: clause.operator === 'in' ? 'assignee is empty' : 'assignee is not empty' };
      }),
    );
    const ann = site.as('ann');
    expect((await ann.find('project = CRM and issue in findings("no assignee")')).sort()).toEqual(['CRM-2']);
    expect(await ann.find('project = CRM and issue in findings("no assignee")')).toEqual(['CRM-2']);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ clause: { field: 'issue', operator: 'in', function: 'findings', arguments: ['no assignee'] } });
    expect(await ann.find('project = CRM and issue not in findings("no assignee")')).toEqual(['CRM-1']);
    expect(await ann.find('project = CRM and NOT issue in findings("no assignee")')).toEqual(['CRM-1']);
  });

  test('answer anew when the app has updated its precomputation', async () => {
    const site = company();
    await site.site.installApp(app(async () => ({ jql: 'key = CRM-1' })));
    expect(await site.as('ann').find('issue in findings(x)')).toEqual(['CRM-1']);
    const [kept] = site.state.all('precomputations');
    site.state.put('precomputations', { ...kept!, value: 'key = CRM-2' });
    expect(await site.as('ann').find('issue in findings(x)')).toEqual(['CRM-2']);
  });

  test('pass their own errors on, and wrong arguments are refused without asking', async () => {
    const site = company();
    await site.site.installApp(app(async () => ({ error: 'There is no such rule.' })));
    await expect(site.as('ann').find('issue in findings(x)')).rejects.toThrow('There is no such rule.');
    await expect(site.as('ann').find('issue in findings()')).rejects.toThrow(
      "Function 'findings' expected '1' arguments but received '0'.",
    );
    await expect(site.as('ann').find('issue = findings(x)')).rejects.toThrow(
      "The operator '=' is not supported by the function 'findings'.",
    );
  });

  test('aliases of indexed entity properties are fields', async () => {
    const site = company();
    await site.site.installApp(app(async () => ({})));
    expect(await site.as('ann').find('plumblineScore = 7')).toEqual(['ERP-2']);
  });
});
