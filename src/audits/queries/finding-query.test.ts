import type { Standard } from '../../contracts/audits/standard';
import type { Check } from '../checks/check';
import { negated, type QueryWorld, queryOfRule, queryOfStandard } from './finding-query';

const vocabulary = { clausesOf: () => [], customField: () => undefined, accountIdOf: () => undefined };
const unassigned = { kind: 'issue', ruleId: 'open-issue-has-assignee', standardNo: 1, violates: { fact: 'assigneeId', isEmpty: true } };
const manyBlockers = { kind: 'issue', ruleId: 'few-blockers', standardNo: 1, violates: { fact: 'openBlockerCount', op: '>', value: 3 } };
const charter = { kind: 'project', ruleId: 'charter-is-complete', standardNo: 1 };
const own = {
  kind: 'jql',
  ruleId: 'own-review',
  standardNo: 2,
  appliesToJql: 'type = Story',
  violatesJql: 'labels is EMPTY OR due is EMPTY',
};

const standard = (standardNo: number, id: string, stage = 'visible') => ({ standardNo, id, name: `The ${id}`, stage });

const world = (checks: readonly object[], options: { stage?: string; projects?: readonly number[] | null } = {}): QueryWorld => ({
  standards: [standard(1, 'hygiene', options.stage), standard(2, 'house')] as unknown as readonly Standard[],
  checks: checks as readonly Check[],
  vocabulary,
  projectsOf: () => options.projects ?? null,
});

test('findings of a rule are its violations', () => {
  expect(queryOfRule('open-issue-has-assignee', world([unassigned, charter]))).toEqual({ ok: true, jql: 'assignee is EMPTY' });
});

test('a standard for some projects looks in those only, and one for none finds nothing', () => {
  expect(queryOfRule('open-issue-has-assignee', world([unassigned], { projects: [10, 11] }))).toEqual({
    ok: true,
    jql: '(project in (10, 11) AND assignee is EMPTY)',
  });
  expect(queryOfRule('open-issue-has-assignee', world([unassigned], { projects: [] }))).toEqual({ ok: true, jql: 'issuekey is EMPTY' });
});

test('a rule in two standards finds what breaks it in either', () => {
  expect(queryOfRule('open-issue-has-assignee', world([unassigned, { ...unassigned, standardNo: 2 }]))).toEqual({
    ok: true,
    jql: '(assignee is EMPTY OR assignee is EMPTY)',
  });
});

test('a rule that JQL has no words for is refused, never approximated', () => {
  expect(queryOfRule('few-blockers', world([manyBlockers]))).toMatchObject({ ok: false, reason: 'cannotBeSaid' });
  expect(queryOfRule('charter-is-complete', world([charter]))).toMatchObject({ ok: false, reason: 'noIssueRule' });
});

test('an unknown rule is answered with those there are; silent standards are not heard of', () => {
  expect(queryOfRule('nonsense', world([unassigned, charter]))).toEqual({
    ok: false,
    reason: 'unknownRule',
    known: ['charter-is-complete', 'open-issue-has-assignee'],
  });
  expect(queryOfRule('open-issue-has-assignee', world([unassigned], { stage: 'silent' }))).toMatchObject({
    reason: 'unknownRule',
    known: [],
  });
  expect(queryOfStandard('hygiene', world([unassigned], { stage: 'silent' }))).toMatchObject({
    reason: 'unknownStandard',
    known: ['house'],
  });
});

test('findings of a standard are those of all its rules that can be said, by id or by name', () => {
  const jql = '(assignee is EMPTY)'.slice(1, -1);
  expect(queryOfStandard('hygiene', world([unassigned, manyBlockers, charter]))).toEqual({ ok: true, jql });
  expect(queryOfStandard('The house', world([unassigned, own]))).toEqual({
    ok: true,
    jql: '((type = Story) AND (labels is EMPTY OR due is EMPTY))',
  });
});

test('not in turns the whole round', () => {
  expect(negated('a OR b')).toBe('NOT (a OR b)');
});
