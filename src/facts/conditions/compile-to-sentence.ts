import type { Comparison, Condition, FactReference } from '../condition';
import { type FactName, issueFactCatalogue } from '../issue-fact-catalogue';
import { type NormalForm, normalForm, oppositeOf, type Question } from './normal-form';

/** The words of one language for saying conditions; `{{…}}` are filled by the caller's `fill`. */
export interface ConditionPhrases {
  readonly facts: Readonly<Record<string, string>>;
  customField(fieldNumber: number): string;
  isEmpty(fact: string): string;
  isPresent(fact: string): string;
  flagYes(fact: string): string;
  flagNo(fact: string): string;
  category(fact: 'statusCategory' | 'parentCategory' | 'sprintState', value: number): string | undefined;
  /** `asked` lets a caller who knows the names behind ids say them. */
  oneOf(fact: string, count: number, negated: boolean, asked: { readonly fact: FactReference; readonly values: readonly number[] }): string;
  compare(fact: string, op: Comparison, right: string): string;
  /** The same for days and moments: before and after instead of below and above. */
  compareDays(fact: string, op: Comparison, right: string): string;
  olderThan(fact: string, days: number): string;
  newerThan(fact: string, days: number): string;
  today(offset: number): string;
  /** A plain value in the fact's unit. */
  value(kind: 'count' | 'seconds' | 'milli' | 'instant' | 'day' | 'id', value: number): string;
  /** Adds that a missing value counts too. */
  orMissing(sentence: string, fact: string): string;
  readonly and: string;
  readonly or: string;
  readonly always: string;
  readonly never: string;
}

/** Says a condition in words, for documentation and explanations. Every condition can be said. */
export function compileToSentence(condition: Condition, phrases: ConditionPhrases): string {
  return write(normalForm(condition), phrases);
}

function write(form: NormalForm, phrases: ConditionPhrases): string {
  if (form.kind === 'question') return ask(form.question, form.negated, phrases);
  if (form.parts.length === 0) return form.kind === 'all' ? phrases.always : phrases.never;
  const parts = form.parts.map((part) => {
    const text = write(part, phrases);
    return part.kind !== 'question' && part.kind !== form.kind && part.parts.length > 1 ? `(${text})` : text;
  });
  return parts.join(form.kind === 'all' ? ` ${phrases.and} ` : ` ${phrases.or} `);
}

function ask(question: Question, negated: boolean, phrases: ConditionPhrases): string {
  const name = nameOf(question.fact, phrases);
  if ('isEmpty' in question) return question.isEmpty !== negated ? phrases.isEmpty(name) : phrases.isPresent(name);
  const sentence = compared(question, name, negated, phrases);
  return negated && mayBeMissing(question.fact) ? phrases.orMissing(sentence, name) : sentence;
}

function mayBeMissing(reference: FactReference): boolean {
  return reference.startsWith('custom:') || issueFactCatalogue[reference as FactName].nullable;
}

function compared(
  question: Exclude<Question, { readonly isEmpty: boolean }>,
  name: string,
  negated: boolean,
  phrases: ConditionPhrases,
): string {
  if ('in' in question) return phrases.oneOf(name, question.in.length, negated, { fact: question.fact, values: question.in });
  if ('olderThanDays' in question)
    return negated ? phrases.newerThan(name, question.olderThanDays) : phrases.olderThan(name, question.olderThanDays);
  if ('newerThanDays' in question)
    return negated ? phrases.olderThan(name, question.newerThanDays) : phrases.newerThan(name, question.newerThanDays);
  const op = negated ? oppositeOf(question.op) : question.op;
  if ('todayPlus' in question) return phrases.compareDays(name, op, phrases.today(question.todayPlus));
  if ('fact2' in question) return phrases.compare(name, op, nameOf(question.fact2, phrases));
  return plainComparison(question.fact, name, op, question.value, phrases);
}

function plainComparison(fact: FactReference, name: string, op: Comparison, value: number, phrases: ConditionPhrases): string {
  if (fact.startsWith('custom:')) return phrases.compare(name, op, phrases.value('count', value));
  const factName = fact as FactName;
  const kind = issueFactCatalogue[factName].kind;
  if (kind === 'flag' && (op === '=' || op === '!=')) return (value === 1) === (op === '=') ? phrases.flagYes(name) : phrases.flagNo(name);
  if (factName === 'statusCategory' || factName === 'parentCategory' || factName === 'sprintState') {
    const word = phrases.category(factName, value);
    if (word !== undefined) return phrases.compare(name, op, word);
  }
  const unit = kind === 'seconds' || kind === 'milli' || kind === 'instant' || kind === 'day' || kind === 'id' ? kind : 'count';
  const right = phrases.value(unit, value);
  return unit === 'day' || unit === 'instant' ? phrases.compareDays(name, op, right) : phrases.compare(name, op, right);
}

function nameOf(reference: FactReference, phrases: ConditionPhrases): string {
  return reference.startsWith('custom:')
    ? phrases.customField(Number(reference.slice('custom:'.length)))
    : (phrases.facts[reference] ?? reference);
}
