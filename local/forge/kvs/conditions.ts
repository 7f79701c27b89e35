import { z } from 'zod';
import { kvsLimits } from './kvs-limits';
import { badRequest } from './kvs-refusal';

const conditionNames = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'CONTAINS',
  'NOT_CONTAINS',
  'EXISTS',
  'NOT_EXISTS',
] as const;
export type ConditionName = (typeof conditionNames)[number];

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;

export const rangeConditionSchema = z.object({ condition: z.enum(conditionNames), values: z.array(scalar).min(1) });
export const propertyConditionSchema = rangeConditionSchema.extend({ property: z.string() });
export type RangeCondition = z.infer<typeof rangeConditionSchema>;
export type PropertyCondition = z.infer<typeof propertyConditionSchema>;

/** `{and: […]}` or `{or: […]}`, never both. */
export const filterSchema = z.object({ and: z.array(propertyConditionSchema).optional(), or: z.array(propertyConditionSchema).optional() });
export type FilterGroup = z.infer<typeof filterSchema>;

/** Conditions that an index's range takes. */
export const rangeConditions: ReadonlySet<ConditionName> = new Set([
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
]);

export function checkFilter(filter: FilterGroup): void {
  if (filter.and !== undefined && filter.or !== undefined) {
    throw badRequest('INVALID_FILTER_OPERATORS_COMBINATION', 'Filter operators "and" and "or" cannot be present at the same level.');
  }
  const conditions = filter.and ?? filter.or ?? [];
  if (conditions.length === 0) throw badRequest('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  if (conditions.length > kvsLimits.queryConditions)
    throw badRequest('INVALID_FILTER_VALUES', `A query can have at most ${kvsLimits.queryConditions} conditions.`);
  for (const condition of conditions) checkCondition(condition);
}

export function checkCondition(condition: RangeCondition): void {
  if (condition.condition === 'BETWEEN' && condition.values.length < 2) {
    throw badRequest('INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
  }
}

/** Whether an entity's value satisfies a filter. */
export function satisfiesFilter(value: Readonly<Record<string, unknown>>, filter: FilterGroup): boolean {
  const test = (condition: PropertyCondition): boolean => satisfies(value[condition.property], condition);
  return filter.and !== undefined ? filter.and.every(test) : (filter.or ?? []).some(test);
}

/** Whether one attribute satisfies a condition. A missing attribute satisfies only the conditions that speak of absence. */
export function satisfies(actual: unknown, { condition, values }: RangeCondition): boolean {
  const present = actual !== undefined && actual !== null;
  const [first, second] = values;
  const order = present && first !== undefined ? compare(actual, first) : undefined;
  switch (condition) {
    case 'EXISTS':
      return present;
    case 'NOT_EXISTS':
      return !present;
    case 'EQUAL_TO':
      return order === 0;
    case 'NOT_EQUAL_TO':
      return order !== 0;
    case 'GREATER_THAN':
      return order !== undefined && order > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return order !== undefined && order >= 0;
    case 'LESS_THAN':
      return order !== undefined && order < 0;
    case 'LESS_THAN_EQUAL_TO':
      return order !== undefined && order <= 0;
    case 'BETWEEN': {
      const upper = present && second !== undefined ? compare(actual, second) : undefined;
      return order !== undefined && order >= 0 && upper !== undefined && upper <= 0;
    }
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
  }
}

const contains = (actual: unknown, part: Scalar | undefined): boolean => typeof actual === 'string' && actual.includes(String(part));

/** Order of two values of the same type, text by code unit; `undefined` when their types differ. */
export function compare(left: unknown, right: unknown): number | undefined {
  if (typeof left !== typeof right) return undefined;
  if (left === right) return 0;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'boolean' && typeof right === 'boolean') return left ? 1 : -1;
  return undefined;
}
