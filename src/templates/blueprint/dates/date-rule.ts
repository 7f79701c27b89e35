import { parseDay } from '../../../shared/epoch';

/** `wd` working days, `d` days, `w` weeks, `m` months. */
export const offsetUnits = ['wd', 'd', 'w', 'm'] as const;
export interface Offset {
  readonly amount: number;
  readonly unit: (typeof offsetUnits)[number];
  /** Back from the anchor: matters for `-0wd`, the working day before. */
  readonly back: boolean;
}

/** A day: a date, or so much before or after an anchor (`start`, `end`, `today`, a date question). */
export type DateRule =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'relative'; readonly anchor: string; readonly offsets: readonly Offset[] };

/** Years before or after an anchor at most, in days: further away is a slip of the pen. */
const FURTHEST_AMOUNT = 36_600;
const offsets = /(?:\s*[+-]\s*\d{1,6}(?:wd|d|w|m))*$/;
/** A date that does not exist is no name. */
const looksLikeDate = /^\d{4}-\d{2}-\d{2}$/;
const offset = /([+-])\s*(\d{1,6})(wd|d|w|m)/g;

/**
 * Parses `start+5wd`, `end-2w`, `start+1m-1d`, `go-live-3d`, `2026-12-01`; `undefined` for anything else. `isAnchor` tells names: a question
 * may be called `phase-2d`.
 */
export function parseDateRule(text: string, isAnchor: (name: string) => boolean = () => false): DateRule | undefined {
  const rule = text.trim();
  const day = parseDay(rule);
  if (day !== null) return { kind: 'day', day };
  if (isAnchor(rule)) return { kind: 'relative', anchor: rule, offsets: [] };
  const said = offsets.exec(rule)?.[0] ?? '';
  const anchor = rule.slice(0, rule.length - said.length).trim();
  if (!/^[a-z0-9][a-z0-9-]*$/.test(anchor) || looksLikeDate.test(anchor)) return undefined;
  const found: Offset[] = [...said.matchAll(offset)].map(([, sign, amount, unit]) => ({
    amount: Number(amount) * (sign === '-' ? -1 : 1),
    unit: offsetUnits.find((candidate) => candidate === unit) ?? 'd',
    back: sign === '-',
  }));
  return found.some(({ amount }) => Math.abs(amount) > FURTHEST_AMOUNT) ? undefined : { kind: 'relative', anchor, offsets: found };
}
