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

const DIGIT_ZERO = 48;
const DOT = 46;

/** Reads what `packCells` wrote. What is no cell is left out. In plain code: a page reads a hundred thousand of them. */
export function unpackCells(packed: string): readonly AuditCell[] {
  const cells: AuditCell[] = [];
  for (let start = 0; start < packed.length; ) {
    const comma = packed.indexOf(',', start);
    const end = comma === -1 ? packed.length : comma;
    const cell = cellIn(packed, start, end);
    if (cell) cells.push(cell);
    start = end + 1;
  }
  return cells;
}

function cellIn(packed: string, start: number, end: number): AuditCell | undefined {
  let checkNo = 0;
  let at = start;
  for (; at < end && isDigit(packed, at); at++) checkNo = checkNo * 10 + packed.charCodeAt(at) - DIGIT_ZERO;
  const outcome = outcomeOf.get(packed.charAt(at));
  if (at === start || at === end || !outcome) return undefined;
  const counts = [0, 0, 0];
  let place = 0;
  for (at++; at < end; at++) {
    if (packed.charCodeAt(at) === DOT) place++;
    else if (isDigit(packed, at)) counts[place] = (counts[place] ?? 0) * 10 + packed.charCodeAt(at) - DIGIT_ZERO;
    else return undefined;
  }
  const [applicable = 0, failing = 0, waived = 0] = counts;
  return { checkNo, outcome, applicable, failing, waived };
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) - DIGIT_ZERO;
  return code >= 0 && code <= 9;
};
