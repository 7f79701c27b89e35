import type { Comparison, Condition } from '../condition';
import { customNumberOf } from './compile-to-predicate';
import { jqlFields } from './jql-fields';
import { type NormalForm, normalForm, oppositeOf, type Question } from './normal-form';
import { cannotSay, joinSayable, type Sayable, said } from './sayable';

/** What a site calls things: needed to say facts that Jira keeps in custom fields, and people. */
export interface JqlVocabulary {
  /** JQL clause of a field found on the site, e.g. `cf[10015]`; several for story points. Empty when the site has none. */
  clausesOf(field: 'startDate' | 'storyPoints' | 'flagged'): readonly string[];
  /** JQL clause and kind of a custom fact. */
  customField(fieldNumber: number): { readonly clause: string; readonly kind: 'number' | 'date' | 'option' | 'present' } | undefined;
  accountIdOf(personNumber: number): string | undefined;
}

/**
 * Compiles a condition to JQL that finds the same issues in Jira, to minute precision for ages and in the reader's time zone for days.
 * Answers "cannot be said" for facts that JQL has no word for.
 */
export function compileToJql(condition: Condition, vocabulary: JqlVocabulary): Sayable {
  return write(normalForm(condition), vocabulary);
}

function write(form: NormalForm, vocabulary: JqlVocabulary): Sayable {
  if (form.kind === 'question') return ask(form.question, form.negated, vocabulary);
  const parts = form.parts.map((part) => write(part, vocabulary));
  const trivial = form.kind === 'all' ? said('issuekey is not EMPTY') : said('issuekey is EMPTY');
  return joinSayable(parts, form.kind === 'all' ? 'AND' : 'OR', trivial);
}

function ask(question: Question, negated: boolean, vocabulary: JqlVocabulary): Sayable {
  const customNumber = customNumberOf(question.fact);
  if (customNumber !== undefined) return cannotSay('custom facts are said through their field, which JQL compares in its own units');
  if ('fact2' in question) return cannotSay('JQL cannot compare two fields');
  const field = jqlFields[question.fact as keyof typeof jqlFields];
  if (!field) return cannotSay(`JQL has no field for ${question.fact}`);
  if ('isEmpty' in question) return field.empty(question.isEmpty !== negated, vocabulary);
  if ('in' in question) return field.oneOf(question.in, negated, vocabulary);
  const comparison = comparisonOf(question, negated);
  const compared = field.compare(comparison.op, comparison.value, vocabulary);
  if (!negated || !compared.said || !field.optional) return compared;
  return joinSayable([field.empty(true, vocabulary), compared], 'OR', compared);
}

/** The right-hand side of a comparison: an absolute number, an age in days, or an offset from today. */
export type JqlOperand = { readonly kind: 'number' | 'ageDays' | 'todayPlus'; readonly amount: number };

type Compared = Exclude<Question, { readonly isEmpty: boolean } | { readonly in: readonly number[] } | { readonly fact2: unknown }>;

function comparisonOf(question: Compared, negated: boolean): { readonly op: Comparison; readonly value: JqlOperand } {
  const turn = (op: Comparison): Comparison => (negated ? oppositeOf(op) : op);
  if ('olderThanDays' in question) return { op: turn('<='), value: { kind: 'ageDays', amount: question.olderThanDays } };
  if ('newerThanDays' in question) return { op: turn('>'), value: { kind: 'ageDays', amount: question.newerThanDays } };
  if ('todayPlus' in question) return { op: turn(question.op), value: { kind: 'todayPlus', amount: question.todayPlus } };
  return { op: turn(question.op), value: { kind: 'number', amount: question.value } };
}
