/** What came of one schedule check. Nothing is a pass that was not evaluated: every other outcome says why, as a code that messages turn into words. */
export type CheckOutcome = JudgedOutcome | UnjudgedOutcome;

export interface JudgedOutcome {
  readonly outcome: 'pass' | 'fail';
  /** What was measured, in the unit of the check: percent, a ratio, or working days. */
  readonly value: number;
  readonly threshold: number;
  /** How many tasks or dependencies it was measured over: the denominator. */
  readonly judged: number;
  /** Ids of the tasks at fault, ascending; a check that tolerates some may pass with them. */
  readonly offending: readonly number[];
  readonly reason: CheckReason<MeasuredCode>;
}

export interface UnjudgedOutcome {
  readonly outcome: 'notApplicable' | 'notAvailable' | 'notSupported' | 'error';
  readonly reason: CheckReason<UnjudgedCode>;
}

export interface CheckReason<Code extends string = MeasuredCode | UnjudgedCode> {
  readonly code: Code;
  readonly values: Readonly<Record<string, number>>;
}

/** How a measured value reads: a share of something, an index, or working days. */
export type MeasuredCode = 'share' | 'linkShare' | 'index' | 'shift' | 'gap' | 'circles';

/** Why a check was not judged. */
export type UnjudgedCode =
  | 'noOpenTasks'
  | 'noLinks'
  | 'noDates'
  | 'noStatusDate'
  | 'noBaseline'
  | 'nothingDueByBaseline'
  | 'noTarget'
  | 'fewDurations'
  | 'circularLinks'
  | 'pathOfOneTask'
  | 'noWorkingTime'
  | 'linksHoldNoLags'
  | 'linksHoldNoTypes'
  | 'tasksHoldNoConstraints'
  | 'tasksHoldNoResources'
  | 'sourceHoldsNoBaseline'
  | 'broken';

export const unjudged = (
  outcome: UnjudgedOutcome['outcome'],
  code: UnjudgedCode,
  values: Readonly<Record<string, number>> = {},
): UnjudgedOutcome => ({ outcome, reason: { code, values } });

/**
 * A share of what was looked at that may be at fault, in percent. With nothing to look at, the check does not apply.
 * `offending` may name fewer tasks than are at fault where one task has several links at fault.
 */
export function shareOutcome(share: {
  readonly atFault: number;
  readonly judged: number;
  readonly atMostPercent: number;
  readonly offending: readonly number[];
  readonly code?: 'share' | 'linkShare';
}): JudgedOutcome {
  const percent = (share.atFault * 100) / share.judged;
  return {
    outcome: percent <= share.atMostPercent ? 'pass' : 'fail',
    value: percent,
    threshold: share.atMostPercent,
    judged: share.judged,
    offending: ascending(share.offending),
    reason: {
      code: share.code ?? 'share',
      values: { count: share.atFault, of: share.judged, percent: rounded(percent, 1), limit: share.atMostPercent },
    },
  };
}

export const ascending = (ids: readonly number[]): readonly number[] => [...new Set(ids)].sort((one, other) => one - other);

export const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
