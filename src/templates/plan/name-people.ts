import type { ProvisionPlan } from '../../contracts/templates/plan';

/** Fields of items that hold people. */
const personFields: ReadonlySet<string> = new Set(['lead', 'assignee', 'sponsor', 'people']);

/** Account ids that the fields of a plan show. */
export function peopleShown({ changes }: Pick<ProvisionPlan, 'changes'>): readonly string[] {
  const shown = changes.flatMap((change) => change.changes.filter(({ field }) => personFields.has(field)));
  return [...new Set(shown.flatMap(({ from, to }) => [...accountsIn(from), ...accountsIn(to)]))];
}

/** The plan with people by name. Plans are kept with account ids, since names of people are not the app's to keep. */
export function withNames(plan: ProvisionPlan, names: ReadonlyMap<string, string>): ProvisionPlan {
  const say = (value: string): string =>
    accountsIn(value)
      .map((accountId) => names.get(accountId) ?? accountId)
      .join(', ');
  return {
    ...plan,
    changes: plan.changes.map((change) => ({
      ...change,
      changes: change.changes.map((one) => (personFields.has(one.field) ? { ...one, from: say(one.from), to: say(one.to) } : one)),
    })),
  };
}

const accountsIn = (value: string): readonly string[] => (value === '' ? [] : value.split(', '));
