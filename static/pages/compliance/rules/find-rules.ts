import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import { ruleTopics, severities } from '../../../../src/contracts/audits/vocabulary';
import type { RulesPart } from '../address/rules-part';

/** The rules that fit search and filters: every word must occur in title, id or motivation. By topic, then what binds most, then by title. */
export const findRules = (
  rules: readonly RulePage[],
  { search, topics, severities: wanted }: Pick<RulesPart, 'search' | 'topics' | 'severities'>,
  compare: (a: string, b: string) => number,
): readonly RulePage[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (rule: RulePage): boolean => {
    const text = `${rule.title} ${rule.id} ${rule.motivation}`.toLowerCase();
    return (
      (topics.length === 0 || topics.includes(rule.topic)) &&
      (wanted.length === 0 || wanted.includes(rule.severity)) &&
      words.every((word) => text.includes(word))
    );
  };
  return rules
    .filter(fits)
    .sort(
      (a, b) =>
        ruleTopics.indexOf(a.topic) - ruleTopics.indexOf(b.topic) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        compare(a.title, b.title),
    );
};
