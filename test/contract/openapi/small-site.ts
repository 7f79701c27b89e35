import type { PlainSchemeRecord } from '../../../local/jira/model/records';
import { operationRows } from '../../../local/jira/operations.gen';
import { permissionAri } from '../../../local/jira/site/installed-apps';
import { seedIds } from '../../../local/jira/site/seed-ids';
import { aSite, type TestClient, type TestSite, testNow } from '../../../local/jira/testing/a-site';
import type { Sender } from './conformance-case';

export interface SmallSite extends TestSite {
  by(sender: Sender): TestClient;
}

const app = {
  appId: 'ari:cloud:ecosystem::app/0b1c2d3e-1111-4222-8333-444455556666',
  environmentId: 'e0e0e0e0-1111-4222-8333-444455556666',
};

/** Keys under which the site knows the modules of the installed app. */
export const appKeys = {
  globalPermission: permissionAri(app, 'steward'),
  projectPermission: permissionAri(app, 'auditor'),
  gadget: permissionAri(app, 'overview'),
  jqlFunction: permissionAri(app, 'late-issues'),
};

/** Every scope that any operation asks for, so that the app is never refused for a missing one. */
const allScopes = [...new Set(operationRows.flatMap(([, , , , classic, granular]) => [...classic, ...granular]))];

/**
 * A small believable company: project ERP in full use (10000), OPS beside it (10001), a team-managed one (10002), one archived (10003), one
 * in the trash (10004), one without issues (10005), with one record of everything that the operations can read. Ids start at 10000.
 */
export async function smallSite(): Promise<SmallSite> {
  const base = aSite();
  const appAccount = 'app-account';
  await base.site.installApp({
    ...app,
    name: 'Steward',
    accountId: appAccount,
    scopes: allScopes,
    modules: {
      'jira:globalPermission': [{ key: 'steward', name: 'Steward', description: 'Looks after the site.', defaultGrants: ['all'] }],
      'jira:projectPermission': [{ key: 'auditor', name: 'Auditor', description: 'Looks at a project.' }],
      'jira:dashboardGadget': [{ key: 'overview', title: 'Overview' }],
      'jira:jqlFunction': [{ key: 'late-issues', name: 'lateIssues', function: 'late', operators: ['in', 'not in'], types: ['issue'] }],
      'jira:customFieldType': [{ key: 'score', name: 'Score', type: 'number' }],
    },
    invoke: async () => ({ jql: 'due < now()' }),
  });
  addProjects(base);
  addIssues(base);
  addSchemes(base);
  addFields(base);
  addBoards(base);
  addSharedThings(base);
  addPlainSchemes(base);
  const appPrincipal = { kind: 'app', appId: app.appId, accountId: appAccount, scopes: allScopes } as const;
  const by = (sender: Sender): TestClient =>
    sender === 'app' ? base.asPrincipal(appPrincipal) : base.as(sender === 'nobody' ? undefined : sender);
  return { ...base, by };
}

