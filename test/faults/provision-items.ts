import type { ItemFields, ItemKind } from '../../src/contracts/templates/item';
import { wanted } from '../../src/templates/compare/testing/an-item';
import type { WantedItem } from '../../src/templates/items/item';
import type { WantedProject } from '../../src/templates/items/wanted-project';
import { wantedProject } from '../../src/templates/testing/a-wanted-project';

/** Items after those that they name, as resolved blueprints have them. */
function item<K extends ItemKind>(kind: K, id: string, fields: Partial<ItemFields[K]>, after: readonly string[] = []): WantedItem {
  return { ...wanted(kind, id, fields), after: [...after] } as WantedItem;
}

const issue = (id: string, fields: Partial<ItemFields['issue']>): WantedItem =>
  item('issue', id, { summary: `Work ${id}`, ...fields }, [
    ...(fields.parent ? [fields.parent] : []),
    ...(fields.components ?? []),
    ...(fields.fixVersions ?? []),
  ]);

export interface Size {
  readonly epics?: number;
  readonly tasks?: number;
  /** Tasks of an epic that are linked to the one before; all unless said. */
  readonly linked?: number;
  readonly risks?: number;
}

/** Something of every kind that hands can make: a tree of `epics` × `tasks`, each third task with a sub-task, links along the tasks. */
export function everyKind({ epics = 2, tasks = 3, linked = tasks, risks = 1 }: Size = {}): WantedProject {
  const issues: WantedItem[] = [];
  const links: WantedItem[] = [];
  for (let epic = 0; epic < epics; epic++) {
    issues.push(issue(`e${epic}`, { type: 'Epic', summary: `Phase ${epic}`, dueDay: 20_700 + epic, assignee: 'bob' }));
    for (let task = 0; task < tasks; task++) {
      const id = `e${epic}t${task}`;
      issues.push(
        issue(id, {
          parent: `issue/e${epic}`,
          components: ['component/core'],
          fixVersions: ['version/one'],
          labels: ['pm2', 'plan'],
          priority: 'High',
          startDay: 20_690,
          estimateSeconds: 7200,
          description: '## Why\n\nThe **board** asked.\n\n- one\n- two\n\n[ ] done?',
          values: { Impact: 'High', Effect: 3 },
        }),
      );
      if (task % 3 === 0) issues.push(issue(`${id}s`, { type: 'Sub-task', parent: `issue/${id}` }));
      if (task > 0 && task <= linked) {
        const ends = { from: `issue/e${epic}t${task - 1}`, to: `issue/${id}` };
        links.push(item('link', `${id}l`, { type: 'Blocks', ...ends }, [ends.from, ends.to]));
      }
    }
  }
  return wantedProject([
    item('project', 'project', { key: 'BRIDGE', name: 'New bridge', lead: 'ann', category: 'IT', description: 'Across the river' }),
    item('issueType', 'risk', { name: 'Risk', description: 'What may go wrong' }),
    item('scheme', 'types', { role: 'issueType', name: 'Bridge types', issueTypes: ['Epic', 'Task', 'Sub-task', 'Risk'] }, [
      'issueType/risk',
    ]),
    item('scheme', 'flow', {
      role: 'workflow',
      name: 'Gated work',
      statuses: [
        { name: 'To Do', category: 'todo' },
        { name: 'At the gate', category: 'inProgress' },
        { name: 'Done', category: 'done' },
      ],
    }),
    item('scheme', 'rights', { role: 'permission', name: 'Default Permission Scheme' }),
    item('field', 'impact', { name: 'Impact', type: 'select', options: ['High', 'Low'] }),
    item('field', 'effect', { name: 'Effect', type: 'number', projectOnly: false }),
    item('role', 'manager', { role: 'Administrators', people: ['dee'], groups: ['pmo'] }),
    item('role', 'sponsor', { role: 'Sponsor', people: ['bob'] }),
    item('component', 'core', { name: 'Core', description: 'The middle', lead: 'ann' }),
    item('component', 'banks', { name: 'Banks' }),
    item('version', 'one', { name: '1.0', description: 'First crossing', startDay: 20_690, releaseDay: 20_750 }),
    item('projectProperty', 'method', { key: 'plumbline.method', value: { name: 'small', gates: [1, 2] } }),
    ...issues,
    ...Array.from({ length: risks }, (_, risk) => issue(`r${risk}`, { type: 'Risk', summary: `The river rises by ${risk + 1} m` })),
    ...links,
    item('filter', 'open', { name: 'Open work', description: 'What is left', jql: 'project = BRIDGE AND statusCategory != Done' }),
    item('board', 'team', { name: 'Team', type: 'kanban', filter: 'filter/open' }, ['filter/open']),
    item('dashboard', 'steering', {
      name: 'Steering',
      description: 'For the board',
      gadgets: [
        { module: 'portfolio-gadget', title: 'Portfolio', column: 0 },
        { module: 'portfolio-gadget', title: 'Again', column: 1 },
      ],
    }),
    item('record', 'record', { goal: 'Cross the river', sponsor: 'bob', startDay: 20_690, endDay: 20_800, budget: 5000, currency: 'EUR' }),
    item('gate', 'start', { stage: 'Initiating', name: 'Go', dueDay: 20_710 }),
    item('gate', 'end', { stage: 'Closing', name: 'Done', dueDay: 20_800 }),
    item('document', 'charter', { name: 'Charter', required: true, dueDay: 20_710 }),
    item('standard', 'governance', { standardId: 'project-governance' }),
    item('automation', 'close', { name: 'Close sub-tasks', purpose: 'Tidy', steps: ['Import it'] }),
  ]);
}
