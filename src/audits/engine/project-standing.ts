import { z } from 'zod';
import { type AuditCell, packCells } from '../../contracts/audits/packed-cells';
import type { Check } from '../checks/check';
import type { ProjectResult } from '../ports';
import type { DayOfFindings } from './finding-store';

/** Days for which new and fixed findings are told. */
export const MOVEMENT_DAYS = 7;

/**
 * What a page about all projects needs of one, in one small record: a thousand of them are read in milliseconds, where the hundred
 * thousand results they stand for would not fit an answer of the database. Written before the results settle, so that an interrupted
 * audit is done again by the next.
 */
export const projectStandingRecord = z.object({
  /** `packCells` of the results. */
  cells: z.string(),
  /** `packScores` of the scores. */
  scores: z.array(z.array(z.number())),
  /** Standard number, epoch day, findings that came and that went. */
  movements: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
});
export type ProjectStandingRecord = z.infer<typeof projectStandingRecord>;

export const cellsOf = (results: readonly ProjectResult[]): string =>
  packCells(
    results.map(({ checkNo, outcome, applicable, failing, waived }): AuditCell => ({ checkNo, outcome, applicable, failing, waived })),
  );

/** Movements by standard, since people see them for the standards they may know of. */
export function movementsByStandard(movements: readonly DayOfFindings[], checks: readonly Check[]): ProjectStandingRecord['movements'] {
  const standardOf = new Map(checks.map((check) => [check.checkNo, check.standardNo]));
  const sums = new Map<string, [number, number, number, number]>();
  for (const { checkNo, day, added, fixed } of movements) {
    const standardNo = standardOf.get(checkNo);
    if (standardNo === undefined) continue;
    const sum = sums.get(`${standardNo} ${day}`) ?? [standardNo, day, 0, 0];
    sums.set(`${standardNo} ${day}`, [standardNo, day, sum[2] + added, sum[3] + fixed]);
  }
  return [...sums.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
