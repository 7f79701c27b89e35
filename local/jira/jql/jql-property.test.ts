import fc from 'fast-check';
import type { IssueRecord } from '../model/records';
import { seedIds } from '../site/seed-ids';
import { aSite, testNow } from '../testing/a-site';

const { statuses, priorities } = seedIds;
const day = 24 * 3_600_000;
const people = ['ann', 'bob'];
const labels = ['red', 'green', 'blue'];

/** What an issue of these tests differs in. */
interface Sample {
  readonly statusId: string;
  readonly priority: keyof typeof priorities;
  readonly assigneeId: string | undefined;
  readonly labels: readonly string[];
  readonly dueInDays: number | undefined;
  readonly updatedMinutesAgo: number;
  readonly points: number | undefined;
}

const sample: fc.Arbitrary<Sample> = fc.record({
  statusId: fc.constantFrom(...Object.values(statuses)),
  priority: fc.constantFrom(...(Object.keys(priorities) as (keyof typeof priorities)[])),
  assigneeId: fc.option(fc.constantFrom(...people), { nil: undefined }),
  labels: fc.uniqueArray(fc.constantFrom(...labels)),
  dueInDays: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
  updatedMinutesAgo: fc.integer({ min: 0, max: 300 }),
  points: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});

/** A query beside the plain predicate that says what it means. */
interface Spoken {
  readonly jql: string;
  readonly holds: (issue: Sample) => boolean;
}

const rankOf: Readonly<Record<keyof typeof priorities, number>> = { highest: 0, high: 1, medium: 2, low: 3, lowest: 4 };

const simple: fc.Arbitrary<Spoken> = fc.oneof(
  fc.constantFrom(...people).map((who): Spoken => ({ jql: `assignee = ${who}`, holds: (issue) => issue.assigneeId === who })),
  fc
    .constantFrom(...people)
    .map((who): Spoken => ({ jql: `assignee != ${who}`, holds: (issue) => issue.assigneeId !== undefined && issue.assigneeId !== who })),
  fc.constant<Spoken>({ jql: 'assignee is EMPTY', holds: (issue) => issue.assigneeId === undefined }),
  fc.constant<Spoken>({ jql: 'assignee is not EMPTY', holds: (issue) => issue.assigneeId !== undefined }),
  fc.constantFrom(...labels).map(
    (label): Spoken => ({
      jql: `labels in (${label}, EMPTY)`,
      holds: (issue) => issue.labels.length === 0 || issue.labels.includes(label),
    }),
  ),
  fc
    .constantFrom(...labels)
    .map(
      (label): Spoken => ({ jql: `labels not in (${label})`, holds: (issue) => issue.labels.length > 0 && !issue.labels.includes(label) }),
    ),
  fc.constant<Spoken>({ jql: 'statusCategory != Done', holds: (issue) => issue.statusId !== statuses.done }),
  fc.constant<Spoken>({ jql: 'status in ("To Do", Done)', holds: (issue) => issue.statusId !== statuses.inProgress }),
  fc.constantFrom('>', '>=', '<', '<=').chain((operator) =>
    fc.constantFrom(...(Object.keys(priorities) as (keyof typeof priorities)[])).map(
      (name): Spoken => ({
        jql: `priority ${operator} ${name}`,
        holds: (issue) => compare(operator, -rankOf[issue.priority], -rankOf[name]),
      }),
    ),
  ),
  fc.constantFrom('>', '>=', '<', '<=', '=', '!=').chain((operator) =>
    fc.integer({ min: 0, max: 8 }).map(
      (n): Spoken => ({
        jql: `cf[10016] ${operator} ${n}`,
        holds: (issue) => issue.points !== undefined && compare(operator, issue.points, n),
      }),
    ),
  ),
  fc.constantFrom('>', '>=', '<', '<=').chain((operator) =>
    fc.integer({ min: -5, max: 5 }).map(
      (n): Spoken => ({
        jql: `due ${operator} startOfDay(${n < 0 ? n : `"+${n}"`})`,
        holds: (issue) => issue.dueInDays !== undefined && compare(operator, issue.dueInDays, n),
      }),
    ),
  ),
  fc
    .constantFrom('>', '>=', '<', '<=')
    .chain((operator) =>
      fc
        .integer({ min: 1, max: 300 })
        .map((n): Spoken => ({ jql: `updated ${operator} -${n}m`, holds: (issue) => compare(operator, -issue.updatedMinutesAgo, -n) })),
    ),
);

const combined: fc.Arbitrary<Spoken> = fc.letrec<{ node: Spoken }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.tuple(fc.constantFrom('AND', 'OR'), tie('node'), tie('node')).map(
      ([word, left, right]): Spoken => ({
        jql: `(${left.jql}) ${word} (${right.jql})`,
        holds: (issue) => (word === 'AND' ? left.holds(issue) && right.holds(issue) : left.holds(issue) || right.holds(issue)),
      }),
    ),
  ),
})).node;

function compare(operator: string, value: number, limit: number): boolean {
  switch (operator) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

function record({ statusId, priority, assigneeId, labels: held, dueInDays, updatedMinutesAgo, points }: Sample): Partial<IssueRecord> {
  return {
    statusId,
    priorityId: priorities[priority],
    ...(assigneeId === undefined ? {} : { assigneeId }),
    labels: held,
    ...(dueInDays === undefined ? {} : { dueDate: new Date(testNow + dueInDays * day).toISOString().slice(0, 10) }),
    updatedAt: testNow - updatedMinutesAgo * 60_000,
    custom: points === undefined ? {} : { [seedIds.fields.storyPointEstimate]: points },
  };
}

test('any combination of clauses finds the issues that a plain predicate finds, also after they change', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sample, { minLength: 1, maxLength: 12 }),
      fc.array(sample, { maxLength: 4 }),
      combined,
      async (first, changes, query) => {
        const site = aSite();
        const held = new Map<string, Sample>();
        const put = (key: string, value: Sample) => {
          const old = site.state.one('issues.key', key);
          site.issue(key, { ...(old ? { id: old.id } : {}), ...record(value) });
          held.set(key, value);
        };
        for (const [i, value] of first.entries()) put(`ERP-${i + 1}`, value);
        const expected = () =>
          [...held]
            .filter(([, value]) => query.holds(value))
            .map(([key]) => key)
            .sort();
        const bob = site.as('bob');
        expect((await bob.find(query.jql)).sort()).toEqual(expected());
        // The same site, with its indexes already built, takes further writes.
        for (const [i, value] of changes.entries()) put(`ERP-${i + 1}`, value);
        expect((await bob.find(query.jql)).sort()).toEqual(expected());
      },
    ),
    { numRuns: 100 },
  );
});
