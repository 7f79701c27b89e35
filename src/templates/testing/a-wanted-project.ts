import type { ItemFields, ItemKind } from '../../contracts/templates/item';
import { wanted } from '../compare/testing/an-item';
import type { WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';

/** A template's wishes from a list of items; their needs follow from what they name. */
export const wantedProject = (items: readonly WantedItem[], more: Partial<WantedProject> = {}): WantedProject => ({
  templateId: 'small-project',
  templateName: 'Small project',
  templateVersion: 3,
  language: 'en',
  answers: { name: 'New bridge', key: 'BRIDGE' },
  jiraTemplate: 'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  items,
  topics: [],
  ...more,
});

export const aProject = (fields: Partial<ItemFields['project']> = {}): WantedItem =>
  wanted('project', 'project', { key: 'BRIDGE', name: 'New bridge', lead: 'ann', category: 'IT', ...fields });

export const anIssue = (id: string, fields: Partial<ItemFields['issue']> = {}): WantedItem =>
  wanted('issue', id, { summary: `Work ${id}`, type: 'Task', ...fields });

const item = <K extends ItemKind>(kind: K, id: string, fields: Partial<ItemFields[K]>): WantedItem => wanted(kind, id, fields);

/** Something of every kind, with a tree of `epics` × `tasks`, one task in three with a sub-task, and links along the tasks of an epic. */
export function aSmallProject({ epics = 2, tasks = 3 }: { readonly epics?: number; readonly tasks?: number } = {}): WantedProject {
  const issues: WantedItem[] = [];
  const links: WantedItem[] = [];
  for (let epic = 0; epic < epics; epic++) {
    issues.push(anIssue(`e${epic}`, { type: 'Epic', dueDay: 20_700 + epic, assignee: 'bob' }));
    for (let task = 0; task < tasks; task++) {
      const id = `e${epic}t${task}`;
      issues.push(
        anIssue(id, { parent: `issue/e${epic}`, components: ['component/core'], fixVersions: ['version/one'], values: { Impact: 'High' } }),
      );
      if (task % 3 === 0) issues.push(anIssue(`${id}s`, { type: 'Sub-task', parent: `issue/${id}` }));
      if (task > 0) links.push(item('link', `${id}l`, { type: 'Blocks', from: `issue/e${epic}t${task - 1}`, to: `issue/${id}` }));
    }
  }
  return wantedProject([
    aProject(),
    item('issueType', 'risk', { name: 'Risk' }),
    item('scheme', 'permission', { role: 'permission', name: 'Default permissions' }),
    item('scheme', 'workflow', { role: 'workflow', name: 'Gated', statuses: [{ name: 'To do', category: 'todo' }] }),
    item('field', 'impact', { name: 'Impact', type: 'select', options: ['High', 'Low'] }),
    item('role', 'manager', { role: 'Project manager', people: ['ann'], groups: ['pmo'] }),
    item('component', 'core', { name: 'Core', lead: 'ann' }),
    item('version', 'one', { name: '1.0', releaseDay: 20_750 }),
    item('projectProperty', 'method', { key: 'plumbline.method', value: { name: 'small' } }),
    ...issues,
    ...links,
    item('filter', 'open', { name: 'Open work', jql: 'project = BRIDGE' }),
    item('board', 'team', { name: 'Team', filter: 'filter/open' }),
    item('dashboard', 'steering', { name: 'Steering', gadgets: [] }),
    item('record', 'record', { goal: 'Cross the river', sponsor: 'bob' }),
    item('gate', 'start', { name: 'Go', dueDay: 20_710 }),
    item('document', 'charter', { name: 'Charter' }),
    item('standard', 'governance', { standardId: 'project-governance' }),
    item('automation', 'close', { name: 'Close sub-tasks' }),
  ]);
}
