import type { FoundItem } from '../../items/item';
import type { MadePlan } from '../../plan/planned-item';
import type { SiteFacts } from '../../ports';

/** A project as a plan leaves it, when everything of the plan is done. */
export function applied(items: readonly FoundItem[], plan: MadePlan): readonly FoundItem[] {
  const project = new Map(items.map((item) => [`${item.kind} ${item.jira.id}`, item]));
  let next = 50_000;
  for (const { change, wanted, jira } of plan.items) {
    const { ref, kind, action } = change;
    const id = jira?.id ?? String(next++);
    if (action === 'remove') project.delete(`${kind} ${id}`);
    if ((action === 'create' || action === 'update') && wanted)
      project.set(`${kind} ${id}`, { ref, kind, jira: { id, key: null }, fields: wanted.fields, shared: false } as FoundItem);
  }
  return [...project.values()];
}

/** A site that has whatever the items of these tests name. */
export const roomySite: SiteFacts = {
  takenKeys: new Set(),
  takenNames: new Set(),
  issueTypes: [
    { id: '1', name: 'Epic', level: 1 },
    { id: '2', name: 'Task', level: 0 },
  ],
  fields: [],
  schemes: [],
  roles: [{ id: '10', name: 'Users' }],
  groups: new Set(),
  categories: [],
  linkTypes: [{ id: '20', name: 'Blocks' }],
  priorities: [],
  people: new Map([
    ['ada', { active: true }],
    ['bob', { active: true }],
  ]),
  standardIds: new Set(),
  permissions: { viewerAdministersJira: true, appAdministersJira: true, viewerIsPmoAdministrator: true },
};