function addProjects({ state, project }: TestSite): void {
  state.put('projectCategories', { id: '10000', name: 'Core', description: 'What the company runs on.' });
  const erp = kept(state.get('projects', '10000'));
  state.put('projects', { ...erp, categoryId: '10000', description: 'Replaces the old system.', url: 'https://example.com/erp' });
  project('OPS');
  project('TEAM', { teamManaged: true, isPrivate: true });
  project('OLD', { archivedAt: testNow, archivedBy: 'ann' });
  project('BIN', { deletedAt: testNow, deletedBy: 'ann' });
  project('NEW');
  const { administrator, member } = seedIds.roles;
  for (const [projectId, roleId, kind, holder] of [
    ['10000', administrator, 'user', 'ann'],
    ['10000', member, 'group', seedIds.groups.users],
    ['default', administrator, 'group', seedIds.groups.admins],
  ] as const) {
    state.put('roleActors', { id: `${projectId}:${roleId}:${kind}:${holder}`, projectId, roleId, kind, holder });
  }
  state.put('roles', { id: '10010', name: 'Observer', description: 'Watches.' });
  const version = { projectId: '10000', description: 'A release.', released: false, archived: false };
  state.put('versions', {
    ...version,
    id: '10000',
    name: '1.0',
    startDate: '2026-01-01',
    releaseDate: '2026-02-01',
    released: true,
    rank: 1,
  });
  state.put('versions', { ...version, id: '10001', name: '2.0', releaseDate: '2026-03-01', rank: 2 });
  state.put('versions', { ...version, id: '10002', name: '3.0', rank: 3 });
  const component = { projectId: '10000', description: 'A part.', assigneeType: 'PROJECT_DEFAULT' as const };
  state.put('components', { ...component, id: '10000', name: 'Ledger', leadAccountId: 'bob' });
  state.put('components', { ...component, id: '10001', name: 'Stock' });
  for (const [entity, entityId] of [
    ['project', '10000'],
    ['user', 'bob'],
    ['issuetype', seedIds.issueTypes.task],
    ['issue', '10000'],
    ['comment', '10000'],
    ['worklog', '10000'],
    ['board', '10000'],
    ['sprint', '10000'],
    ['dashboardItem', '10000'],
    ['app', `forge-${app.appId}`],
  ] as const) {
    state.put('properties', { id: `${entity}:${entityId}:health`, entity, entityId, key: 'health', value: { score: 3 } });
  }
}

function addIssues({ state, issue }: TestSite): void {
  const { epic, story, subtask } = seedIds.issueTypes;
  issue('ERP-1', {
    assigneeId: 'bob',
    fixVersionIds: ['10001'],
    affectsVersionIds: ['10000'],
    componentIds: ['10000'],
    labels: ['finance'],
    dueDate: '2026-04-15',
    originalEstimate: 28_800,
    remainingEstimate: 14_400,
    timeSpent: 14_400,
    watcherIds: ['ann'],
    voterIds: ['bob'],
    reporterId: 'bob',
    description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Close the books.' }] }] },
  });
  issue('ERP-2', { issueTypeId: epic, statusId: seedIds.statuses.inProgress });
  issue('ERP-3', {
    issueTypeId: story,
    parentId: '10001',
    custom: { [seedIds.fields.sprint]: ['10000'], [seedIds.fields.storyPoints]: 5 },
  });
  issue('ERP-4', { issueTypeId: subtask, parentId: '10002' });
  issue('ERP-5', { statusId: seedIds.statuses.done, resolutionId: seedIds.resolutions.done, resolvedAt: testNow });
  issue('OPS-1');
  state.put('issueLinks', { id: '10000', typeId: seedIds.linkTypes.blocks, sourceIssueId: '10000', targetIssueId: '10005' });
  const text = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Done by Friday.' }] }] };
  state.put('comments', { id: '10000', issueId: '10000', authorId: 'ann', body: text, createdAt: testNow, updatedAt: testNow });
  state.put('worklogs', {
    id: '10000',
    issueId: '10000',
    authorId: 'bob',
    comment: text,
    startedAt: testNow,
    timeSpentSeconds: 14_400,
    createdAt: testNow,
    updatedAt: testNow,
  });
  state.put('changelogs', {
    id: '10000',
    issueId: '10000',
    authorId: 'ann',
    createdAt: testNow,
    items: [
      { field: 'assignee', fieldId: 'assignee', fieldtype: 'jira', from: null, fromString: null, to: 'bob', toString: 'Bob Builder' },
    ],
  });
}

