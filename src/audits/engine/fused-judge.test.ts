import * as fc from 'fast-check';
import type { Condition } from '../../facts/condition';
import { compileToPredicate } from '../../facts/conditions/compile-to-predicate';
import { arbitraryCondition, arbitraryFact, judgedAt } from '../../facts/conditions/testing/arbitrary-condition';
import { anIssueFact } from '../../facts/testing/a-collected-issue';
import { appliesIn, compileFusedJudge, violatesIn } from './fused-judge';

const open: Condition = { fact: 'statusCategory', op: '!=', value: 2 };
const assigned: Condition = { fact: 'assigneeId', isEmpty: false };
const custom: ReadonlyMap<number, number> = new Map([[1, 2]]);

test('says of one issue which checks apply and which are violated', () => {
  const { judge, words } = compileFusedJudge([
    { appliesTo: open, requires: assigned },
    { appliesTo: { not: open }, requires: assigned },
    { appliesTo: open, requires: { fact: 'createdAt', newerThanDays: 36_500 } },
  ]);
  const masks = new Int32Array(2 * words);
  judge(anIssueFact({ statusCategory: 1, assigneeId: null }), custom, judgedAt, masks);
  expect([0, 1, 2].map((check) => appliesIn(masks, check))).toEqual([true, false, true]);
  expect([0, 1, 2].map((check) => violatesIn(masks, check))).toEqual([true, false, false]);
});

test('judges as the predicates do, whatever the conditions, over more than one word of checks', () => {
  const check = fc.record({ appliesTo: arbitraryCondition, requires: arbitraryCondition });
  const customValues = fc
    .dictionary(fc.constantFrom('1', '2'), fc.nat(3))
    .map((values) => new Map(Object.entries(values).map(([field, value]) => [Number(field), value])));
  fc.assert(
    fc.property(
      fc.array(check, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(arbitraryFact, customValues), { minLength: 1, maxLength: 20 }),
      (checks, issues) => {
        const { judge, words } = compileFusedJudge(checks);
        const masks = new Int32Array(2 * words);
        const predicates = checks.map(({ appliesTo, requires }) => [compileToPredicate(appliesTo), compileToPredicate(requires)] as const);
        for (const [fact, values] of issues) {
          judge(fact, values, judgedAt, masks);
          predicates.forEach(([applies, required], index) => {
            const expected = applies(fact, values, judgedAt);
            expect([appliesIn(masks, index), violatesIn(masks, index)]).toEqual([expected, expected && !required(fact, values, judgedAt)]);
          });
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test('long lists are looked up', () => {
  const many = Array.from({ length: 100 }, (_, index) => index * 3);
  const { judge } = compileFusedJudge([{ appliesTo: { all: [] }, requires: { fact: 'priorityId', in: many } }]);
  const masks = new Int32Array(2);
  const violates = (priorityId: number | null): boolean => {
    judge(anIssueFact({ priorityId }), custom, judgedAt, masks);
    return violatesIn(masks, 0);
  };
  expect([violates(297), violates(298), violates(null)]).toEqual([false, true, true]);
});

test('nothing but whole numbers and known facts gets into the function', () => {
  const evil = 'x;process.exit()//';
  expect(() => compileFusedJudge([{ appliesTo: { fact: evil as 'dueDay', isEmpty: true }, requires: open }])).toThrow(RangeError);
  expect(() => compileFusedJudge([{ appliesTo: { fact: 'dueDay', op: '<', value: evil as unknown as number }, requires: open }])).toThrow(
    RangeError,
  );
  expect(() => compileFusedJudge([{ appliesTo: { fact: 'toString' as 'dueDay', op: '<', value: 1 }, requires: open }])).toThrow(RangeError);
});
