import type { z } from 'zod';
import type { nextLevel } from '../../contracts/audits/overview';
import type { LevelRule } from '../../contracts/audits/standard';
import { levels as levelOrder } from '../../contracts/audits/vocabulary';
import { cheapestMending } from './cheapest-mending';
import { evaluatedPercent } from './level-of';
import { failsUnexcused, type ScoredResult, scoreOf, shareOf, type WeighedCheck, weightOf } from './score-of';

export type NextLevel = z.infer<typeof nextLevel>;

/** A failing check, as far as findings of it can be mended: those that no waiver excuses. */
interface Failing {
  readonly check: WeighedCheck;
  readonly findings: number;
  /** What mending one finding earns. */
  readonly gain: number;
  readonly mustPass: boolean;
}

/**
 * What would raise a project to its next level for the least work, in minutes by the rules' own estimates: rules that the level forbids to
 * fail are mended whole, the rest is chosen so that the score suffices. `null` when there is no higher level or mending findings alone
 * does not reach it, as when too little of the standard could be judged. The checks are those of one standard.
 *
 * It never promises too little work: a rule that tolerates some findings may pass earlier than counted here.
 */
export function cheapestNextLevel(
  checks: readonly WeighedCheck[],
  results: readonly ScoredResult[],
  levels: readonly LevelRule[],
): NextLevel | null {
  const now = scoreOf(checks, results, levels);
  const next = levelOrder.slice(levelOrder.indexOf(now.level) + 1).flatMap((level) => levels.find((rule) => rule.level === level) ?? [])[0];
  if (!next || now.weight === 0 || evaluatedPercent(now) < next.minimumEvaluatedPercent) return null;
  const failing = failingChecks(checks, results, next);
  const forced = failing.filter(({ mustPass }) => mustPass);
  const free = failing.filter(({ mustPass }) => !mustPass);
  const missing =
    (next.minimumScore / 100) * now.weight - now.earned - forced.reduce((total, { findings, gain }) => total + findings * gain, 0);
  const amounts = cheapestMending(
    free.map(({ check, findings, gain }) => ({ count: findings, gain, cost: check.minutesPerFinding })),
    missing,
  );
  if (!amounts) return null;
  const mended = [
    ...forced.map(({ check, findings }) => ({ check, findings })),
    ...free.map(({ check }, index) => ({ check, findings: amounts[index] ?? 0 })),
  ];
  const steps = mended
    .filter(({ findings }) => findings > 0)
    .map(({ check, findings }) => ({
      checkNo: check.checkNo,
      findings,
      minutes: Math.ceil(findings * check.minutesPerFinding),
    }));
  return { level: next.level, steps: steps.sort((a, b) => a.checkNo - b.checkNo) };
}

function failingChecks(checks: readonly WeighedCheck[], results: readonly ScoredResult[], level: LevelRule): readonly Failing[] {
  const byCheck = new Map(results.map((result) => [result.checkNo, result]));
  return checks.flatMap((check) => {
    const result = byCheck.get(check.checkNo);
    const share = result && failsUnexcused(result) ? shareOf(result) : null;
    if (result === undefined || share === null) return [];
    // A failure that names nothing is mended in one piece.
    const findings = Math.max(1, result.failing - result.waived);
    return [{ check, findings, gain: (weightOf(check) * (1 - share)) / findings, mustPass: level.noFailing.includes(check.severity) }];
  });
}
