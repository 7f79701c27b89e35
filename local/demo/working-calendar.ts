import type { Random } from '../random';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The company's office hours in UTC: 08:30 to 17:30 in Amsterdam, winter time. */
const opensAt = 7.5 * hourMs;
const closesAt = 16.5 * hourMs;

/** Midnight (UTC) of the day that holds the instant. */
export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs) * dayMs;
}

export function isWorkday(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function workdayOnOrAfter(ms: number): number {
  let day = dayOf(ms);
  while (!isWorkday(day)) day += dayMs;
  return day;
}

export function workdayOnOrBefore(ms: number): number {
  let day = dayOf(ms);
  while (!isWorkday(day)) day -= dayMs;
  return day;
}

/** The workday `count` workdays after (or, negative, before) the day. */
export function addWorkdays(ms: number, count: number): number {
  const step = count < 0 ? -dayMs : dayMs;
  let day = count < 0 ? workdayOnOrBefore(ms) : workdayOnOrAfter(ms);
  for (let left = Math.abs(Math.round(count)); left > 0; left--) {
    day += step;
    while (!isWorkday(day)) day += step;
  }
  return day;
}

/** A moment within office hours of the workday on or before the given instant's day. */
export function momentOn(random: Random, ms: number): number {
  return workdayOnOrBefore(ms) + Math.round(random.between(opensAt, closesAt) / 1000) * 1000;
}

export function isOfficeHour(ms: number): boolean {
  const time = ms - dayOf(ms);
  return time >= opensAt && time < closesAt;
}

/** `2026-03-01`. */
export function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
