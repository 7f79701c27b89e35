import type { WantedProject } from '../items/wanted-project';
import type { SiteFacts } from '../ports';

/** A site on which nothing is missing that a template names: for showing what it makes before any Jira is asked. */
export function siteThatFits({ items }: WantedProject): SiteFacts {
  const people = new Map<string, { readonly active: boolean }>();
  const [issueTypes, fields, schemes] = [new Map<string, number>(), new Set<string>(), new Map<string, string>()];
  const [roles, groups, categories, linkTypes, priorities, standards] = [0, 1, 2, 3, 4, 5].map(() => new Set<string>());
  const add = (names: Set<string> | undefined, name: string | null): void => {
    if (name !== null) names?.add(name);
  };
  const person = (accountId: string | null): void => {
    if (accountId !== null) people.set(accountId, { active: true });
  };
  const levels = levelsOf(items);
  for (const item of items) {
    switch (item.kind) {
      case 'project':
        person(item.fields.lead);
        add(categories, item.fields.category);
        break;
      case 'role':
        add(roles, item.fields.role);
        for (const accountId of item.fields.people) person(accountId);
        for (const group of item.fields.groups) add(groups, group);
        break;
      case 'component':
        person(item.fields.lead);
        break;
      case 'record':
        person(item.fields.sponsor);
        break;
      case 'scheme':
        schemes.set(item.fields.name, item.fields.role);
        break;
      case 'issue':
        issueTypes.set(item.fields.type, levels.get(item.ref) ?? 0);
        add(priorities, item.fields.priority);
        person(item.fields.assignee);
        for (const name of Object.keys(item.fields.values)) fields.add(name);
        break;
      case 'link':
        add(linkTypes, item.fields.type);
        break;
      case 'standard':
        add(standards, item.fields.standardId);
        break;
      default:
        break;
    }
  }
  const named = (names: Iterable<string> = []): { id: string; name: string }[] => [...names].map((name) => ({ id: name, name }));
  return {
    takenKeys: new Set(),
    takenNames: new Set(),
    issueTypes: [...issueTypes].map(([name, level]) => ({ id: name, name, level })),
    fields: [...fields].map((name) => ({ id: name, name, type: 'string' })),
    schemes: [...schemes].map(([name, role]) => ({ id: name, name, role, projects: 0 })),
    roles: named(roles),
    groups: new Set(groups),
    categories: named(categories),
    linkTypes: named(linkTypes),
    priorities: named(priorities),
    people,
    standardIds: new Set(standards),
    permissions: { viewerAdministersJira: true, appAdministersJira: true, viewerIsPmoAdministrator: true },
  };
}

/** Levels as Jira counts them: -1 what is under two others, 1 what holds others at the top, 0 the rest. */
function levelsOf(items: WantedProject['items']): ReadonlyMap<string, number> {
  const parents = new Map(items.flatMap((item) => (item.kind === 'issue' ? [[item.ref, item.fields.parent] as const] : [])));
  const depth = (ref: string): number => {
    let steps = 0;
    for (let parent = parents.get(ref); parent; parent = parents.get(parent)) steps++;
    return steps;
  };
  const height = new Map<string, number>();
  for (const ref of [...parents.keys()].reverse()) {
    const parent = parents.get(ref);
    if (parent) height.set(parent, Math.max(height.get(parent) ?? 0, (height.get(ref) ?? 0) + 1));
  }
  return new Map([...parents.keys()].map((ref) => [ref, depth(ref) > 1 ? -1 : (height.get(ref) ?? 0) > 0 && depth(ref) === 0 ? 1 : 0]));
}
