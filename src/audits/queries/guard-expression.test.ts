import { canGuard, guardExpression } from './guard-expression';

const unassigned = { title: 'Somebody is assigned', violates: { fact: 'assigneeId', isEmpty: true } } as const;
const unresolved = {
  title: 'Done work says how it ended',
  violates: {
    all: [
      { fact: 'statusCategory', op: '=', value: 2 },
      { fact: 'resolutionId', isEmpty: true },
    ],
  },
} as const;

test('the broken rules are named, and nothing else is true', () => {
  expect(guardExpression([unassigned])).toBe(
    "let to = (transition.to.category.key == 'done' ? 2 : transition.to.category.key == 'indeterminate' ? 1 : 0); " +
      "let broken = (issue.assignee == null ? 'Somebody is assigned. ' : ''); broken == '' ? true : broken",
  );
});

test('the issue is judged in the status that it moves to', () => {
  const expression = guardExpression([unassigned, unresolved]);
  expect(expression).toContain('to == 2');
  expect(expression).not.toContain('issue.status');
});

test('a title with a quote stays one text', () => {
  expect(guardExpression([{ ...unassigned, title: "Nobody's" }])).toContain("'Nobody\\'s. '");
});

test('what expressions cannot see guards no transition', () => {
  expect(canGuard(unassigned)).toBe(true);
  expect(canGuard({ violates: { fact: 'openBlockerCount', op: '>', value: 0 } })).toBe(false);
});

test('without rules every transition passes', () => {
  expect(guardExpression([])).toBe('true');
});
