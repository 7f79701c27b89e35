import { dayOf, secondsOf, secondsPerDay } from '../../../shared/epoch';
import type { WorkingCalendar } from '../../../shared/working-calendar';
import { minutesPerDay, workingTime } from '../../../shared/working-time';
import type { Offset } from './date-rule';

/** Which days are worked, of a blueprint: 1 Monday … 7 Sunday, and days off. */
export interface WorkDays {
  readonly workDays: readonly number[];
  readonly holidays: readonly number[];
}

export interface DayArithmetic {
  add(day: number, offset: Offset): number;
  isWorked(day: number): boolean;
  /** Working days from the first day to the second, both counted; 0 when the second comes first. */
  workingDaysBetween(from: number, to: number): number;
}

/** A working day is one working minute here, so that minutes of work count days. */
const oneMinute = [{ from: 0, to: 1 }] as const;

/** Arithmetic in whole days. Working days are counted without walking them: logarithmic in the number of holidays. */
export function dayArithmetic({ workDays, holidays }: WorkDays): DayArithmetic {
  const worked = (weekday: number): readonly { readonly from: number; readonly to: number }[] =>
    workDays.includes(weekday === 0 ? 7 : weekday) ? oneMinute : [];
  const calendar: WorkingCalendar = {
    week: [worked(0), worked(1), worked(2), worked(3), worked(4), worked(5), worked(6)],
    exceptions: [...new Set(holidays)].map((day) => ({ day, hours: [] })),
  };
  const time = workingTime(calendar);
  const isWorked = (day: number): boolean => time === null || time.between(day * minutesPerDay, (day + 1) * minutesPerDay) > 0;
  const nextWorked = (day: number): number => (time === null ? day : Math.floor(time.nextStart(day * minutesPerDay) / minutesPerDay));
  const previousWorked = (day: number): number =>
    time === null ? day : Math.floor((time.previousFinish((day + 1) * minutesPerDay) - 1) / minutesPerDay);

  /** From a day off, `+1wd` is the first working day after it, as it is from the working day before. */
  function addWorkingDays(day: number, { amount, back }: Offset): number {
    if (time === null) return day + amount;
    if (amount === 0) return back ? previousWorked(day) : nextWorked(day);
    if (amount > 0) return Math.floor((time.add((day + 1) * minutesPerDay, amount) - 1) / minutesPerDay);
    return Math.floor(time.add(day * minutesPerDay, amount) / minutesPerDay);
  }

  return {
    isWorked,
    add: (day, offset) => {
      switch (offset.unit) {
        case 'wd':
          return addWorkingDays(day, offset);
        case 'd':
          return day + offset.amount;
        case 'w':
          return day + 7 * offset.amount;
        case 'm':
          return addMonths(day, offset.amount);
      }
    },
    workingDaysBetween: (from, to) =>
      to < from ? 0 : time === null ? to - from + 1 : time.between(from * minutesPerDay, (to + 1) * minutesPerDay),
  };
}

/** The same day of another month, or its last day where that is earlier: a month after 31 January is the end of February. */
function addMonths(day: number, months: number): number {
  const date = new Date(day * secondsPerDay * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(secondsOf(Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth))));
}
