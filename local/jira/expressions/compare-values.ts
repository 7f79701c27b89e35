import { Bean, CalendarDay, ExpressionMap, Instant, typeOf, type Value } from './values';

/** Equality by content. Values of different types are never equal. */
export function areEqual(left: Value, right: Value): boolean {
  if (left instanceof Instant && right instanceof Instant) return left.ms === right.ms;
  if (left instanceof CalendarDay && right instanceof CalendarDay) return left.text === right.text;
  if (left instanceof Bean && right instanceof Bean) return left.type === right.type && left.id === right.id;
  if (left instanceof ExpressionMap && right instanceof ExpressionMap) {
    const other = right.entries;
    return (
      left.entries.size === other.size &&
      [...left.entries].every(([key, value]) => other.has(key) && areEqual(value, other.get(key) ?? null))
    );
  }
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => areEqual(item, right[index] ?? null));
  }
  return left === right;
}

/** Negative, zero or positive; `undefined` where there is no order: between types, with null, between objects. With NaN it is NaN. */
export function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return numbersOrder(left, right);
  if (typeof left === 'string' && typeof right === 'string') return textsOrder(left, right);
  if (left instanceof Instant && right instanceof Instant) return left.ms - right.ms;
  if (left instanceof CalendarDay && right instanceof CalendarDay) return textsOrder(left.text, right.text);
  return undefined;
}

function numbersOrder(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function textsOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const incomparable = (left: Value, right: Value): string => `Can't compare ${typeOf(left)} to ${typeOf(right)}.`;

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
