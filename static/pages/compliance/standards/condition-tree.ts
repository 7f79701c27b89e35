import type { RuleVocabulary } from '../../../../src/contracts/audits/rule-page';
import type { WireComparison, WireCondition } from '../../../../src/contracts/condition';

export type BuilderFact = RuleVocabulary['facts'][number];

/** A group as the builder shows it: `none` is "not any". */
export type GroupKind = 'all' | 'any' | 'none';
export interface ConditionGroup {
  readonly kind: GroupKind;
  readonly parts: readonly WireCondition[];
}
export type ConditionLeaf = Extract<WireCondition, { readonly fact: string }>;

/** The condition as a group; `null` when it is a single question. */
export const groupOf = (condition: WireCondition): ConditionGroup | null => {
  if ('all' in condition) return { kind: 'all', parts: condition.all };
  if ('any' in condition) return { kind: 'any', parts: condition.any };
  if (!('not' in condition)) return null;
  return 'any' in condition.not ? { kind: 'none', parts: condition.not.any } : { kind: 'none', parts: [condition.not] };
};

export const groupCondition = ({ kind, parts }: ConditionGroup): WireCondition =>
  kind === 'all' ? { all: parts } : kind === 'any' ? { any: parts } : { not: { any: parts } };

/** The whole as a group, as the builder starts with one. */
export const asGroup = (condition: WireCondition): ConditionGroup => groupOf(condition) ?? { kind: 'all', parts: [condition] };

export const comparisonsShown = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly WireComparison[];

/** What can be asked of a fact. `value`, `today` and `fact` go with a comparison. */
export type Question =
  | { readonly kind: 'empty' | 'present' | 'yes' | 'no' | 'in' | 'older' | 'newer' }
  | { readonly kind: 'value' | 'today' | 'fact'; readonly op: WireComparison };

/** A question as the value of a choice, `value<=`. */
export const questionText = (question: Question): string => ('op' in question ? `${question.kind}${question.op}` : question.kind);

export const questionOf = (leaf: ConditionLeaf, fact: BuilderFact | undefined): Question => {
  if ('isEmpty' in leaf) return { kind: leaf.isEmpty ? 'empty' : 'present' };
  if ('in' in leaf) return { kind: 'in' };
  if ('olderThanDays' in leaf) return { kind: 'older' };
  if ('newerThanDays' in leaf) return { kind: 'newer' };
  if ('todayPlus' in leaf) return { kind: 'today', op: leaf.op };
  if ('fact2' in leaf) return { kind: 'fact', op: leaf.op };
  if (fact?.kind === 'flag' && leaf.op === '=') return { kind: leaf.value === 1 ? 'yes' : 'no' };
  return { kind: 'value', op: leaf.op };
};

/** Facts that can be compared with this one: others of its kind. */
export const comparableFacts = (fact: BuilderFact, facts: readonly BuilderFact[]): readonly BuilderFact[] =>
  ['id', 'flag', 'category'].includes(fact.kind) ? [] : facts.filter(({ name, kind }) => kind === fact.kind && name !== fact.name);

const ownQuestions = ({ kind }: BuilderFact): readonly Question[] => {
  switch (kind) {
    case 'flag':
      return [{ kind: 'yes' }, { kind: 'no' }];
    case 'id':
    case 'category':
      return [{ kind: 'in' }];
    case 'count':
    case 'seconds':
    case 'milli':
      return comparisonsShown.map((op) => ({ kind: 'value', op }));
    case 'instant':
      return [{ kind: 'older' }, { kind: 'newer' }];
    case 'day':
      return comparisonsShown.map((op) => ({ kind: 'today', op }));
  }
};

/** Everything that can be asked of a fact, the most likely first. */
export const questionsOf = (fact: BuilderFact, facts: readonly BuilderFact[]): readonly Question[] => [
  ...(fact.kind === 'id' && fact.values.length === 0 ? [] : ownQuestions(fact)),
  ...(fact.nullable || fact.kind === 'id' ? ([{ kind: 'empty' }, { kind: 'present' }] as const) : []),
  ...(comparableFacts(fact, facts).length === 0 ? [] : comparisonsShown.map((op): Question => ({ kind: 'fact', op }))),
];

const USUAL_DAYS = 30;

/** A first answer to a question about a fact. */
export const leafFor = (fact: BuilderFact, question: Question, facts: readonly BuilderFact[]): ConditionLeaf => {
  const { name } = fact;
  switch (question.kind) {
    case 'empty':
    case 'present':
      return { fact: name, isEmpty: question.kind === 'empty' };
    case 'yes':
    case 'no':
      return { fact: name, op: '=', value: question.kind === 'yes' ? 1 : 0 };
    case 'in':
      return { fact: name, in: fact.values.slice(0, 1).map(({ value }) => value) };
    case 'older':
      return { fact: name, olderThanDays: USUAL_DAYS };
    case 'newer':
      return { fact: name, newerThanDays: USUAL_DAYS };
    case 'value':
      return { fact: name, op: question.op, value: 0 };
    case 'today':
      return { fact: name, op: question.op, todayPlus: 0 };
    case 'fact':
      return { fact: name, op: question.op, fact2: comparableFacts(fact, facts)[0]?.name ?? name };
  }
};

/** A first question about a fact. */
export const firstLeaf = (fact: BuilderFact, facts: readonly BuilderFact[]): ConditionLeaf =>
  leafFor(fact, questionsOf(fact, facts)[0] ?? { kind: 'present' }, facts);

/** How many of the stored unit one of the shown unit is: hours are stored as seconds, points as thousandths. */
export const unitSize = ({ kind }: BuilderFact): number => (kind === 'seconds' ? 3600 : kind === 'milli' ? 1000 : 1);
