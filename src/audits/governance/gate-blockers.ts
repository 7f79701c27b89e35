import type { z } from 'zod';
import type { gateBlocker } from '../../contracts/audits/governance-contracts';
import type { Check } from '../checks/check';
import type { ProjectResult } from '../ports';
import { failsUnexcused } from '../scores/score-of';

export type GateBlocker = z.infer<typeof gateBlocker>;

/** What the audit says to a gate. */
export interface GateAudit {
  /** Whether the mandatory rules were applied to the project at all: what was never judged is no pass. */
  readonly audited: boolean;
  /** Each rule once, the one with most findings first. */
  readonly blockers: readonly GateBlocker[];
}

/**
 * Mandatory rules that fail beyond what waivers excuse stand in the way of a gate. Standards that are rolled out silently block nothing:
 * nobody has been told of them.
 */
export function gateAudit(checks: readonly Check[], results: readonly ProjectResult[], language: 'en' | 'nl'): GateAudit {
  const mandatory = checks.filter(({ severity, stage }) => severity === 'shall' && stage !== 'silent');
  const resultOf = new Map(results.map((result) => [result.checkNo, result]));
  const byRule = new Map<string, GateBlocker>();
  for (const { checkNo, ruleId, texts } of mandatory) {
    const result = resultOf.get(checkNo);
    if (!result || !failsUnexcused(result)) continue;
    const failing = Math.max(1, result.failing - result.waived);
    if ((byRule.get(ruleId)?.failing ?? 0) < failing) byRule.set(ruleId, { ruleId, title: texts[language].title, failing, checkNo });
  }
  return {
    audited: mandatory.length === 0 || mandatory.some(({ checkNo }) => resultOf.has(checkNo)),
    blockers: [...byRule.values()].sort((a, b) => b.failing - a.failing || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}
