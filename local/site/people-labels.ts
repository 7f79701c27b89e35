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

/** People for "View as", with their place in the company in words; the PMO lead looks first, then by place. */
export function peopleWithLabels(people: readonly Person[]): readonly Person[] {
  const rank = (person: Person): number => (person.role === 'pmoLead' ? -1 : order.indexOf(person.role));
  return [...people].sort((a, b) => rank(a) - rank(b)).map((person) => ({ ...person, role: labels[person.role] ?? person.role }));
}
