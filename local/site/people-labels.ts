const labels: Readonly<Record<string, string>> = {
  director: 'Director',
  pmoLead: 'PMO lead',
  projectManager: 'Project manager',
  teamMember: 'Team member',
  viewer: 'Viewer',
  outsider: 'Outsider, without access',
  siteAdmin: 'Jira administrator',
};
const order = Object.keys(labels);

interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
}

/**
 * People for "View as", with their place in the company in words. Whoever runs the PMO looks first (the PMO lead, or on a site without one
 * the administrator, as in `leadOf`), the others by place.
 */
export function peopleWithLabels(people: readonly Person[]): readonly Person[] {
  const first = people.some(({ role }) => role === 'pmoLead') ? 'pmoLead' : 'siteAdmin';
  const rank = (person: Person): number => (person.role === first ? -1 : order.indexOf(person.role));
  return [...people].sort((a, b) => rank(a) - rank(b)).map((person) => ({ ...person, role: labels[person.role] ?? person.role }));
}
