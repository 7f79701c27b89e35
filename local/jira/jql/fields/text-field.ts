import type { IssueRecord } from '../../model/records';
import { type FieldClause, type IssueTest, type JqlContext, type JqlField, operators, type SortKey } from '../jql-context';
import { operandValues } from '../operand-values';

/** A field searched by words with `~`. `exact` fields (labels-like texts) also take `=`. */
export function textField(
  texts: (issue: IssueRecord, context: JqlContext) => readonly string[],
  sortKey?: (issue: IssueRecord, context: JqlContext) => SortKey,
): JqlField {
  return {
    operators: operators('text', 'emptiness'),
    ...(sortKey ? { sortKey } : {}),
    compile: (clause, context) => {
      const test = compileText(clause, context, texts);
      return test && { test };
    },
  };
}

function compileText(
  clause: FieldClause,
  context: JqlContext,
  texts: (issue: IssueRecord, context: JqlContext) => readonly string[],
): IssueTest | undefined {
  const values = operandValues(clause, context);
  if (!values) return undefined;
  const isEmpty = (issue: IssueRecord) => texts(issue, context).every((text) => text.trim() === '');
  const [value] = values;
  if (clause.operator === 'is' || (clause.operator === '~' && value?.kind === 'empty')) return isEmpty;
  if (clause.operator === 'is not' || (clause.operator === '!~' && value?.kind === 'empty')) return (issue) => !isEmpty(issue);
  if (value?.kind !== 'text') {
    context.problems.push(
      `Operator '${clause.operator}' does not support the function value '${value?.shown ?? ''}' for field '${clause.field}'.`,
    );
    return undefined;
  }
  const problem = textProblem(value.text, clause.field);
  if (problem !== undefined) {
    context.problems.push(problem);
    return undefined;
  }
  const matches = textMatcher(value.text);
  if (clause.operator === '~') return (issue) => texts(issue, context).some(matches);
  return (issue) => !isEmpty(issue) && !texts(issue, context).some(matches);
}

function textProblem(query: string, field: string): string | undefined {
  if (query.trim() === '') return `The field '${field}' does not support searching for an empty string.`;
  const first = query.trim().charAt(0);
  if (first === '*' || first === '?') return `The text query '${query}' for field '${field}' is not allowed to start with '${first}'.`;
  return undefined;
}

interface Term {
  readonly words: readonly string[];
  readonly kind: 'word' | 'phrase' | 'prefix';
  readonly unwanted: boolean;
}

/**
 * How `~` matches: every word somewhere in the text, in any order; `"a b"` as a phrase; `wor*` by its beginning; `-word` not at all;
 * `a OR b` either. Words match by stem ("fix" finds "fixed"), which Jira's English analyser does in a finer way.
 */
export function textMatcher(query: string): (text: string) => boolean {
  const alternatives = query.split(/\sOR\s|\s\|\|\s/).map(parseTerms);
  return (text) => {
    const lower = text.toLowerCase();
    let words: readonly string[] | undefined;
    return alternatives.some((terms) =>
      terms.every((term) => {
        const first = term.words[0];
        if (first === undefined) return true;
        const possible = lower.includes(first);
        if (!possible) return term.unwanted;
        words ??= stems(lower);
        return holds(term, words) !== term.unwanted;
      }),
    );
  };
}

function parseTerms(query: string): Term[] {
  const terms: Term[] = [];
  for (const [, sign, phrase, word] of query.matchAll(/([+-]?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const unwanted = sign === '-';
    if (phrase !== undefined) terms.push({ words: stems(phrase.toLowerCase()), kind: 'phrase', unwanted });
    else if (word !== undefined && word !== 'AND' && word !== '&&') {
      const clean = word.toLowerCase().replace(/[~^].*$/, '');
      if (clean.endsWith('*')) terms.push({ words: wordsOf(clean), kind: 'prefix', unwanted });
      else for (const part of stems(clean)) terms.push({ words: [part], kind: 'word', unwanted });
    }
  }
  return terms;
}

function holds(term: Term, words: readonly string[]): boolean {
  const [first = ''] = term.words;
  switch (term.kind) {
    case 'prefix':
      return words.some((word) => word.startsWith(stem(first)) || word.startsWith(first));
    case 'word':
      return words.includes(first);
    case 'phrase':
      return words.some((_, start) => term.words.every((word, i) => words[start + i] === word));
  }
}

function stems(lower: string): string[] {
  return wordsOf(lower).map(stem);
}

function wordsOf(lower: string): string[] {
  return lower.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function stem(word: string): string {
  if (word.length <= 3 || word.endsWith('ss')) return word;
  return word
    .replace(/s$/, '')
    .replace(/(?:ing|ed)$/, '')
    .replace(/e$/, '');
}
