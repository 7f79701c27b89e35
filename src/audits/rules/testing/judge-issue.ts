import type { OptionValues } from '../../../contracts/audits/vocabulary';
import { holds } from '../../../facts/conditions/compile-to-predicate';
import type { IssueFact } from '../../../facts/issue-fact';
import { anIssueFact } from '../../../facts/testing/a-collected-issue';
import { secondsPerDay } from '../../../shared/epoch';
import type { IssueRule, RuleVocabulary } from '../rule';
import { optionsOf } from '../rule-options';

/** The moment of judgement in tests of rules: 2026-03-31T09:00Z. */
export const judgedAt = { now: 1_774_947_600, today: 20_543 };

export const daysAgo = (days: number): number => judgedAt.now - days * secondsPerDay;
export const daysFromToday = (days: number): number => judgedAt.today + days;
export const hours = (count: number): number => count * 3600;

/** Ids that stand for names in tests of rules. */
export const testVocabulary: RuleVocabulary = {
  typesOf: (role) => (role === 'risk' ? [10_020] : []),
  doneResolutionIds: [1],
  duplicateResolutionIds: [3],
  storyTypeIds: [10_002],
};

/** What an issue rule says of an open, unassigned story with these facts. */
export function judgeIssue(rule: IssueRule, facts: Partial<IssueFact>, chosen: OptionValues = {}): 'pass' | 'fail' | 'notApplicable' {
  const fact = anIssueFact(facts);
  const options = optionsOf(rule.options, chosen);
  if (!holds(rule.appliesTo(options, testVocabulary), fact, judgedAt)) return 'notApplicable';
  return holds(rule.requires(options, testVocabulary), fact, judgedAt) ? 'pass' : 'fail';
}
