import type { ChosenRule, OwnRule, Standard } from '../../contracts/audits/standard';
import { type Condition, conditionSchema } from '../../facts/condition';
import { formatDay, secondsPerDay } from '../../shared/epoch';
import type { Rule, RuleTexts, RuleVocabulary } from '../rules/rule';
import { optionsOf, withOptions } from '../rules/rule-options';
import type { Check } from './check';

/** A chosen rule that cannot be judged here: this version has no such rule, or the own rule speaks of facts that it does not collect. */
export interface UnknownRule {
  readonly checkNo: number;
  readonly ruleId: string;
}

/** Mending what an own rule finds takes so long unless somebody knows better. */
const OWN_RULE_MINUTES = 5;

/**
 * Turns a standard into checks that are ready to run on this site: options filled in and kept within bounds, conditions built, and
 * "new work only" folded into what the issue checks and JQL checks apply to. Project and schedule checks look at the project as a whole
 * and are not narrowed.
 */
export function resolveChecks(
  standard: Standard,
  catalogue: ReadonlyMap<string, Rule>,
  vocabulary: RuleVocabulary,
): { readonly checks: readonly Check[]; readonly unknown: readonly UnknownRule[] } {
  const ownRules = new Map(standard.ownRules.map((rule) => [rule.id, rule]));
  const checks: Check[] = [];
  const unknown: UnknownRule[] = [];
  for (const chosen of standard.rules) {
    const rule = catalogue.get(chosen.ruleId);
    const own = ownRules.get(chosen.ruleId);
    const check = rule ? checkOf(standard, chosen, rule, vocabulary) : own && ownCheckOf(standard, chosen, own);
    if (check) checks.push(check);
    else unknown.push({ checkNo: chosen.checkNo, ruleId: chosen.ruleId });
  }
  return { checks, unknown };
}

function checkOf(standard: Standard, chosen: ChosenRule, rule: Rule, vocabulary: RuleVocabulary): Check {
  const options = optionsOf(rule.options, chosen.options);
  const base = {
    ...chosenPart(standard, chosen),
    topic: rule.topic,
    minutesPerFinding: rule.minutesPerFinding,
    options,
    texts: { en: withOptions(rule.texts.en, options), nl: withOptions(rule.texts.nl, options) },
  };
  switch (rule.scope) {
    case 'issue':
      return { ...base, ...issuePart(standard, rule.appliesTo(options, vocabulary), rule.requires(options, vocabulary)) };
    case 'project':
    case 'schedule':
      return { ...base, kind: rule.scope, judge: (dossier) => rule.judge(dossier, options) };
  }
}

function ownCheckOf(standard: Standard, chosen: ChosenRule, own: OwnRule): Check | undefined {
  const texts = ownTexts(own);
  const base = {
    ...chosenPart(standard, chosen),
    topic: 'hygiene',
    minutesPerFinding: OWN_RULE_MINUTES,
    options: {},
    texts: { en: texts, nl: texts },
  } as const;
  if (own.kind === 'jql') {
    const since = standard.newWorkFrom === null ? '' : ` AND created >= "${formatDay(standard.newWorkFrom)}"`;
    const appliesToJql = `(${own.appliesToJql})${since}`;
    return { ...base, kind: 'jql', appliesToJql, violatesJql: `${appliesToJql} AND (${own.violatesJql})` };
  }
  const appliesTo = conditionSchema.safeParse(own.appliesTo);
  const requires = conditionSchema.safeParse(own.requires);
  return appliesTo.success && requires.success ? { ...base, ...issuePart(standard, appliesTo.data, requires.data) } : undefined;
}

function chosenPart(standard: Standard, chosen: ChosenRule) {
  return {
    checkNo: chosen.checkNo,
    standardNo: standard.standardNo,
    standardId: standard.id,
    stage: standard.stage,
    ruleId: chosen.ruleId,
    severity: chosen.severity,
    weight: chosen.weight,
  };
}

function issuePart(standard: Standard, ruleAppliesTo: Condition, requires: Condition) {
  const appliesTo: Condition =
    standard.newWorkFrom === null
      ? ruleAppliesTo
      : { all: [{ fact: 'createdAt', op: '>=', value: standard.newWorkFrom * secondsPerDay }, ruleAppliesTo] };
  return { kind: 'issue', appliesTo, requires, violates: { all: [appliesTo, { not: requires }] } } as const;
}

/** An own rule is written in the PMO's language and shown as it is in every other. */
function ownTexts(own: OwnRule): RuleTexts {
  const steps = own.remediation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    title: own.title,
    motivation: own.motivation,
    requirement: own.title,
    remediation: own.documentationUrl === null ? steps : [...steps, own.documentationUrl],
    whenNotToUse: '',
    options: {},
  };
}
