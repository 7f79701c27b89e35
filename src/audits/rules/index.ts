import { agileRules } from './agile';
import { governanceRules } from './governance';
import { hygieneRules } from './hygiene';
import type { Rule } from './rule';
import { scheduleRules } from './schedule';

const rules: readonly Rule[] = [...hygieneRules, ...agileRules, ...governanceRules, ...scheduleRules];

/** Every rule that Plumbline ships, by id. */
export const ruleCatalogue: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
