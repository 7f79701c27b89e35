import type { DryRun, OwnRule } from '../../../../src/contracts/audits/standard';
import { summariseDryRun } from './dry-run-summary';
import { idFromName, newStandard, notChosen, ownRuleId, sectionOfPlace, withOwnRule, withoutRule, withRule } from './standard-draft';

const own: OwnRule = {
  kind: 'jql',
  id: 'own-budget',
  title: 'Budget is set',
  motivation: '',
  remediation: '',
  documentationUrl: null,
  appliesToJql: 'type = Epic',
  violatesJql: 'Budget is EMPTY',
};

describe('a standard being written', () => {
  it('is offered what it does not hold, as far as the rule is known here', () => {
    const page = { id: 'open-issue-has-assignee', severity: 'shall', weight: 2 } as const;
    const offered = ['open-issue-has-assignee', 'rule-of-tomorrow'];
    expect(notChosen(newStandard, offered, [page])).toEqual([page]);
    expect(notChosen(withRule(newStandard, page), offered, [page])).toEqual([]);
  });

  it('gets an id from its name', () => {
    expect(idFromName('  Één norm: projecten & programma’s  ')).toBe('een-norm-projecten-programma-s');
    expect(idFromName('x'.repeat(60))).toHaveLength(40);
  });

  it('holds a rule once, with its usual severity', () => {
    const rule = { id: 'open-issue-has-assignee', severity: 'shall', weight: 2 } as const;
    const twice = withRule(withRule(newStandard, rule), rule);
    expect(twice.rules).toEqual([{ ruleId: rule.id, checkNo: 0, severity: 'shall', weight: 2, options: {} }]);
    expect(withoutRule(twice, rule.id).rules).toEqual([]);
  });

  it('chooses a rule of its own as it is written, and drops both together', () => {
    const written = withOwnRule(newStandard, own);
    expect(written.rules.map(({ ruleId }) => ruleId)).toEqual(['own-budget']);
    const changed = withOwnRule(written, { ...own, title: 'Budget is approved' });
    expect(changed.ownRules.map(({ title }) => title)).toEqual(['Budget is approved']);
    expect(changed.rules).toHaveLength(1);
    expect(withoutRule(changed, own.id)).toMatchObject({ rules: [], ownRules: [] });
  });

  it('gives its own rules ids that no other has', () => {
    expect(ownRuleId('Budget is set', [])).toBe('own-budget-is-set');
    expect(ownRuleId('Budget is set', ['own-budget-is-set'])).toBe('own-budget-is-set-2');
  });

  it('knows which part a problem is about', () => {
    expect(sectionOfPlace('rules.3.options.days')).toBe('rules');
    expect(sectionOfPlace('levels[1].minimumScore')).toBe('levels');
    expect(sectionOfPlace('elsewhere')).toBeNull();
    expect(sectionOfPlace(undefined)).toBeNull();
  });
});

test('a dry run counts what comes and what goes apart', () => {
  const rule = (ruleId: string, projects: readonly [id: number, failing: number, before: number | null][]): DryRun['rules'][number] => ({
    ruleId,
    title: ruleId,
    applicable: 100,
    failing: projects.reduce((sum, [, failing]) => sum + failing, 0),
    failingBefore: projects.reduce((sum, [, , before]) => sum + (before ?? 0), 0),
    projects: projects.map(([projectId, failing, failingBefore]) => ({ projectId, key: `P${projectId}`, failing, failingBefore })),
    problem: null,
  });
  const run: DryRun = {
    factsAsOf: 0,
    rules: [
      rule('stale', [
        [1, 12, 4],
        [2, 5, 5],
      ]),
      rule('estimate', [[3, 0, 30]]),
      rule('same', [[1, 2, 2]]),
    ],
    scoreBefore: 80,
    scoreAfter: 78,
  };
  const summary = summariseDryRun(run);
  expect(summary).toMatchObject({ more: 8, fewer: 30, projects: 2 });
  expect(summary.rules.map(({ ruleId }) => ruleId)).toEqual(['estimate', 'stale']);
});
