import type { RulePage } from '../../contracts/audits/rule-page';
import type { OwnRule } from '../../contracts/audits/standard';
import type { Severity } from '../../contracts/audits/vocabulary';
import { type Condition, conditionSchema } from '../../facts/condition';
import { compileToJql, type JqlVocabulary } from '../../facts/conditions/compile-to-jql';
import { compileToSentence } from '../../facts/conditions/compile-to-sentence';
import type { RuleWords } from '../rules/rule-page';

/** How much work mending a finding of an own rule is thought to be. */
const OWN_RULE_MINUTES = 5;

/** A PMO's own rule as the catalogue shows it, in the language it was written in. */
export function ownRulePage(
  rule: OwnRule,
  chosen: { readonly severity: Severity; readonly weight: number; readonly usedIn: readonly string[] },
  words: RuleWords,
  jql: JqlVocabulary,
): RulePage {
  return {
    id: rule.id,
    title: rule.title,
    motivation: rule.motivation,
    requirement: rule.title,
    remediation: rule.remediation.split('\n').filter((line) => line.trim() !== ''),
    whenNotToUse: '',
    topic: 'hygiene',
    scope: 'issue',
    severity: chosen.severity,
    weight: chosen.weight,
    minutesPerFinding: OWN_RULE_MINUTES,
    options: [],
    fixable: false,
    sources: rule.documentationUrl === null ? [] : [{ title: rule.title, url: rule.documentationUrl, licence: '–' }],
    usedIn: [...chosen.usedIn],
    ...(rule.kind === 'jql'
      ? { conditionSentence: null, jql: `(${rule.appliesToJql}) AND (${rule.violatesJql})`, appliesTo: null, requires: null }
      : { ...saidCondition(rule.appliesTo, rule.requires, words, jql), appliesTo: rule.appliesTo, requires: rule.requires }),
  };
}

function saidCondition(rawAppliesTo: unknown, rawRequires: unknown, words: RuleWords, vocabulary: JqlVocabulary) {
  const appliesTo = conditionSchema.safeParse(rawAppliesTo);
  const requires = conditionSchema.safeParse(rawRequires);
  if (!appliesTo.success || !requires.success) return { conditionSentence: null, jql: null };
  return sayRule(appliesTo.data, requires.data, words, vocabulary);
}

/** A rule in words, and its violations as JQL where Jira can say them. */
export function sayRule(
  appliesTo: Condition,
  requires: Condition,
  words: RuleWords,
  vocabulary: JqlVocabulary,
): { readonly conditionSentence: string; readonly jql: string | null } {
  const violations = compileToJql({ all: [appliesTo, { not: requires }] }, vocabulary);
  return {
    conditionSentence: words.rule(compileToSentence(appliesTo, words), compileToSentence(requires, words)),
    jql: violations.said ? violations.text : null,
  };
}
