import { stubRulePage, stubRules } from '../../../testing/audit-rules';
import { findRules } from './find-rules';

const rules = stubRules.map((rule) => stubRulePage(rule, 'en', []));
const compare = (a: string, b: string) => a.localeCompare(b);
const all = { search: '', topics: [], severities: [] } as const;

test('every word must occur, in title or id', () => {
  expect(findRules(rules, { ...all, search: 'open ASSIGNEE' }, compare).map(({ id }) => id)).toEqual(['open-issue-has-assignee']);
  expect(findRules(rules, { ...all, search: 'dcma' }, compare).every(({ topic }) => topic === 'schedule')).toBe(true);
});

test('filters narrow together', () => {
  const found = findRules(rules, { ...all, topics: ['governance'], severities: ['shall'] }, compare);
  expect(found.map(({ id }) => id)).toEqual(['risk-has-owner', 'status-report-in-cadence', 'project-has-active-lead']);
});
