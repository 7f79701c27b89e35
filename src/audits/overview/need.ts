import type { AuditCell } from '../../contracts/audits/packed-cells';
import type { Severity } from '../../contracts/audits/vocabulary';
import type { Check } from '../checks/check';

/** What one failing check adds at least, by its severity; the share that fails adds as much again at most. Our own choice. */
const pointsOf = { shall: 10, should: 3, observation: 0 } as const satisfies Record<Severity, number>;

/** What a check adds that could not be judged: not knowing is a reason to talk, though a smaller one than knowing. */
const NOT_JUDGED = 0.5;

/** What each point adds by which the score fell since a week ago. */
const PER_POINT_LOST = 0.5;

/**
 * How much a project needs the PMO: the higher, the sooner to talk. It adds up
 *
 * - for each check that fails beyond its waivers: 10 (shall) or 3 (should), times its weight, times 1 to 2 as the share of what fails goes
 *   from none to all: mandatory rules before advisory ones, and a rule broken everywhere before one broken once;
 * - half a point for each check that could not be judged;
 * - half a point for each point of score lost since a week ago: getting worse counts, however good it was.
 *
 * A project that keeps every rule needs 0. Size does not count: shares do, so that a large project is not first for being large.
 */
export function needOf(
  cells: readonly AuditCell[],
  checks: ReadonlyMap<number, Check>,
  score: number | null,
  previousScore: number | null,
): number {
  const lost = score === null || previousScore === null ? 0 : Math.max(0, previousScore - score);
  const need = cells.reduce((sum, cell) => sum + needOfCell(cell, checks.get(cell.checkNo)), lost * PER_POINT_LOST);
  return Math.round(need * 10) / 10;
}

/** What one cell adds to the need of its project. */
export function needOfCell(cell: AuditCell, check: Check | undefined): number {
  if (!check) return 0;
  switch (cell.outcome) {
    case 'fail': {
      const share = unwaivedShare(cell);
      return share === 0 ? 0 : pointsOf[check.severity] * check.weight * (1 + share);
    }
    case 'notAvailable':
    case 'error':
      return NOT_JUDGED;
    case 'pass':
    case 'notApplicable':
    case 'notSupported':
      return 0;
  }
}

/** The share of what a check applies to that fails it and is not waived, 0–1. */
export function unwaivedShare({ applicable, failing, waived }: AuditCell): number {
  return Math.min(1, Math.max(0, failing - waived) / Math.max(1, applicable));
}
