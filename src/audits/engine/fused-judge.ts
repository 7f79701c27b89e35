import type { Comparison, Condition, FactReference, JudgedAt } from '../../facts/condition';
import { type CustomValues, customNumberOf } from '../../facts/conditions/compile-to-predicate';
import { type NormalForm, normalForm, oppositeOf, type Question } from '../../facts/conditions/normal-form';
import type { IssueFact } from '../../facts/issue-fact';
import { type FactName, issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import { secondsPerDay } from '../../shared/epoch';

/** What a check asks of an issue: where it applies, and what is then required. */
export interface FusedCheck {
  readonly appliesTo: Condition;
  readonly requires: Condition;
}

/** Bits of a mask: JavaScript's bit operations work on 32-bit integers. Check `n` is bit `n % 32` of word `n / 32`. */
export const CHECKS_PER_WORD = 32;

/**
 * Judges one issue by all checks at once. Writes two words for each 32 checks into `masks`: at `2w` which of them apply, at `2w + 1` which
 * of them the issue violates.
 */
export type FusedJudge = (fact: IssueFact, custom: CustomValues, at: JudgedAt, masks: Int32Array) => void;

/** Answers for one word; the text of such a function is what is generated. */
type WordJudge = (fact: IssueFact, custom: CustomValues, now: number, today: number, lists: readonly ReadonlySet<number>[]) => void;

/** Lists up to this length are written out; longer ones are looked up in a set. */
const LONGEST_WRITTEN_LIST = 8;

/**
 * Compiles checks to one generated function that reads each fact once and each condition of applicability once, at a small fraction of the
 * cost of judging check by check. Only whole numbers and names from the catalogue of facts enter its text. Agrees with
 * `compileToPredicate` and `compileToSql` on every fact.
 */
export function compileFusedJudge(checks: readonly FusedCheck[]): { readonly judge: FusedJudge; readonly words: number } {
  const words = Math.ceil(checks.length / CHECKS_PER_WORD);
  const judges = Array.from({ length: words }, (_, word) =>
    compileWord(checks.slice(word * CHECKS_PER_WORD, (word + 1) * CHECKS_PER_WORD), word),
  );
  return {
    words,
    judge: (fact, custom, at, masks) => {
      for (const judge of judges) judge(fact, custom, at, masks);
    },
  };
}

/** Whether check `index` applies to the issue, by its masks. */
export const appliesIn = (masks: Int32Array, index: number): boolean => bitOf(masks, index, 0);
/** Whether the issue violates check `index`, by its masks. */
export const violatesIn = (masks: Int32Array, index: number): boolean => bitOf(masks, index, 1);

const bitOf = (masks: Int32Array, index: number, which: 0 | 1): boolean =>
  (((masks[2 * Math.floor(index / CHECKS_PER_WORD) + which] ?? 0) >>> (index % CHECKS_PER_WORD)) & 1) === 1;

/** The text of a function under construction: the facts it reads and the lists it looks into. */
class Writer {
  private readonly locals = new Map<FactReference, string>();
  readonly lists: ReadonlySet<number>[] = [];
  private readonly instants = new Map<string, string>();

  /** The local variable that holds a fact. */
  local(reference: FactReference): string {
    const known = this.locals.get(reference);
    if (known !== undefined) return known;
    const name = `f${this.locals.size}`;
    this.locals.set(reference, name);
    return name;
  }

  list(values: readonly number[]): string {
    this.lists.push(new Set(values));
    return `l[${this.lists.length - 1}]`;
  }

  /** The local variable that holds a moment of time, worked out once an issue. */
  moment(expression: string): string {
    const known = this.instants.get(expression);
    if (known !== undefined) return known;
    const name = `t${this.instants.size}`;
    this.instants.set(expression, name);
    return name;
  }

  declarations(): string {
    const facts = [...this.locals].map(([reference, name]) => {
      const number = customNumberOf(reference);
      return number === undefined ? `${name}=f.${knownName(reference)}` : `${name}=c.get(${literal(number)})??null`;
    });
    const moments = [...this.instants].map(([expression, name]) => `${name}=${expression}`);
    const all = [...facts, ...moments];
    return all.length === 0 ? '' : `const ${all.join(',')};`;
  }
}

function compileWord(checks: readonly FusedCheck[], word: number): FusedJudge {
  const writer = new Writer();
  const groups = new Map<string, string[]>();
  const bits = new Map<string, number>();
  checks.forEach(({ appliesTo, requires }, index) => {
    const applies = write(normalForm(appliesTo), writer);
    const violated = write(normalForm(requires, true), writer);
    const bit = 1 << index;
    bits.set(applies, (bits.get(applies) ?? 0) | bit);
    const lines = groups.get(applies) ?? [];
    lines.push(`if(${violated})v|=${literal(bit)};`);
    groups.set(applies, lines);
  });
  const body = [...groups].map(([applies, lines]) => `if(${applies}){a|=${literal(bits.get(applies) ?? 0)};${lines.join('')}}`);
  const text = `"use strict";${writer.declarations()}let a=0,v=0;${body.join('')}m[${literal(2 * word)}]=a;m[${literal(2 * word + 1)}]=v;`;
  const generated = new Function('f', 'c', 'now', 'today', 'l', 'm', text) as (
    ...parameters: [...Parameters<WordJudge>, Int32Array]
  ) => void;
  const { lists } = writer;
  return (fact, custom, at, masks) => generated(fact, custom, at.now, at.today, lists, masks);
}

function write(form: NormalForm, writer: Writer): string {
  if (form.kind === 'question') return form.negated ? denied(form.question, writer) : affirmed(form.question, writer);
  if (form.parts.length === 0) return form.kind === 'all' ? 'true' : 'false';
  const parts = form.parts.map((part) => write(part, writer));
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(form.kind === 'all' ? '&&' : '||')})`;
}

function affirmed(question: Question, writer: Writer): string {
  const left = writer.local(question.fact);
  if ('isEmpty' in question) return `${left}${question.isEmpty ? '===' : '!=='}null`;
  if ('in' in question) return membership(question.in, left, writer);
  const { op, right, facts } = comparison(question, writer);
  return present(facts, writer, `${left}${jsOperator(op)}${right}`);
}

function denied(question: Question, writer: Writer): string {
  const left = writer.local(question.fact);
  if ('isEmpty' in question) return `${left}${question.isEmpty ? '!==' : '==='}null`;
  if ('in' in question) return `!${membership(question.in, left, writer)}`;
  const { op, right, facts } = comparison(question, writer);
  const missing = facts.filter(mayBeMissing).map((fact) => `${writer.local(fact)}===null`);
  const compared = `${left}${jsOperator(oppositeOf(op))}${right}`;
  return missing.length === 0 ? compared : `(${[...missing, compared].join('||')})`;
}

/** A missing value is `null`, which is neither equal to a number nor in a set. */
function membership(values: readonly number[], left: string, writer: Writer): string {
  if (values.length === 0) return '(false)';
  if (values.length > LONGEST_WRITTEN_LIST) return `${writer.list(values)}.has(${left})`;
  return `(${values.map((value) => `${left}===${literal(value)}`).join('||')})`;
}

type Compared = Exclude<Question, { readonly isEmpty: boolean } | { readonly in: readonly number[] }>;

function comparison(
  question: Compared,
  writer: Writer,
): { readonly op: Comparison; readonly right: string; readonly facts: readonly FactReference[] } {
  const facts = [question.fact];
  if ('olderThanDays' in question) {
    return { op: '<=', right: writer.moment(`now-${literal(question.olderThanDays * secondsPerDay)}`), facts };
  }
  if ('newerThanDays' in question) {
    return { op: '>', right: writer.moment(`now-${literal(question.newerThanDays * secondsPerDay)}`), facts };
  }
  if ('todayPlus' in question) return { op: question.op, right: writer.moment(`today+${literal(question.todayPlus)}`), facts };
  if ('fact2' in question) return { op: question.op, right: writer.local(question.fact2), facts: [question.fact, question.fact2] };
  return { op: question.op, right: literal(question.value), facts };
}

/** JavaScript takes `null` for 0 in comparisons, so what may be missing is asked for first. */
function present(facts: readonly FactReference[], writer: Writer, compared: string): string {
  const there = facts.filter(mayBeMissing).map((fact) => `${writer.local(fact)}!==null`);
  return there.length === 0 ? compared : `(${[...there, compared].join('&&')})`;
}

function mayBeMissing(reference: FactReference): boolean {
  return customNumberOf(reference) !== undefined || issueFactCatalogue[knownName(reference)].nullable;
}

function knownName(reference: FactReference): FactName {
  if (!Object.hasOwn(issueFactCatalogue, reference)) throw new RangeError(`A check asks for ${reference}, which is no fact`);
  return reference as FactName;
}

function jsOperator(op: Comparison): string {
  if (op === '=') return '===';
  return op === '!=' ? '!==' : op;
}

/** A whole number as text, in brackets where a sign could run into an operator. */
function literal(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`A condition holds ${value}, which is not a whole number`);
  return value < 0 ? `(${value})` : String(value);
}
