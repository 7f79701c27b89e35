import { dayArithmetic } from '../blueprint/dates/apply-offset';
import type { FoundItem } from '../items/item';
import { datesOf } from '../plan/outline-of-item';

/** Monday to Friday. */
const calendar = dayArithmetic({ workDays: [1, 2, 3, 4, 5], holidays: [] });

/** Days of a project counted from its start. */
export interface StartOffsets {
  /** The day that `start` stands for in this project; `null` where nothing has a date. */
  readonly start: number | null;
  /** `start+5wd`; days for what lies on a weekend. */
  ruleFor(day: number): string;
}

/** The start is the project's own, else its first date; a working day in any case. */
export function startOffsets(items: readonly FoundItem[]): StartOffsets {
  const own = items.flatMap((item) => (item.kind === 'record' && item.fields.startDay !== null ? [item.fields.startDay] : []));
  const days = items.flatMap((item) => Object.values(datesOf(item)).filter((day) => day !== null));
  const first = own[0] ?? days.reduce<number | null>((least, day) => (least === null || day < least ? day : least), null);
  if (first === null) return { start: null, ruleFor: () => 'start' };
  const start = calendar.add(first, { amount: 0, unit: 'wd', back: true });
  return { start, ruleFor: (day) => ruleBetween(start, day) };
}

function ruleBetween(start: number, day: number): string {
  if (day === start) return 'start';
  const workingDays = day > start ? calendar.workingDaysBetween(start, day) - 1 : 1 - calendar.workingDaysBetween(day, start);
  const isSame = calendar.add(start, { amount: workingDays, unit: 'wd', back: workingDays < 0 }) === day;
  const amount = isSame ? workingDays : day - start;
  return `start${amount < 0 ? '-' : '+'}${Math.abs(amount)}${isSame ? 'wd' : 'd'}`;
}
