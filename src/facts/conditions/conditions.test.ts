import * as fc from 'fast-check';
import { type Condition, conditionSchema } from '../condition';
import { compileToExpression } from './compile-to-expression';
import { compileToJql, type JqlVocabulary } from './compile-to-jql';
import { compileToPredicate, holds } from './compile-to-predicate';
import { compileToSql } from './compile-to-sql';
import { arbitraryCondition, arbitraryFact, judgedAt } from './testing/arbitrary-condition';

const vocabulary: JqlVocabulary = {
  clausesOf: (field) => ({ startDate: ['cf[10015]'], storyPoints: ['cf[10016]', 'cf[10026]'], flagged: ['cf[10021]'] })[field],
  customField: () => undefined,
  accountIdOf: (person) => (person === 4 ? 'abc:1' : undefined),
};
const openAndUnassigned: Condition = {
  all: [
    { fact: 'statusCategory', op: '!=', value: 2 },
    { fact: 'assigneeId', isEmpty: true },
  ],
};
const overdue: Condition = { all: [{ not: { fact: 'statusCategory', op: '=', value: 2 } }, { fact: 'dueDay', op: '<', todayPlus: 0 }] };

test('open and unassigned, in every language', () => {
  expect(compileToSql(openAndUnassigned, judgedAt)).toBe('(f.status_category<>2 AND f.assignee_id IS NULL)');
  expect(compileToJql(openAndUnassigned, vocabulary)).toEqual({
    said: true,
    text: '((statusCategory = "To Do" OR statusCategory = "In Progress") AND assignee is EMPTY)',
  });
  expect(compileToExpression(openAndUnassigned)).toEqual({
    said: true,
    text: "((issue.status.category.key == 'done' ? 2 : issue.status.category.key == 'indeterminate' ? 1 : 0) != 2 && issue.assignee == null)",
  });
});

test('overdue compares the due date with today and never counts a missing one', () => {
  expect(compileToSql(overdue, judgedAt)).toBe(`(f.status_category<>2 AND f.due_day<${judgedAt.today})`);
  expect(compileToJql(overdue, vocabulary)).toMatchObject({ said: true, text: expect.stringContaining('due < startOfDay("0d")') });
  const [fact] = fc.sample(arbitraryFact, 1);
  expect(holds(overdue, { ...fact!, statusCategory: 1, dueDay: judgedAt.today - 1 }, judgedAt)).toBe(true);
  expect(holds(overdue, { ...fact!, statusCategory: 1, dueDay: judgedAt.today }, judgedAt)).toBe(false);
  expect(holds(overdue, { ...fact!, statusCategory: 1, dueDay: null }, judgedAt)).toBe(false);
});

test('a denied comparison includes what is missing, in SQL as in JQL', () => {
  const notOverdue: Condition = { not: { fact: 'dueDay', op: '<', todayPlus: 0 } };
  expect(compileToSql(notOverdue, judgedAt)).toBe(`(f.due_day IS NULL OR f.due_day>=${judgedAt.today})`);
  expect(compileToJql(notOverdue, vocabulary)).toEqual({ said: true, text: '(due is EMPTY OR due >= startOfDay("0d"))' });
});

test('says what cannot be said instead of something near it', () => {
  expect(compileToJql({ fact: 'openBlockerCount', op: '>', value: 0 }, vocabulary)).toMatchObject({ said: false });
  expect(compileToJql({ fact: 'componentCount', op: '>', value: 2 }, vocabulary)).toMatchObject({ said: false });
  expect(compileToJql({ fact: 'dueDay', op: '<', fact2: 'startDay' }, vocabulary)).toMatchObject({ said: false });
  expect(compileToJql({ fact: 'assigneeId', in: [5] }, vocabulary)).toMatchObject({ said: false });
  expect(compileToExpression({ fact: 'collectedAt', olderThanDays: 1 })).toMatchObject({ said: false });
});

test('people are named by account id and story points by the first filled field', () => {
  expect(compileToJql({ fact: 'assigneeId', in: [4] }, vocabulary)).toEqual({ said: true, text: 'assignee in ("abc:1")' });
  expect(compileToJql({ fact: 'storyPointsMilli', op: '>=', value: 5000 }, vocabulary)).toEqual({
    said: true,
    text: '(cf[10016] >= 5 OR (cf[10016] is EMPTY AND cf[10026] >= 5))',
  });
});

test('JQL speaks of the newest sprint by its functions, and tells sub-tasks from the rest', () => {
  const jqlOf = (condition: Condition) => compileToJql(condition, vocabulary);
  expect(jqlOf({ fact: 'sprintState', op: '=', value: 1 })).toEqual({ said: true, text: 'sprint in openSprints()' });
  expect(jqlOf({ not: { fact: 'sprintState', op: '!=', value: 1 } })).toEqual({
    said: true,
    text: '(sprint is EMPTY OR sprint in openSprints())',
  });
  expect(jqlOf({ fact: 'sprintState', op: '=', value: 2 })).toEqual({
    said: true,
    text: '(sprint in closedSprints() AND sprint not in openSprints() AND sprint not in futureSprints())',
  });
  expect(jqlOf({ fact: 'hierarchyLevel', op: '<', value: 0 })).toEqual({ said: true, text: 'issuetype in subTaskIssueTypes()' });
  expect(jqlOf({ not: { fact: 'hierarchyLevel', op: '<', value: 0 } })).toEqual({
    said: true,
    text: 'issuetype not in subTaskIssueTypes()',
  });
  expect(jqlOf({ fact: 'hierarchyLevel', op: '=', value: 1 })).toMatchObject({ said: false });
});

test('none of something is emptiness in JQL', () => {
  expect(compileToJql({ fact: 'componentCount', op: '=', value: 0 }, vocabulary)).toEqual({ said: true, text: 'component is EMPTY' });
  expect(compileToJql({ fact: 'fixVersionCount', op: '>', value: 0 }, vocabulary)).toEqual({ said: true, text: 'fixVersion is not EMPTY' });
});

test('not, all and any obey De Morgan on every fact', () => {
  fc.assert(
    fc.property(arbitraryCondition, arbitraryCondition, arbitraryFact, (a, b, fact) => {
      const custom = new Map([[1, 2]]);
      const judge = (condition: Condition) => compileToPredicate(condition)(fact, custom, judgedAt);
      expect(judge({ not: { all: [a, b] } })).toBe(judge({ any: [{ not: a }, { not: b }] }));
      expect(judge({ not: { not: a } })).toBe(judge(a));
    }),
  );
});

test('a condition survives JSON and the schema', () => {
  fc.assert(
    fc.property(arbitraryCondition, (condition) => expect(conditionSchema.parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition)),
  );
});

test('an unknown fact is refused with its place', () => {
  const parsed = conditionSchema.safeParse({ all: [{ fact: 'shoeSize', isEmpty: true }] });
  expect(parsed.success).toBe(false);
  expect(JSON.stringify(parsed.error?.issues)).toContain('is not a fact that Plumbline collects');
});
