import type { SharePermission } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import type { DemoPeople } from './demo-people';
import { demoGroups } from './demo-people';

/** A gadget of an app: its module as Jira names it, and what stands over it. */
export interface DemoGadget {
  readonly moduleKey: string;
  readonly title: string;
}

export interface DemoDashboard {
  readonly dashboardId: string;
  readonly gadgetIds: readonly string[];
}

/** The PMO's dashboard with the given app modules in two columns, and filters that people in such a company keep. */
export function createDashboard(state: SiteState, people: DemoPeople, gadgets: readonly DemoGadget[]): DemoDashboard {
  const owner = people.by.pmo[0];
  const director = people.by.executive[0];
  if (!owner || !director) throw new Error('the company has no PMO');
  for (const [name, description, jql] of filterTable) {
    const id = state.nextId('filters');
    state.put('filters', {
      id,
      name,
      description,
      ownerAccountId: owner.id,
      jql,
      favouriteOf: [owner.id],
      share: [shared(state)],
      edit: [],
    });
  }
  const dashboardId = state.nextId('dashboards');
  state.put('dashboards', {
    id: dashboardId,
    name: 'PMO overview',
    description: 'All portfolios at a glance.',
    ownerAccountId: owner.id,
    favouriteOf: [owner.id, director.id],
    share: [shared(state)],
    edit: [{ id: state.nextId('dashboards'), type: 'group', groupId: demoGroups.pmo }],
  });
  const gadgetIds = gadgets.map(({ moduleKey, title }, index) => {
    const id = state.nextId('gadgets');
    state.put('gadgets', { id, dashboardId, moduleKey, title, color: 'blue', row: Math.floor(index / 2), column: index % 2 });
    return id;
  });
  return { dashboardId, gadgetIds };
}

function shared(state: SiteState): SharePermission {
  return { id: state.nextId('filters'), type: 'loggedin' };
}

const filterTable: readonly (readonly [name: string, description: string, jql: string])[] = [
  ['My open work', 'What is assigned to me and not done.', 'assignee = currentUser() AND statusCategory != Done ORDER BY duedate ASC'],
  ['Overdue', 'Open work whose due date passed.', 'statusCategory != Done AND duedate < startOfDay() ORDER BY duedate ASC'],
  ['In progress without anybody', 'Started, but nobody is named.', 'statusCategory = "In Progress" AND assignee IS EMPTY'],
  ['Open risks', 'All risks that are not closed.', 'issuetype = Risk AND statusCategory != Done ORDER BY created DESC'],
  ['Decisions to be taken', 'Proposed or under discussion.', 'issuetype = Decision AND statusCategory != Done ORDER BY duedate ASC'],
  ['Impediments', 'Everything flagged.', 'Flagged IS NOT EMPTY AND statusCategory != Done'],
  ['Not touched for 90 days', 'Open and silent.', 'statusCategory != Done AND updated < -90d ORDER BY updated ASC'],
  ['Done this week', 'What was finished in the last seven days.', 'resolved >= -7d ORDER BY resolved DESC'],
];
