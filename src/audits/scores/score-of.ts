import type { Score } from '../../contracts/audits/overview';
import type { LevelRule } from '../../contracts/audits/standard';
import type { Severity } from '../../contracts/audits/vocabulary';
import type { ProjectResult } from '../ports';
import { levelOf } from './level-of';

/** What scoring needs to know of a check; every `Check` is one. */
export interface WeighedCheck {
  readonly checkNo: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly weight: number;
  readonly minutesPerFinding: number;
}

/** What scoring needs to know of a result; every `ProjectResult` is one. */
export type ScoredResult = Pick<ProjectResult, 'checkNo' | 'outcome' | 'applicable' | 'failing' | 'waived'>;

/**
 * How much one rule of a severity weighs. A mandatory rule weighs as much as three advisory ones: one of each failing must not look like
 * a coin toss. Observations are worth a look and never a defect, so they weigh nothing. Our own choice.
 */
export const severityWeight: Readonly<Record<Severity, number>> = { shall: 3, should: 1, observation: 0 };

/** A score with what it is made of, so that scores of projects can be put together exactly: `earned` of `weight`, with and without waivers. */
export interface WeighedScore extends Score {
  readonly earned: number;
  readonly weight: number;
  readonly earnedWithoutWaivers: number;
  readonly weightWithoutWaivers: number;
  /** Checks that this site's data cannot answer for anybody; part of `notEvaluated`, and not held against a level. */
  readonly notSupported: number;
}

/**
 * The score of one project: 100 × Σ weight·share ÷ Σ weight over the rules that were judged.
 *
 * - `weight` = the check's weight × that of its severity.
 * - `share` = subjects that comply ÷ applicable subjects that no waiver excuses. A pass counts 1, also a pass with findings (the rule
 *   tolerates some). A failure that names no subject counts 0. A rule whose every subject is waived does not weigh.
 * - Not applicable, not available, not supported, error and never judged do not weigh; the last four are `notEvaluated`.
 * - `scoreWithoutWaivers` is the same as if no waiver held.
 * - A rule used by several standards counts once: with its lowest share and its highest weight.
 *
 * Rounded down to a tenth: 100 means that nothing fails. Mending a finding never lowers the score; the order of checks and results does
 * not matter. `failingShall` and `failingShould` count rules that fail beyond what waivers excuse.
 */
export function scoreOf(
  checks: readonly WeighedCheck[],
  results: readonly ScoredResult[],
  levels: readonly LevelRule[] = [],
): WeighedScore {
  const byCheck = new Map(results.map((result) => [result.checkNo, result]));
  const rules = [...groupByRule(checks).values()].map((group) => standingOf(group, byCheck));
  const judged = rules.filter(({ state }) => state === 'judged');
  const failing = (severity: Severity): number => judged.filter((rule) => rule.failingAs === severity).length;
  const withWaivers = total(judged, (rule) => rule.share);
  const withoutWaivers = total(judged, (rule) => rule.shareWithoutWaivers);
  const sums = {
    earned: withWaivers.earned,
    weight: withWaivers.weight,
    earnedWithoutWaivers: withoutWaivers.earned,
    weightWithoutWaivers: withoutWaivers.weight,
    evaluated: judged.length,
    notEvaluated: rules.filter(({ state }) => state === 'notEvaluated' || state === 'notSupported').length,
    notSupported: rules.filter(({ state }) => state === 'notSupported').length,
    failingShall: failing('shall'),
    failingShould: failing('should'),
    findings: judged.reduce((sum, rule) => sum + rule.findings, 0),
    waived: judged.reduce((sum, rule) => sum + rule.waived, 0),
  };
  return finished(sums, levels);
}

/** The sums of a score with score and level worked out. */
export function finished(sums: Omit<WeighedScore, 'score' | 'scoreWithoutWaivers' | 'level'>, levels: readonly LevelRule[]): WeighedScore {
  return {
    ...sums,
    score: percent(sums.earned, sums.weight),
    scoreWithoutWaivers: percent(sums.earnedWithoutWaivers, sums.weightWithoutWaivers),
    level: levelOf(sums, levels),
  };
}

