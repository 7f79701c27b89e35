import * as fc from 'fast-check';
import { type Comparison, type Condition, comparisons, type FactReference } from '../../condition';
import type { IssueFact } from '../../issue-fact';
import { type FactName, factNames, issueFactCatalogue } from '../../issue-fact-catalogue';

/** The moment the generated facts surround: 2026-03-31T09:00Z. */
export const judgedAt = { now: 1_774_947_600, today: 20_543 };

const valuesAround = (name: FactName): fc.Arbitrary<number> => {
  switch (issueFactCatalogue[name].kind) {
    case 'id':
      return fc.integer({ min: 1, max: 6 });
    case 'count':
    case 'flag':
    case 'category':
      return fc.integer({ min: 0, max: 2 });
    case 'seconds':
    case 'milli':
      return fc.constantFrom(0, 500, 1000, 3600, 7200);
    case 'instant':
      return fc.integer({ min: -5, max: 5 }).map((days) => judgedAt.now - days * 86_400);
    case 'day':
      return fc.integer({ min: -3, max: 3 }).map((days) => judgedAt.today + days);
  }
};

const factValue = (name: FactName): fc.Arbitrary<number | null> =>
  issueFactCatalogue[name].nullable ? fc.option(valuesAround(name), { nil: null, freq: 2 }) : valuesAround(name);

/** Facts whose values collide often with those of `arbitraryCondition`, so that every branch is met. */
export const arbitraryFact: fc.Arbitrary<IssueFact> = fc
  .record(Object.fromEntries(factNames.map((name) => [name, factValue(name)])))
  .map((values) => values as unknown as IssueFact);

const reference: fc.Arbitrary<FactReference> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...factNames) as fc.Arbitrary<FactReference> },
  { weight: 1, arbitrary: fc.constantFrom<FactReference>('custom:1', 'custom:2') },
);
const valueFor = (fact: FactReference): fc.Arbitrary<number> =>
  fact.startsWith('custom:') ? fc.integer({ min: 0, max: 3 }) : valuesAround(fact as FactName);
const op: fc.Arbitrary<Comparison> = fc.constantFrom(...comparisons);

const question: fc.Arbitrary<Condition> = reference.chain((fact) =>
  fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.boolean().map((isEmpty) => ({ fact, isEmpty })),
    fc.array(valueFor(fact), { maxLength: 3 }).map((values) => ({ fact, in: values })),
    fc.tuple(op, valueFor(fact)).map(([operator, value]) => ({ fact, op: operator, value })),
    fc.tuple(op, reference).map(([operator, fact2]) => ({ fact, op: operator, fact2 })),
    fc.integer({ min: 0, max: 4 }).map((olderThanDays) => ({ fact, olderThanDays })),
    fc.integer({ min: 0, max: 4 }).map((newerThanDays) => ({ fact, newerThanDays })),
    fc.tuple(op, fc.integer({ min: -2, max: 2 })).map(([operator, todayPlus]) => ({ fact, op: operator, todayPlus })),
  ),
);

/** Conditions of every shape, nested up to three levels. */
export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    question,
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;
