import type { OwnRule, Standard } from '../../contracts/audits/standard';
import { holds } from '../../facts/conditions/compile-to-predicate';
import type { IssueFact } from '../../facts/issue-fact';
import { anIssueFact } from '../../facts/testing/a-collected-issue';
import { ruleCatalogue } from '../rules';
import { aDossier } from '../rules/testing/a-dossier';
import { daysAgo, judgedAt, testVocabulary } from '../rules/testing/judge-issue';
import type { Check, IssueCheck } from './check';
import { resolveChecks } from './resolve-checks';

const chosen = (ruleId: string, checkNo: number, options = {}) =>
  ({ ruleId, checkNo, severity: 'should', weight: 2, options }) satisfies Standard['rules'][number];

function aStandard(overrides: Partial<Standard>): Standard {
  return {
    id: 'pmo',
    name: 'PMO standard',
    description: '',
    stage: 'visible',
    appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
    newWorkFrom: null,
    rules: [],
    ownRules: [],
    levels: [],
    waivers: { selfApproval: false, maximumDays: 90, remindDaysBefore: 7 },
    standardNo: 4,
    version: 1,
    savedAt: 0,
    savedBy: 'pmo',
    shipped: false,
    retired: false,
    ...overrides,
  };
}

const resolve = (overrides: Partial<Standard>) => resolveChecks(aStandard(overrides), ruleCatalogue, testVocabulary);
const only = (overrides: Partial<Standard>): Check => {
  const { checks, unknown } = resolve(overrides);
  expect(unknown).toEqual([]);
  expect(checks).toHaveLength(1);
  return checks[0] as Check;
};
const violates = (check: Check, facts: Partial<IssueFact>): boolean => holds((check as IssueCheck).violates, anIssueFact(facts), judgedAt);

test('a rule of the catalogue becomes a check with the severity, weight and options that the standard chose', () => {
  const check = only({ rules: [chosen('open-issue-updated-recently', 12, { days: 10 })] });
  expect(check).toMatchObject({
    kind: 'issue',
    checkNo: 12,
    standardNo: 4,
    standardId: 'pmo',
    stage: 'visible',
    severity: 'should',
    weight: 2,
    topic: 'hygiene',
    options: { days: 10 },
  });
  expect(check.texts.en.requirement).toContain('less than 10 days ago');
  expect(violates(check, { updatedAt: daysAgo(11) })).toBe(true);
  expect(violates(check, { updatedAt: daysAgo(9) })).toBe(false);
});

test.each([
  ['a missing option has its default', {}, 90],
  ['an option below its minimum is raised to it', { days: -4 }, 1],
  ['one above its maximum is lowered to it', { days: 1_000_000 }, 3650],
  ['a list where a number belongs is left out', { days: [1, 2] }, 90],
])('%s', (_, options, days) => {
  expect(only({ rules: [chosen('open-issue-updated-recently', 1, options)] }).options).toEqual({ days });
});

test('options that the rule does not have are dropped', () => {
  expect(only({ rules: [chosen('open-issue-has-assignee', 1, { days: 3 })] }).options).toEqual({});
});

test('"new work only" spares issues created before the day', () => {
  const rules = [chosen('open-issue-has-assignee', 1)];
  const check = only({ rules, newWorkFrom: judgedAt.today - 10 });
  expect(violates(check, { createdAt: daysAgo(12) })).toBe(false);
  expect(violates(check, { createdAt: daysAgo(5) })).toBe(true);
});

test('project rules are asked with their options filled in', () => {
  const check = only({ rules: [chosen('few-issues-in-progress-per-person', 1, { limit: 1 })] });
  if (check.kind !== 'project') throw new Error(check.kind);
  const issues = [1, 2].map((issueId) => anIssueFact({ issueId, assigneeId: 7, statusCategory: 1 }));
  expect(check.judge(aDossier({ issues }))).toMatchObject({ outcome: 'fail', findings: [{ subjectId: 2 }] });
});

const own = { motivation: '', remediation: 'Add one.\n\nAsk the PMO.', documentationUrl: 'https://pmo.example.org/labels' } as const;
const ownCondition: OwnRule = {
  ...own,
  kind: 'condition',
  id: 'own-labels',
  title: 'Bugs carry a label',
  appliesTo: { fact: 'issueTypeId', in: [10_004] },
  requires: { fact: 'labelCount', op: '>', value: 0 },
};

test('a PMO’s own condition is a check like any other, in the PMO’s words', () => {
  const check = only({ rules: [chosen('own-labels', 3)], ownRules: [ownCondition] });
  expect(violates(check, { issueTypeId: 10_004 })).toBe(true);
  expect(violates(check, { issueTypeId: 10_004, labelCount: 1 })).toBe(false);
  expect(violates(check, { issueTypeId: 10_002 })).toBe(false);
  expect(check.texts.nl).toMatchObject({
    title: 'Bugs carry a label',
    remediation: ['Add one.', 'Ask the PMO.', 'https://pmo.example.org/labels'],
  });
});

test('a JQL rule is asked of Jira, of new work only where the standard says so', () => {
  const rule: OwnRule = {
    ...own,
    kind: 'jql',
    id: 'own-jql',
    title: 'Votes',
    appliesToJql: 'type = Bug OR type = Task',
    violatesJql: 'votes = 0',
  };
  expect(only({ rules: [chosen('own-jql', 3)], ownRules: [rule], newWorkFrom: judgedAt.today })).toMatchObject({
    kind: 'jql',
    appliesToJql: '(type = Bug OR type = Task) AND created >= "2026-03-31"',
    violatesJql: '(type = Bug OR type = Task) AND created >= "2026-03-31" AND (votes = 0)',
  });
});

test('what this version does not know is left out and reported; the rest goes on', () => {
  const { checks, unknown } = resolve({
    rules: [chosen('from-a-later-version', 1), chosen('own-strange', 2), chosen('open-issue-has-assignee', 3)],
    ownRules: [{ ...ownCondition, id: 'own-strange', requires: { fact: 'moonPhase', isEmpty: false } }],
  });
  expect(checks.map(({ checkNo }) => checkNo)).toEqual([3]);
  expect(unknown).toEqual([
    { checkNo: 1, ruleId: 'from-a-later-version' },
    { checkNo: 2, ruleId: 'own-strange' },
  ]);
});
