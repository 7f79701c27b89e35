import type { LevelRule } from '../../contracts/audits/standard';
import { type Level, levels as levelOrder } from '../../contracts/audits/vocabulary';

/** What a level is judged by. */
export interface LevelFacts {
  readonly earned: number;
  readonly weight: number;
  readonly evaluated: number;
  readonly notEvaluated: number;
  readonly notSupported: number;
  readonly failingShall: number;
  readonly failingShould: number;
}

/** Sums of fractions are off in their last digits. */
const TOLERANCE = 1e-9;

/** The highest level whose rule holds; `none` when no rule holds or nothing could be judged. */
export function levelOf(facts: LevelFacts, rules: readonly LevelRule[]): Level {
  const reached = rules.filter((rule) => fulfils(facts, rule)).map(({ level }) => level);
  return levelOrder.findLast((level) => level !== 'none' && reached.includes(level)) ?? 'none';
}

/** Whether score, failures and extent of judgement suffice. Failures of observations are none. */
export function fulfils(facts: LevelFacts, rule: LevelRule): boolean {
  return (
    facts.weight > 0 &&
    facts.earned + TOLERANCE >= (rule.minimumScore / 100) * facts.weight &&
    !(rule.noFailing.includes('shall') && facts.failingShall > 0) &&
    !(rule.noFailing.includes('should') && facts.failingShould > 0) &&
    evaluatedPercent(facts) >= rule.minimumEvaluatedPercent
  );
}

/** How much of what can be judged with Jira's data was. What it never can say is nobody's omission. */
export function evaluatedPercent({ evaluated, notEvaluated, notSupported }: LevelFacts): number {
  const judgeable = evaluated + notEvaluated - notSupported;
  return judgeable === 0 ? 0 : (100 * evaluated) / judgeable;
}

/** The lower of levels; `none` for none. For a project under several standards: it stands where its weakest stands. */
export function lowestLevel(levels: readonly Level[]): Level {
  return levelOrder.find((level) => levels.includes(level)) ?? 'none';
}
