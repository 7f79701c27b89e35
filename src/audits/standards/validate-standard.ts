import type { ChosenRule, LevelRule, StandardContent } from '../../contracts/audits/standard';
import { levels as levelOrder } from '../../contracts/audits/vocabulary';
import type { Rule, RuleOption } from '../rules/rule';
import { conditionProblems } from './condition-problems';
import type { StandardPorts } from './standard-ports';
import { problem, type StandardProblem } from './standard-problem';
import { namesNothing } from './standard-scope';

/** What a standard is checked against. */
export interface StandardSurroundings extends Pick<StandardPorts, 'catalogue' | 'nodes' | 'customFields' | 'jqlProblems'> {
  /** Ids of own rules that other standards hold. */
  readonly foreignOwnRuleIds: ReadonlySet<string>;
  /** Projects that the editor may name: those they browse, and those that the stored standard names already. */
  readonly nameableProjects: ReadonlySet<number>;
  /** The stored standard names projects that the editor cannot browse; they stay in. */
  readonly keepsUnseenProjects: boolean;
}

/** Everything wrong with a standard, each in its place. Jira is asked about JQL once, for all own rules together. */
export async function validateStandard(content: StandardContent, surroundings: StandardSurroundings): Promise<readonly StandardProblem[]> {
  const [nodes, customFields, jql] = await Promise.all([
    surroundings.nodes(),
    surroundings.customFields(),
    jqlProblemsOf(content, surroundings),
  ]);
  return [
    ...ruleProblems(content, surroundings.catalogue),
    ...ownRuleProblems(content, surroundings, customFields),
    ...jql,
    ...levelProblems(content.levels),
    ...scopeProblems(content, new Set(nodes.map(({ id }) => id)), surroundings),
  ];
}

function ruleProblems({ rules, ownRules }: StandardContent, catalogue: ReadonlyMap<string, Rule>): StandardProblem[] {
  const own = new Set(ownRules.map(({ id }) => id));
  return rules.flatMap((chosen, index) => {
    const rule = catalogue.get(chosen.ruleId);
    if (!rule && !own.has(chosen.ruleId)) return [problem(['rules', index, 'ruleId'], 'unknownRule', { rule: chosen.ruleId })];
    if (rules.findIndex(({ ruleId }) => ruleId === chosen.ruleId) < index)
      return [problem(['rules', index, 'ruleId'], 'ruleTwice', { rule: chosen.ruleId })];
    return optionProblems(chosen, rule?.options ?? [], ['rules', index, 'options']);
  });
}

function optionProblems(chosen: ChosenRule, definitions: readonly RuleOption[], path: readonly (string | number)[]): StandardProblem[] {
  return Object.entries(chosen.options).flatMap(([name, value]) => {
    const place = [...path, name];
    const option = definitions.find((definition) => definition.name === name);
    const values = { rule: chosen.ruleId, option: name };
    if (!option)
      return [problem(place, 'unknownOption', { ...values, known: definitions.map((definition) => definition.name).join(', ') || '–' })];
    if (typeof option.defaultValue !== 'number') return Array.isArray(value) ? [] : [problem(place, 'optionNotAList', values)];
    if (typeof value !== 'number') return [problem(place, 'optionNotANumber', values)];
    if (option.minimum !== undefined && value < option.minimum)
      return [problem(place, 'optionTooLow', { ...values, value, limit: option.minimum })];
    if (option.maximum !== undefined && value > option.maximum)
      return [problem(place, 'optionTooHigh', { ...values, value, limit: option.maximum })];
    return [];
  });
}

function ownRuleProblems(
  { ownRules }: StandardContent,
  { catalogue, foreignOwnRuleIds }: StandardSurroundings,
  customFields: ReadonlySet<number>,
): StandardProblem[] {
  return ownRules.flatMap((rule, index) => {
    const path = ['ownRules', index];
    const found: StandardProblem[] = [];
    if (ownRules.findIndex(({ id }) => id === rule.id) < index) found.push(problem([...path, 'id'], 'ownRuleTwice', { rule: rule.id }));
    // Waivers name a rule alone, so one id means one rule.
    else if (catalogue.has(rule.id) || foreignOwnRuleIds.has(rule.id))
      found.push(problem([...path, 'id'], 'ownRuleIdTaken', { rule: rule.id }));
    if (rule.kind === 'condition') {
      found.push(...conditionProblems(rule.appliesTo, [...path, 'appliesTo'], customFields));
      found.push(...conditionProblems(rule.requires, [...path, 'requires'], customFields));
    }
    return found;
  });
}

async function jqlProblemsOf(content: StandardContent, { jqlProblems }: StandardSurroundings): Promise<StandardProblem[]> {
  const queries = content.ownRules.flatMap((rule, index) =>
    rule.kind === 'jql'
      ? [
          { path: ['ownRules', index, 'appliesToJql'], jql: rule.appliesToJql },
          { path: ['ownRules', index, 'violatesJql'], jql: rule.violatesJql },
        ]
      : [],
  );
  if (queries.length === 0) return [];
  const said = await jqlProblems(queries.map(({ jql }) => jql));
  return queries.flatMap(({ path }, index) => {
    const words = said[index] ?? null;
    return words === null ? [] : [problem(path, 'jqlRejected', { jira: words })];
  });
}

/** Levels go up: each at most once, lowest first, and none asks for less than the one below it. */
function levelProblems(levels: readonly LevelRule[]): StandardProblem[] {
  return levels.flatMap((rule, index) => {
    const below = levels[index - 1];
    if (levels.findIndex(({ level }) => level === rule.level) < index)
      return [problem(['levels', index, 'level'], 'levelTwice', { level: rule.level })];
    if (!below) return [];
    const inOrder =
      levelOrder.indexOf(below.level) < levelOrder.indexOf(rule.level) &&
      below.minimumScore <= rule.minimumScore &&
      below.minimumEvaluatedPercent <= rule.minimumEvaluatedPercent &&
      below.noFailing.every((severity) => rule.noFailing.includes(severity));
    return inOrder ? [] : [problem(['levels', index], 'levelsOutOfOrder', { level: rule.level, below: below.level })];
  });
}

function scopeProblems(
  { appliesTo }: StandardContent,
  knownNodes: ReadonlySet<string>,
  { nameableProjects, keepsUnseenProjects }: StandardSurroundings,
): StandardProblem[] {
  if (namesNothing(appliesTo) && !keepsUnseenProjects) return [problem(['appliesTo'], 'appliesToNothing')];
  return [
    ...appliesTo.nodeIds.flatMap((id, index) =>
      knownNodes.has(id) ? [] : [problem(['appliesTo', 'nodeIds', index], 'unknownNode', { node: id })],
    ),
    ...appliesTo.projectIds.flatMap((id, index) =>
      nameableProjects.has(id) ? [] : [problem(['appliesTo', 'projectIds', index], 'unknownProject', { project: String(id) })],
    ),
  ];
}
