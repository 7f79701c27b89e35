import type { WireCondition } from '../../../../src/contracts/condition';
import {
  asGroup,
  type BuilderFact,
  firstLeaf,
  groupCondition,
  groupOf,
  leafFor,
  questionOf,
  questionsOf,
  questionText,
} from './condition-tree';

const aFact = (name: string, kind: BuilderFact['kind'], changed: Partial<BuilderFact> = {}): BuilderFact => ({
  name,
  label: name,
  description: '',
  kind,
  nullable: false,
  values: [],
  ...changed,
});
const facts = [
  aFact('statusCategory', 'category', { values: [{ value: 0, label: 'To Do' }] }),
  aFact('assigneeId', 'id', { nullable: true }),
  aFact('dueDay', 'day', { nullable: true }),
  aFact('startDay', 'day', { nullable: true }),
  aFact('flagged', 'flag'),
  aFact('componentCount', 'count'),
];
const fact = (name: string) => facts.find((each) => each.name === name) ?? aFact(name, 'count');
const asked = (name: string) => questionsOf(fact(name), facts).map(questionText);

test('what can be asked depends on what the fact is', () => {
  expect(asked('assigneeId')).toEqual(['empty', 'present']);
  expect(asked('flagged')).toEqual(['yes', 'no']);
  expect(asked('statusCategory')).toEqual(['in']);
  expect(asked('componentCount')[0]).toBe('value=');
  expect(asked('dueDay')).toEqual(expect.arrayContaining(['today<', 'empty', 'fact<=']));
});

test('every question of every fact is recognised again', () => {
  for (const each of facts)
    for (const question of questionsOf(each, facts)) {
      const leaf = leafFor(each, question, facts);
      expect(questionText(questionOf(leaf, each))).toBe(questionText(question));
    }
});

test('a question is about the fact that was chosen', () => {
  expect(firstLeaf(fact('assigneeId'), facts)).toEqual({ fact: 'assigneeId', isEmpty: true });
  expect(leafFor(fact('dueDay'), { kind: 'fact', op: '<' }, facts)).toEqual({ fact: 'dueDay', op: '<', fact2: 'startDay' });
});

test('groups keep their meaning', () => {
  const leaf: WireCondition = { fact: 'flagged', op: '=', value: 1 };
  expect(asGroup(leaf)).toEqual({ kind: 'all', parts: [leaf] });
  for (const kind of ['all', 'any', 'none'] as const) {
    expect(groupOf(groupCondition({ kind, parts: [leaf] }))).toEqual({ kind, parts: [leaf] });
  }
  expect(groupOf({ not: leaf })).toEqual({ kind: 'none', parts: [leaf] });
});
