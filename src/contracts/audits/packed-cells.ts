import type { Outcome } from './vocabulary';

/** One field of the heat map: how a check came out on a project, without the reason (`audits.getProject` has it). */
export interface AuditCell {
  readonly checkNo: number;
  readonly outcome: Outcome;
  readonly applicable: number;
  /** Findings that stand, waived ones included. */
  readonly failing: number;
  readonly waived: number;
}

const letterOf = {
  pass: 'p',
  fail: 'f',
  notApplicable: 'n',
  notAvailable: 'a',
  notSupported: 's',
  error: 'e',
} as const satisfies Record<Outcome, string>;
const outcomeOf = new Map<string, Outcome>(Object.entries(letterOf).map(([outcome, letter]) => [letter, outcome as Outcome]));

/**
 * The cells of one project in a short text, by check number: `7f120.3.1,8p120,9n` says that check 7 failed 3 of 120 times, one of them
 * waived, that check 8 passed on 120 and check 9 does not apply. 1,000 projects with 100 checks are 1 MB instead of 13 MB of objects, far from
 * the 5 MB that an answer may have, and are read in milliseconds.
 */
export function packCells(cells: readonly AuditCell[]): string {
  return [...cells]
    .sort((a, b) => a.checkNo - b.checkNo)
    .map(({ checkNo, outcome, applicable, failing, waived }) => {
      const counts = waived > 0 ? `${applicable}.${failing}.${waived}` : failing > 0 ? `${applicable}.${failing}` : applicable || '';
      return `${checkNo}${letterOf[outcome]}${counts}`;
    })
    .join(',');
}

const cellText = /^(\d+)([a-z])(?:(\d+)(?:\.(\d+)(?:\.(\d+))?)?)?$/;

/** Reads what `packCells` wrote. What is no cell is left out. */
export function unpackCells(packed: string): readonly AuditCell[] {
  const cells: AuditCell[] = [];
  for (const text of packed.split(',')) {
    const match = cellText.exec(text);
    const outcome = outcomeOf.get(match?.[2] ?? '');
    if (!match || !outcome) continue;
    const [, checkNo, , applicable, failing, waived] = match;
    cells.push({
      checkNo: Number(checkNo),
      outcome,
      applicable: Number(applicable ?? 0),
      failing: Number(failing ?? 0),
      waived: Number(waived ?? 0),
    });
  }
  return cells;
}
