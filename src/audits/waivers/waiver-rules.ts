import type { Standard } from '../../contracts/audits/standard';

/** The strictest of what the standards that use a rule say about waiving it. */
export interface WaiverRules {
  readonly selfApproval: boolean;
  readonly maximumDays: number;
  readonly remindDaysBefore: number;
}

/** What holds for waivers of a rule; `null` when no standard in force uses it, so that there is nothing to waive. */
export function waiverRulesFor(ruleId: string, standards: readonly Standard[]): WaiverRules | null {
  const using = standards.filter(({ retired, rules }) => !retired && rules.some((rule) => rule.ruleId === ruleId));
  if (using.length === 0) return null;
  return {
    selfApproval: using.every(({ waivers }) => waivers.selfApproval),
    maximumDays: Math.min(...using.map(({ waivers }) => waivers.maximumDays)),
    remindDaysBefore: Math.max(...using.map(({ waivers }) => waivers.remindDaysBefore)),
  };
}
