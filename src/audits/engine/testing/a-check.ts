import type { Condition } from '../../../facts/condition';
import type { IssueCheck, JqlCheck, JudgedCheck } from '../../checks/check';
import type { ProjectDossier } from '../../dossier/project-dossier';
import type { RuleTexts } from '../../rules/rule';
import type { Verdict } from '../../rules/verdict';

const texts: RuleTexts = {
  title: 'A good project does this',
  motivation: '',
  requirement: '',
  remediation: [],
  whenNotToUse: '',
  options: {},
  reasons: { measured: 'Measured {{percent}} %' },
};

const base = (checkNo: number) =>
  ({
    checkNo,
    standardNo: 1,
    standardId: 'test',
    stage: 'visible',
    ruleId: `rule-${checkNo}`,
    topic: 'hygiene',
    severity: 'should',
    weight: 1,
    minutesPerFinding: 5,
    options: {},
    texts: { en: texts, nl: texts },
  }) as const;

export const openIssues: Condition = { fact: 'statusCategory', op: '!=', value: 2 };

/** A check on issues: open ones must have an assignee, unless told otherwise. */
export function anIssueCheck(
  checkNo: number,
  { appliesTo = openIssues, requires = { fact: 'assigneeId', isEmpty: false }, ...changes }: Partial<IssueCheck> = {},
): IssueCheck {
  return { ...base(checkNo), kind: 'issue', appliesTo, requires, violates: { all: [appliesTo, { not: requires }] }, ...changes };
}

export const aProjectCheck = (checkNo: number, judge: (dossier: ProjectDossier) => Verdict): JudgedCheck => ({
  ...base(checkNo),
  kind: 'project',
  judge,
});

export const aJqlCheck = (checkNo: number): JqlCheck => ({
  ...base(checkNo),
  kind: 'jql',
  appliesToJql: 'statusCategory != Done',
  violatesJql: 'statusCategory != Done AND assignee IS EMPTY',
});