/** Schemes, statuses and workflows that nothing uses, for the operations that change or delete them. */
function addSchemes({ state }: TestSite): void {
  state.put('groups', { id: 'group-spare', name: 'spare' });
  state.put('permissionSchemes', {
    id: '10001',
    name: 'Spare permissions',
    description: '',
    grants: [{ id: '10900', permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: seedIds.groups.users } }],
  });
  state.put('issueTypes', { id: '10050', name: 'Spare type', description: '', hierarchyLevel: 0, avatarId: '10300' });
  state.put('issueTypeSchemes', {
    id: '10001',
    name: 'Spare types',
    description: '',
    defaultIssueTypeId: seedIds.issueTypes.task,
    issueTypeIds: [seedIds.issueTypes.task, '10050'],
    isDefault: false,
  });
  state.put('statuses', { id: '10050', name: 'Spare', description: '', category: 'new' });
  const workflow = kept([...state.all('workflows')][0]);
  state.put('workflows', { ...workflow, id: 'spare-workflow', name: 'Spare workflow' });
  state.put('workflows', { ...workflow, id: 'unused-workflow', name: 'Unused workflow' });
  state.put('workflowSchemes', {
    id: '10001',
    name: 'Spare workflows',
    description: '',
    defaultWorkflowId: seedIds.workflow,
    workflowIdByIssueTypeId: { [seedIds.issueTypes.bug]: 'spare-workflow' },
  });
  state.put('securitySchemes', { id: '10000', name: 'Confidential', description: '', defaultLevelId: '10000' });
  state.put('securityLevels', {
    id: '10000',
    schemeId: '10000',
    name: 'Board',
    description: '',
    members: [{ type: 'user', parameter: 'ann' }],
  });
  state.put('securityLevels', { id: '10001', schemeId: '10000', name: 'Team', description: '', members: [{ type: 'reporter' }] });
  const ops = kept(state.get('projects', '10001'));
  state.put('projects', { ...ops, issueSecuritySchemeId: '10000' });
}

function addFields({ state }: TestSite): void {
  const field = { description: '', custom: true, orderable: true, navigable: true, searchable: true };
  const select = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
  state.put('fields', {
    ...field,
    id: 'customfield_10050',
    name: 'Region',
    schemaType: 'option',
    schemaCustom: select,
    clauseNames: ['cf[10050]', 'Region'],
  });
  state.put('fieldContexts', {
    id: '10500',
    fieldId: 'customfield_10050',
    name: 'ERP only',
    description: '',
    projectIds: ['10000'],
    issueTypeIds: ['10001'],
  });
  state.put('fieldContexts', {
    id: '10501',
    fieldId: 'customfield_10050',
    name: 'OPS only',
    description: '',
    projectIds: ['10001'],
    issueTypeIds: [],
  });
  for (const [id, value] of [
    ['10600', 'North'],
    ['10601', 'South'],
  ] as const) {
    state.put('fieldOptions', { id, contextId: '10500', fieldId: 'customfield_10050', value, disabled: false });
  }
  const score = 'ari:cloud:ecosystem::extension/0b1c2d3e-1111-4222-8333-444455556666/e0e0e0e0-1111-4222-8333-444455556666/static/score';
  state.put('fields', {
    ...field,
    id: 'customfield_10051',
    name: 'Score',
    schemaType: 'number',
    schemaCustom: score,
    clauseNames: ['cf[10051]', 'Score'],
  });
}

function addBoards({ state }: TestSite): void {
  const { toDo, inProgress, done } = seedIds.statuses;
  const columns = [
    { name: 'To Do', statusIds: [toDo] },
    { name: 'In Progress', statusIds: [inProgress] },
    { name: 'Done', statusIds: [done] },
  ];
  state.put('filters', {
    id: '10000',
    name: 'All of ERP',
    description: 'Everything.',
    ownerAccountId: 'ann',
    jql: 'project = ERP ORDER BY created',
    favouriteOf: ['ann'],
    share: [{ id: '10001', type: 'project', projectId: '10000' }],
    edit: [{ id: '10002', type: 'group', groupId: seedIds.groups.admins }],
  });
  const board = { projectId: '10000', filterId: '10000', columns };
  state.put('boards', { ...board, id: '10000', name: 'ERP board', type: 'scrum', estimationFieldId: seedIds.fields.storyPoints });
  state.put('boards', { ...board, id: '10001', name: 'ERP flow', type: 'kanban' });
  const sprint = { boardId: '10000', goal: 'Close the quarter.' };
  state.put('sprints', { ...sprint, id: '10000', name: 'Sprint 2', state: 'active', startAt: testNow, endAt: testNow + 86_400_000 });
  state.put('sprints', { ...sprint, id: '10001', name: 'Sprint 3', state: 'future' });
  state.put('sprints', {
    ...sprint,
    id: '10002',
    name: 'Sprint 1',
    state: 'closed',
    startAt: testNow - 9,
    endAt: testNow - 5,
    completeAt: testNow - 5,
  });
}

