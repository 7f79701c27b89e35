import { timestamp } from '../../views/timestamp';
import { textOf } from '../text-of';
import { CalendarDay, Instant, type Value } from '../values';
import { numberAt } from './arguments';
import type { Members } from './member-of';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The methods of the type `Date` ("Jira expressions types"). Times of day and calendar dates are those of UTC here. */
export const instantMembers: Members<Instant> = {
  getTime: ({ ms }) => ms,
  getFullYear: ({ ms }) => new Date(ms).getUTCFullYear(),
  getMonth: ({ ms }) => new Date(ms).getUTCMonth(),
  getDate: ({ ms }) => new Date(ms).getUTCDate(),
  getDay: ({ ms }) => new Date(ms).getUTCDay(),
  getHours: ({ ms }) => new Date(ms).getUTCHours(),
  getMinutes: ({ ms }) => new Date(ms).getUTCMinutes(),
  getSeconds: ({ ms }) => new Date(ms).getUTCSeconds(),
  getMilliseconds: ({ ms }) => new Date(ms).getUTCMilliseconds(),
  getTimezoneOffset: () => 0,
  toString: (instant: Instant) => textOf(instant),
  toISOString: ({ ms }) => new Date(ms).toISOString(),
  toJSON: ({ ms }) => timestamp(ms),
  toCalendarDate: ({ ms }) => dayOf(ms),
  toCalendarDateUTC: ({ ms }) => dayOf(ms),
  ...moves((instant: Instant, months) => new Instant(monthsLater(instant.ms, months)), 'Months'),
  ...moves((instant: Instant, days) => new Instant(instant.ms + days * day), 'Days'),
  ...moves((instant: Instant, hours) => new Instant(instant.ms + hours * hour), 'Hours'),
  ...moves((instant: Instant, minutes) => new Instant(instant.ms + minutes * minute), 'Minutes'),
};

/** The methods of the type `CalendarDate`. */
export const dayMembers: Members<CalendarDay> = {
  getFullYear: ({ text }) => Number(text.slice(0, 4)),
  getMonth: ({ text }) => Number(text.slice(5, 7)) - 1,
  getDate: ({ text }) => Number(text.slice(8, 10)),
  getDay: ({ text }) => new Date(text).getUTCDay(),
  toString: (calendarDay: CalendarDay) => textOf(calendarDay),
  toISOString: ({ text }) => text,
  ...moves(({ text }: CalendarDay, months) => dayOf(monthsLater(Date.parse(text), months)), 'Months'),
  ...moves(({ text }: CalendarDay, days) => dayOf(Date.parse(text) + days * day), 'Days'),
};

/** `plus…` and `minus…` of a unit. */
function moves<T extends Value>(move: (from: T, amount: number) => T, unit: string): Members<T> {
  return {
    [`plus${unit}`]: (from, args) => move(from, numberAt(args, 0, `plus${unit}`)),
    [`minus${unit}`]: (from, args) => move(from, -numberAt(args, 0, `minus${unit}`)),
  };
}

/** The same day of another month, or that month's last day. */
function monthsLater(ms: number, months: number): number {
  const at = new Date(ms);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, lastDay));
  return at.getTime();
}

export function dayOf(ms: number): CalendarDay {
  return new CalendarDay(new Date(ms).toISOString().slice(0, 10));
}
