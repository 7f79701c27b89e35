import { type ConditionName, checkFilter, type Scalar, satisfies, satisfiesFilter } from './conditions';

const holds = (actual: unknown, condition: ConditionName, ...values: readonly Scalar[]) =>
  satisfies(actual, { condition, values: [...values] });

describe('satisfies', () => {
  it('compares numbers, text and truth values of the same type', () => {
    expect(holds(5, 'EQUAL_TO', 5)).toBe(true);
    expect(holds(5, 'EQUAL_TO', '5')).toBe(false);
    expect(holds('b', 'GREATER_THAN', 'a')).toBe(true);
    expect(holds(5, 'LESS_THAN_EQUAL_TO', 5)).toBe(true);
    expect(holds(true, 'EQUAL_TO', true)).toBe(true);
    expect(holds(3, 'BETWEEN', 1, 3)).toBe(true);
    expect(holds(4, 'BETWEEN', 1, 3)).toBe(false);
  });

  it('looks into text', () => {
    expect(holds('lesson', 'BEGINS_WITH', 'les')).toBe(true);
    expect(holds('lesson', 'CONTAINS', 'so')).toBe(true);
    expect(holds('lesson', 'NOT_CONTAINS', 'so')).toBe(false);
  });

  it('lets a missing attribute satisfy only what speaks of absence', () => {
    expect(holds(undefined, 'EXISTS', true)).toBe(false);
    expect(holds(undefined, 'NOT_EXISTS', true)).toBe(true);
    expect(holds(undefined, 'NOT_EQUAL_TO', 1)).toBe(true);
    expect(holds(undefined, 'LESS_THAN', 1)).toBe(false);
    expect(holds(undefined, 'NOT_CONTAINS', 'x')).toBe(true);
  });
});

describe('filters', () => {
  const isBob = { property: 'name', condition: 'EQUAL_TO', values: ['bob'] } as const;
  const isOld = { property: 'age', condition: 'GREATER_THAN', values: [60] } as const;
  const asFilter = <T>(value: T) => JSON.parse(JSON.stringify(value));

  it('join by and, or by or', () => {
    const bob = { name: 'bob', age: 40 };
    expect(satisfiesFilter(bob, asFilter({ and: [isBob, isOld] }))).toBe(false);
    expect(satisfiesFilter(bob, asFilter({ or: [isBob, isOld] }))).toBe(true);
  });

  it('are refused when empty, mixed or too long', () => {
    const codeOf = (filter: unknown) => {
      try {
        checkFilter(asFilter(filter));
        return 'accepted';
      } catch (error) {
        return Reflect.get(error as object, 'code');
      }
    };
    expect(codeOf({ and: [] })).toBe('EMPTY_FILTER_OPERATOR');
    expect(codeOf({ and: [isBob], or: [isOld] })).toBe('INVALID_FILTER_OPERATORS_COMBINATION');
    expect(codeOf({ and: Array.from({ length: 101 }, () => isBob) })).toBe('INVALID_FILTER_VALUES');
    expect(codeOf({ or: [{ property: 'age', condition: 'BETWEEN', values: [1] }] })).toBe('INSUFFICIENT_FILTER_VALUES');
    expect(codeOf({ and: [isBob, isOld] })).toBe('accepted');
  });
});
