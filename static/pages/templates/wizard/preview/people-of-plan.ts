import type { PlannedChange } from '../../../../../src/contracts/templates/plan';

/** What somebody gets by the plan. */
export interface PersonInPlan {
  readonly accountId: string;
  readonly leadsProject: boolean;
  /** Titles of roles, and of components that they lead. */
  readonly roles: readonly string[];
  readonly components: readonly string[];
  readonly issues: readonly PlannedChange[];
}
export interface PeopleOfPlan {
  readonly people: readonly PersonInPlan[];
  /** Work that nobody gets. */
  readonly unassigned: number;
}

/** Who gets what, those with the most work first. */
export const peopleOfPlan = (changes: readonly PlannedChange[]): PeopleOfPlan => {
  const written = changes.filter(({ action }) => action !== 'remove' && action !== 'manual');
  const ids = [...new Set(written.flatMap(({ people }) => people))];
  const of = (accountId: string, kind: PlannedChange['kind']) =>
    written.filter((change) => change.kind === kind && change.people.includes(accountId));
  const people = ids
    .map((accountId) => ({
      accountId,
      leadsProject: of(accountId, 'project').length > 0,
      roles: of(accountId, 'role').map(({ title }) => title),
      components: of(accountId, 'component').map(({ title }) => title),
      issues: of(accountId, 'issue'),
    }))
    .sort((a, b) => b.issues.length - a.issues.length);
  return { people, unassigned: written.filter(({ kind, people: given }) => kind === 'issue' && given.length === 0).length };
};