function addSharedThings({ state }: TestSite): void {
  const dashboard = { id: '10000', name: 'Company', description: 'For all.', ownerAccountId: 'ann', favouriteOf: ['ann'] };
  state.put('dashboards', {
    ...dashboard,
    share: [{ id: '10003', type: 'loggedin' }],
    edit: [
      { id: '10004', type: 'user', accountId: 'ann' },
      { id: '10005', type: 'project', projectId: '10000', roleId: seedIds.roles.administrator },
    ],
  });
  state.put('gadgets', {
    id: '10000',
    dashboardId: '10000',
    moduleKey: appKeys.gadget,
    title: 'Overview',
    color: 'blue',
    row: 0,
    column: 0,
  });
  state.put('tasks', {
    id: '10000',
    description: 'Tidy up',
    status: 'RUNNING',
    progress: 40,
    submittedBy: 'ann',
    submittedAt: testNow,
    startedAt: testNow,
  });
  state.put('precomputations', {
    id: '10000',
    functionKey: appKeys.jqlFunction,
    functionName: 'lateIssues',
    field: 'issue',
    operator: 'in',
    arguments: ['ERP'],
    value: 'due < now()',
    createdAt: testNow,
    updatedAt: testNow,
    usedAt: testNow,
  });
}

/** Screens, field configurations and notifications: ERP uses them, and there is one to spare of each. */
function addPlainSchemes({ state }: TestSite): void {
  const scheme = (id: number, kind: PlainSchemeRecord['kind'], name: string, content: PlainSchemeRecord['content']): void =>
    state.put('plainSchemes', { id: String(id), kind, name, description: '', content });
  const { bug } = seedIds.issueTypes;
  scheme(10_000, 'screen', 'Main', { tabs: [{ id: '10000', name: 'Fields', fieldIds: ['summary', 'duedate'] }] });
  scheme(10_001, 'screen', 'Spare', { tabs: [{ id: '10001', name: 'Fields', fieldIds: [] }] });
  scheme(10_002, 'screenScheme', 'Usual screens', { screens: { default: '10000' } });
  scheme(10_003, 'screenScheme', 'Spare screens', { screens: { default: '10000', edit: '10000' } });
  scheme(10_004, 'issueTypeScreenScheme', 'Screens by type', { mappings: { default: '10002', [bug]: '10002' } });
  scheme(10_005, 'fieldConfiguration', 'Usual fields', { items: { summary: { id: 'summary', isRequired: true } } });
  scheme(10_006, 'fieldConfiguration', 'Spare fields', {});
  scheme(10_007, 'fieldConfigurationScheme', 'Usual', { mappings: { default: '10005', [bug]: '10005' } });
  const reporter = { id: '10000', eventId: '1', notificationType: 'Reporter' };
  scheme(10_008, 'notificationScheme', 'Mail', { notifications: [reporter] });
  scheme(10_009, 'notificationScheme', 'Silence', { notifications: [] });
  const erp = kept(state.get('projects', '10000'));
  const used = { issueTypeScreenSchemeId: '10004', fieldConfigurationSchemeId: '10007', notificationSchemeId: '10008' };
  state.put('projects', { ...erp, ...used });
}

/** A record that the base site is known to have. */
function kept<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('The base site has changed: a record is missing.');
  return record;
}
