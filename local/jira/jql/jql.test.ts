import { seedIds } from '../site/seed-ids';
import { aCompany } from '../testing/a-company';

const everything = ['ERP-1', 'ERP-2', 'ERP-3', 'ERP-4', 'ERP-5', 'ERP-6', 'CRM-1', 'CRM-2'];
const without = (...keys: string[]) => everything.filter((key) => !keys.includes(key));
const keys = (text: string) => text.split(' ').filter((key) => key !== '');

describe('finds what Jira finds', () => {
  const site = aCompany();
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
  const site = aCompany();
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

test('dates mean the time zone of the asking user', async () => {
  const site = aCompany();
  // 31 March 00:30 in Tokyo is still 30 March in London.
  site.issue('ERP-7', { createdAt: Date.parse('2026-03-30T15:30:00Z') });
  const query = 'created >= "2026-03-31" and key = ERP-7';
  expect(await site.as('ann').find(query)).toEqual([]);
  expect(await site.as('eve').find(query)).toEqual(['ERP-7']);
});

test('names of projects that the asker may not browse do not exist for them', async () => {
  const site = aCompany();
  const scheme = site.state.get('permissionSchemes', seedIds.permissionScheme)!;
  site.state.put('permissionSchemes', { ...scheme, id: 'closed', grants: [] });
  site.project('SECRET', { permissionSchemeId: 'closed' });
  await expect(site.as('bob').find('project = SECRET')).rejects.toThrow("The value 'SECRET' does not exist for the field 'project'.");
});
