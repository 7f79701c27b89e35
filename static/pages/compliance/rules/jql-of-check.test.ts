import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { stubRulePage, stubRules } from '../../../testing/audit-rules';
import { jqlOfCheck } from './jql-of-check';

const rules: RulePage[] = stubRules.map((rule) => stubRulePage(rule, 'en', []));
const aStandard = (changed: Partial<Standard>): Standard => ({
  id: 'pmo',
  name: 'PMO',
  description: '',
  stage: 'visible',
  appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
  newWorkFrom: null,
  rules: [{ ruleId: 'open-issue-updated-recently', checkNo: 3, severity: 'should', weight: 1, options: { days: 90 } }],
  ownRules: [],
  levels: [],
  waivers: { selfApproval: false, maximumDays: 180, remindDaysBefore: 14 },
  standardNo: 1,
  version: 1,
  savedAt: 0,
  savedBy: 'a',
  shipped: false,
  retired: false,
  ...changed,
});
const jql = (standard: Standard, ruleId = 'open-issue-updated-recently') => jqlOfCheck(3, ruleId, 'ERP', rules, standard);

test('a check opens in Jira as the rule in its project', () => {
  expect(jql(aStandard({}))).toBe('project = "ERP" AND (statusCategory != Done AND updated <= -90d)');
});

test('work from before "new work only" is not opened', () => {
  expect(jql(aStandard({ newWorkFrom: 20_524 }))).toMatch(/ AND created >= "2026-03-12"$/);
});

test('a check with options of its own is not opened as the rule with the usual ones', () => {
  const rule = { ruleId: 'open-issue-updated-recently', checkNo: 3, severity: 'should', weight: 1, options: { days: 30 } } as const;
  expect(jql(aStandard({ rules: [rule] }))).toBeNull();
});

test("a PMO's own query is opened as it was written", () => {
  const own = {
    kind: 'jql',
    id: 'own-budget',
    title: 'Budget is set',
    motivation: '',
    remediation: '',
    documentationUrl: null,
    appliesToJql: 'type = Epic',
    violatesJql: 'Budget is EMPTY',
  } as const;
  expect(jql(aStandard({ ownRules: [own] }), 'own-budget')).toBe('project = "ERP" AND (type = Epic) AND (Budget is EMPTY)');
});
