import { seedIds } from '../site/seed-ids';
import { customField, customFieldTypes } from '../site/system-fields';
import { aSite, aUser, type TestSite, testNow } from './a-site';

const { statuses, issueTypes, priorities, resolutions, linkTypes, fields } = seedIds;
const hour = 3_600_000;
const day = 24 * hour;

/**
 * Two projects and nine issues on 2026-03-31 at 09:00 UTC:
 * ERP-1 epic, ERP-2 story below it (in progress, assigned to Bob, due yesterday), ERP-3 sub-task of ERP-2, ERP-4 bug (done, fixed),
 * ERP-5 task blocked by ERP-2, ERP-6 old task, CRM-1 task in another project, CRM-2 under no priority, CRM-10 with estimates.
 */
export function aCompany(): TestSite {
  const site = aSite();
  const { state } = site;
  aUser(state, 'eve', 'Eve Adams', [], { timeZone: 'Asia/Tokyo' });
  site.project('CRM', { name: 'Customer care', leadAccountId: 'bob', categoryId: 'c1' });
  state.put('projectCategories', { id: 'c1', name: 'Sales', description: '' });
  const erp = state.one('projects.key', 'ERP')?.id ?? '';
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
  state.put('fields', customField('customfield_10100', 'Risk level', 'option', customFieldTypes.select));
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
  const bug = site.issue('ERP-4', {
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
