import { secondsPerDay } from '../../shared/epoch';
import type { Comparison, Condition, FactReference, JudgedAt } from '../condition';
import { type FactName, issueFactCatalogue } from '../issue-fact-catalogue';
import { customNumberOf } from './compile-to-predicate';
import { type NormalForm, normalForm, oppositeOf, type Question } from './normal-form';

/**
 * Compiles a condition to a boolean SQL expression over `issue_fact` (alias `f` unless told otherwise), for `WHERE` and `CASE WHEN`.
 * Use it as it is: the expression may be NULL where the answer is no, so it must not be put under `NOT`; negate the condition instead.
 * Values stand as integer literals (the schema admits nothing else), so that thirty rules fit one statement without placeholders.
 */
export function compileToSql(condition: Condition, at: JudgedAt, alias = 'f'): string {
  return write(normalForm(condition), at, alias);
}

function write(form: NormalForm, at: JudgedAt, alias: string): string {
  if (form.kind === 'question') return form.negated ? denied(form.question, at, alias) : affirmed(form.question, at, alias);
  if (form.parts.length === 0) return form.kind === 'all' ? '1=1' : '1=0';
  const parts = form.parts.map((part) => write(part, at, alias));
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(form.kind === 'all' ? ' AND ' : ' OR ')})`;
}

function affirmed(question: Question, at: JudgedAt, alias: string): string {
  const left = operand(question.fact, alias);
  if ('isEmpty' in question) return `${left} IS ${question.isEmpty ? '' : 'NOT '}NULL`;
  if ('in' in question) return question.in.length === 0 ? '1=0' : `${left} IN (${question.in.map(literal).join(',')})`;
  const [op, right] = comparisonOf(question, at, alias);
  return `${left}${sqlOperator(op)}${right}`;
}

function denied(question: Question, at: JudgedAt, alias: string): string {
  const left = operand(question.fact, alias);
  if ('isEmpty' in question) return `${left} IS ${question.isEmpty ? 'NOT ' : ''}NULL`;
  if ('in' in question) {
    if (question.in.length === 0) return '1=1';
    return orMissing([question.fact], alias, `${left} NOT IN (${question.in.map(literal).join(',')})`);
  }
  const [op, right] = comparisonOf(question, at, alias);
  const facts = 'fact2' in question ? [question.fact, question.fact2] : [question.fact];
  return orMissing(facts, alias, `${left}${sqlOperator(oppositeOf(op))}${right}`);
}

type Compared = Exclude<Question, { readonly isEmpty: boolean } | { readonly in: readonly number[] }>;

function comparisonOf(question: Compared, at: JudgedAt, alias: string): readonly [Comparison, string] {
  if ('olderThanDays' in question) return ['<=', literal(at.now - question.olderThanDays * secondsPerDay)];
  if ('newerThanDays' in question) return ['>', literal(at.now - question.newerThanDays * secondsPerDay)];
  if ('todayPlus' in question) return [question.op, literal(at.today + question.todayPlus)];
  if ('fact2' in question) return [question.op, operand(question.fact2, alias)];
  return [question.op, literal(question.value)];
}

function orMissing(facts: readonly FactReference[], alias: string, sql: string): string {
  const missing = facts.filter(mayBeMissing).map((fact) => `${operand(fact, alias)} IS NULL`);
  return missing.length === 0 ? sql : `(${[...missing, sql].join(' OR ')})`;
}

function mayBeMissing(reference: FactReference): boolean {
  return customNumberOf(reference) !== undefined || issueFactCatalogue[reference as FactName].nullable;
}

function operand(reference: FactReference, alias: string): string {
  const customNumber = customNumberOf(reference);
  if (customNumber === undefined) return `${alias}.${issueFactCatalogue[reference as FactName].column}`;
  return `(SELECT c.value FROM custom_fact c WHERE c.project_id=${alias}.project_id AND c.issue_id=${alias}.issue_id AND c.field_number=${literal(customNumber)})`;
}

function sqlOperator(op: Comparison): string {
  return op === '!=' ? '<>' : op;
}

function literal(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`A condition holds ${value}, which is not a whole number`);
  return String(value);
}