/** Only what the wire knows. */
export const plainScore = ({
  score,
  scoreWithoutWaivers,
  level,
  evaluated,
  notEvaluated,
  failingShall,
  failingShould,
  findings,
  waived,
}: WeighedScore): Score => ({
  score,
  scoreWithoutWaivers,
  level,
  evaluated,
  notEvaluated,
  failingShall,
  failingShould,
  findings,
  waived,
});

/** Below this, a difference is the rounding of sums and not a difference. */
export const SUM_TOLERANCE = 1e-9;

const percent = (earned: number, weight: number): number | null =>
  weight === 0 ? null : Math.min(100, Math.floor((1000 * earned) / weight + SUM_TOLERANCE * 1000) / 10);

/** Whether a failure is left that no waiver excuses. */
export const failsUnexcused = ({ outcome, failing, waived }: ScoredResult): boolean =>
  outcome === 'fail' && (failing > waived || (failing === 0 && waived === 0));

/** The share of a judged check: `null` when every subject of it is waived. */
export function shareOf({ outcome, applicable, failing, waived }: ScoredResult): number | null {
  if (outcome === 'pass') return 1;
  if (failing === 0 || applicable === 0) return waived > 0 ? null : 0;
  const counted = applicable - waived;
  return counted <= 0 ? null : (applicable - failing) / counted;
}

interface RuleStanding {
  readonly ruleId: string;
  readonly state: 'judged' | 'notApplicable' | 'notSupported' | 'notEvaluated';
  readonly weight: number;
  readonly share: number | null;
  readonly shareWithoutWaivers: number | null;
  /** The gravest severity under which it fails beyond its waivers. */
  readonly failingAs: Severity | null;
  readonly findings: number;
  readonly waived: number;
}

function standingOf(group: readonly WeighedCheck[], results: ReadonlyMap<number, ScoredResult>): RuleStanding {
  const pairs = group.map((check) => ({ check, result: results.get(check.checkNo) }));
  const judged = pairs.flatMap(({ check, result }) =>
    result?.outcome === 'pass' || result?.outcome === 'fail' ? [{ check, result }] : [],
  );
  const shares = judged.flatMap(({ result }) => shareOf(result) ?? []);
  const most = judged.map(({ result }) => result).sort((a, b) => b.failing - a.failing || a.waived - b.waived)[0];
  const failing = judged
    .filter(({ result }) => failsUnexcused(result))
    .map(({ check }) => check.severity)
    .sort((a, b) => severityWeight[b] - severityWeight[a]);
  return {
    ruleId: group[0]?.ruleId ?? '',
    state: stateOf(pairs.map(({ result }) => result?.outcome)),
    weight: Math.max(0, ...judged.map(({ check }) => weightOf(check))),
    share: shares.length === 0 ? null : Math.min(...shares),
    shareWithoutWaivers: judged.length === 0 ? null : Math.min(...judged.map(({ result }) => shareOf({ ...result, waived: 0 }) ?? 0)),
    failingAs: failing[0] ?? null,
    findings: most?.failing ?? 0,
    waived: most?.waived ?? 0,
  };
}

export const weightOf = (check: Pick<WeighedCheck, 'severity' | 'weight'>): number => check.weight * severityWeight[check.severity];

function stateOf(outcomes: readonly (ScoredResult['outcome'] | undefined)[]): RuleStanding['state'] {
  if (outcomes.some((outcome) => outcome === 'pass' || outcome === 'fail')) return 'judged';
  if (outcomes.some((outcome) => outcome === undefined || outcome === 'notAvailable' || outcome === 'error')) return 'notEvaluated';
  return outcomes.includes('notSupported') ? 'notSupported' : 'notApplicable';
}

function total(
  rules: readonly RuleStanding[],
  share: (rule: RuleStanding) => number | null,
): { readonly earned: number; readonly weight: number } {
  let earned = 0;
  let weight = 0;
  // Always in the same order: sums of fractions depend on it in their last digit.
  for (const rule of [...rules].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))) {
    const own = share(rule);
    if (own === null) continue;
    earned += rule.weight * own;
    weight += rule.weight;
  }
  return { earned, weight };
}

function groupByRule(checks: readonly WeighedCheck[]): ReadonlyMap<string, readonly WeighedCheck[]> {
  const groups = new Map<string, WeighedCheck[]>();
  for (const check of checks) {
    const group = groups.get(check.ruleId);
    if (group) group.push(check);
    else groups.set(check.ruleId, [check]);
  }
  return groups;
}
