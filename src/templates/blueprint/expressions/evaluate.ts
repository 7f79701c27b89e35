import { formatDay, parseDay } from '../../../shared/epoch';
import { dayInWords, type Language } from './day-in-words';
import { type BinaryOperator, comparisons, type Expression, type FunctionName, type Value } from './expression';
import { initialsOf, slugOf } from './word-shapes';

/** What names stand for. A name that is not there has been reported before anything is worked out; it counts as not answered. */
export interface Scope {
  readonly language: Language;
  value(name: string): Value;
  /** What people saw when they chose `value` of a question. */
  labelOf(name: string, value: Value): string;
}

/** Works an expression out. Total: what makes no sense (a division by zero, text times text) comes to `null`. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return scope.value(expression.name);
    case 'not':
      return !isTrue(evaluate(expression.of, scope));
    case 'negate': {
      const value = evaluate(expression.of, scope);
      return typeof value === 'number' ? -value : null;
    }
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope);
    case 'call':
      return call(expression.name, expression.parameters, scope);
  }
}

/** Whether a condition holds: neither no, nothing, zero nor empty. */
export const isTrue = (value: Value): boolean => value !== null && value !== false && value !== 0 && value !== '';

/** A value as people read it within a text. */
export const textOf = (value: Value): string => (value === null ? '' : String(value));

function binary(operator: BinaryOperator, leftSide: Expression, rightSide: Expression, scope: Scope): Value {
  const left = evaluate(leftSide, scope);
  if (operator === 'and') return isTrue(left) && isTrue(evaluate(rightSide, scope));
  if (operator === 'or') return isTrue(left) || isTrue(evaluate(rightSide, scope));
  const right = evaluate(rightSide, scope);
  if (isComparison(operator)) return compare(operator, left, right);
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return textOf(left) + textOf(right);
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const result = { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[operator];
  return Number.isFinite(result) ? result : null;
}

const isComparison = (operator: BinaryOperator): operator is (typeof comparisons)[number] =>
  (comparisons as readonly string[]).includes(operator);

/** Texts compare without regard to case where equality is asked, days as days because of how they are written. Nothing equals the empty text. */
function compare(operator: (typeof comparisons)[number], left: Value, right: Value): boolean {
  if (operator === '=') return same(left, right);
  if (operator === '!=') return !same(left, right);
  if (left === null || right === null || typeof left !== typeof right) return false;
  const less = left < right;
  const more = left > right;
  return operator === '<' ? less : operator === '>' ? more : operator === '<=' ? !more : !less;
}

function same(left: Value, right: Value): boolean {
  const [one, other] = [left ?? '', right ?? ''];
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return one === other;
}

function call(name: FunctionName, parameters: readonly Expression[], scope: Scope): Value {
  const [first, second, third] = parameters;
  const value = (of: Expression | undefined): Value => (of ? evaluate(of, scope) : null);
  const day = (of: Expression | undefined): number | null => parseDay(textOf(value(of)));
  switch (name) {
    case 'upper':
      return textOf(value(first)).toUpperCase();
    case 'lower':
      return textOf(value(first)).toLowerCase();
    case 'slug':
      return slugOf(textOf(value(first)));
    case 'initials':
      return initialsOf(textOf(value(first)));
    case 'year': {
      const found = day(first);
      return found === null ? null : Number(formatDay(found).slice(0, 4));
    }
    case 'date': {
      const found = day(first);
      return found === null ? null : dayInWords(found, scope.language, second ? textOf(value(second)) : undefined);
    }
    case 'daysBetween': {
      const [from, to] = [day(first), day(second)];
      return from === null || to === null ? null : to - from;
    }
    case 'label':
      return first?.kind === 'name' ? scope.labelOf(first.name, value(first)) : textOf(value(first));
    case 'if':
      return isTrue(value(first)) ? value(second) : value(third);
  }
}
