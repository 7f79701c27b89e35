import { secondsPerDay } from '../../shared/epoch';
import type { Comparison, Condition, FactReference, JudgedAt } from '../condition';
import type { IssueFact } from '../issue-fact';
import type { FactName } from '../issue-fact-catalogue';
import { compareNumbers } from './compare-numbers';
import type { Question } from './normal-form';

/** The custom facts of an issue by field number, as a predicate reads them. */
export type CustomValues = ReadonlyMap<number, number>;
export type Predicate = (fact: IssueFact, custom: CustomValues, at: JudgedAt) => boolean;

const noCustomValues: CustomValues = new Map();

/** Compiles a condition to a function that judges one issue in memory. Agrees with `compileToSql` on every fact. */
export function compileToPredicate(condition: Condition): Predicate {
  if ('all' in condition) {
    const parts = condition.all.map(compileToPredicate);
    return (fact, custom, at) => parts.every((part) => part(fact, custom, at));
  }
  if ('any' in condition) {
    const parts = condition.any.map(compileToPredicate);
    return (fact, custom, at) => parts.some((part) => part(fact, custom, at));
  }
  if ('not' in condition) {
    const inner = compileToPredicate(condition.not);
    return (fact, custom, at) => !inner(fact, custom, at);
  }
  return predicateOf(condition);
}

/** Judges a condition once; for many issues compile it and keep the predicate. */
export function holds(condition: Condition, fact: IssueFact, at: JudgedAt, custom: CustomValues = noCustomValues): boolean {
  return compileToPredicate(condition)(fact, custom, at);
}

function predicateOf(question: Question): Predicate {
  const read = reader(question.fact);
  if ('isEmpty' in question) return (fact, custom) => (read(fact, custom) === null) === question.isEmpty;
  if ('in' in question) {
    const wanted = new Set(question.in);
    return (fact, custom) => {
      const value = read(fact, custom);
      return value !== null && wanted.has(value);
    };
  }
  if ('olderThanDays' in question) return comparing(read, '<=', (_, __, at) => at.now - question.olderThanDays * secondsPerDay);
  if ('newerThanDays' in question) return comparing(read, '>', (_, __, at) => at.now - question.newerThanDays * secondsPerDay);
  if ('todayPlus' in question) return comparing(read, question.op, (_, __, at) => at.today + question.todayPlus);
  if ('fact2' in question) return comparing(read, question.op, reader(question.fact2));
  return comparing(read, question.op, () => question.value);
}

type Reader = (fact: IssueFact, custom: CustomValues, at: JudgedAt) => number | null;

function reader(reference: FactReference): (fact: IssueFact, custom: CustomValues) => number | null {
  const customNumber = customNumberOf(reference);
  if (customNumber !== undefined) return (_, custom) => custom.get(customNumber) ?? null;
  const name = reference as FactName;
  return (fact) => fact[name];
}

function comparing(left: Reader, op: Comparison, right: Reader): Predicate {
  return (fact, custom, at) => {
    const a = left(fact, custom, at);
    const b = right(fact, custom, at);
    return a !== null && b !== null && compareNumbers(a, op, b);
  };
}

/** The field number of `custom:3`, or `undefined` for a fact by name. */
export function customNumberOf(reference: FactReference): number | undefined {
  return reference.startsWith('custom:') ? Number(reference.slice('custom:'.length)) : undefined;
}
