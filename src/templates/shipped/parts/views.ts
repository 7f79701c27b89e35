import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { say } from './say';

type Filter = NonNullable<BlueprintInput['filters']>[number];
type Dashboard = NonNullable<BlueprintInput['dashboards']>[number];

/** Names of filters and dashboards are unique for their owner on the whole site, so the key of the project comes first. */
export const registerFilters: readonly Filter[] = [
  {
    id: 'risks',
    name: say('{{key}}: open risks', '{{key}}: open risico’s'),
    description: say('The risk log, the next review first.', 'De risicolog, eerstvolgende beoordeling bovenaan.'),
    jql: 'project = {{key}} AND issuetype = Risk AND statusCategory != Done ORDER BY due ASC',
  },
  {
    id: 'open-issues',
    name: say('{{key}}: open project issues', '{{key}}: open issues'),
    description: say('The issue log, the oldest date first.', 'De issuelog, oudste datum bovenaan.'),
    jql: 'project = {{key}} AND issuetype = "Project issue" AND statusCategory != Done ORDER BY due ASC',
  },
  {
    id: 'decisions',
    name: say('{{key}}: decisions', '{{key}}: besluiten'),
    description: say('The decision log: open ones first.', 'De besluitenlog: open besluiten eerst.'),
    jql: 'project = {{key}} AND issuetype = Decision ORDER BY statusCategory ASC, due ASC',
  },
  {
    id: 'changes',
    name: say('{{key}}: change requests', '{{key}}: wijzigingsverzoeken'),
    description: say('The change log: open ones first.', 'De wijzigingslog: open wijzigingen eerst.'),
    jql: 'project = {{key}} AND issuetype = "Change request" ORDER BY statusCategory ASC, created DESC',
  },
];

export const mineNow: Filter = {
  id: 'mine-now',
  name: say('{{key}}: mine, due within two weeks', '{{key}}: van mij, binnen twee weken'),
  jql: 'project = {{key}} AND assignee = currentUser() AND statusCategory != Done AND due <= 14d ORDER BY due ASC',
};

export const projectDashboard: Dashboard = {
  id: 'project',
  name: say('{{key}}: project overview', '{{key}}: projectoverzicht'),
  description: say('Status, progress and milestones as Plumbline sees them.', 'Status, voortgang en mijlpalen zoals Plumbline ze ziet.'),
  gadgets: [
    { module: 'portfolio-gadget', title: say('Status and milestones', 'Status en mijlpalen'), column: 0 },
    { module: 'lessons-gadget', title: say('Lessons', 'Lessen'), column: 1 },
  ],
};
