import type { RulePage } from '../../contracts/audits/rule-page';
import type { Condition } from '../../facts/condition';
import { compileToJql, type JqlVocabulary } from '../../facts/conditions/compile-to-jql';
import { type ConditionPhrases, compileToSentence } from '../../facts/conditions/compile-to-sentence';
import type { Rule, RuleVocabulary } from './rule';
import { optionsOf, withOptions } from './rule-options';

/** The words in which a rule's conditions are said; they come from the message catalogue. */
export interface RuleWords extends ConditionPhrases {
  /** "Applies where … . Requires: … ." */
  rule(appliesTo: string, requires: string): string;
}

export interface RulePageContext {
  readonly words: RuleWords;
  readonly vocabulary: RuleVocabulary;
  readonly jql: JqlVocabulary;
  /** Standards that chose the rule. */
  readonly usedIn: readonly string[];
}

/** A rule as its page shows it, with the default values of its options filled into the texts and conditions. */
export function rulePageOf(rule: Rule, language: 'en' | 'nl', context: RulePageContext): RulePage {
  const options = optionsOf(rule.options, {});
  const { title, motivation, requirement, remediation, whenNotToUse, options: descriptions } = withOptions(rule.texts[language], options);
  return {
    id: rule.id,
    title,
    motivation,
    requirement,
    remediation: [...remediation],
    whenNotToUse,
    topic: rule.topic,
    scope: rule.scope,
    severity: rule.severity,
    weight: rule.weight,
    minutesPerFinding: rule.minutesPerFinding,
    options: rule.options.map(({ name, unit, defaultValue, minimum, maximum }) => ({
      name,
      description: descriptions[name] ?? name,
      unit,
      defaultValue: typeof defaultValue === 'number' ? defaultValue : [...defaultValue],
      minimum: minimum ?? null,
      maximum: maximum ?? null,
    })),
    fixable: rule.scope === 'issue' && rule.fix !== undefined,
    sources: rule.sources.map((source) => ({ ...source })),
    usedIn: [...context.usedIn],
    ...(rule.scope === 'issue'
      ? conditionPart(rule.appliesTo(options, context.vocabulary), rule.requires(options, context.vocabulary), context)
      : { conditionSentence: null, jql: null, appliesTo: null, requires: null }),
  };
}

function conditionPart(appliesTo: Condition, requires: Condition, { words, jql }: RulePageContext) {
  const violations = compileToJql({ all: [appliesTo, { not: requires }] }, jql);
  return {
    conditionSentence: words.rule(compileToSentence(appliesTo, words), compileToSentence(requires, words)),
    jql: violations.said ? violations.text : null,
    appliesTo,
    requires,
  };
}
