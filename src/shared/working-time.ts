import type { WorkingCalendar, WorkingHours } from './working-calendar';

/** Wall minutes of a day. */
export const minutesPerDay = 1440;
const daysPerWeek = 7;
/** Day 0 of the epoch was a Thursday; the Sunday before it was day −4. */
const sundayBeforeEpoch = -4;

/**
 * Arithmetic in working time. Points in time are wall minutes since 1970-01-01 00:00, amounts are working minutes.
 *
 * A boundary between two stretches of work is two points with the same amount of work before them (Friday 17:00, Monday 08:00): what begins takes the
 * later one, what ends the earlier one.
 */
export interface WorkingTime {
  /** Working minutes from one point to another, negative if the second comes first. */
  between(from: number, to: number): number;
  /** Where `minutes` of work begun at a point end; negative minutes: where work of that length that ends at the point began; 0: the point itself. */
  add(at: number, minutes: number): number;
  /** The first point, not before `at`, at which work can begin. */
  nextStart(at: number): number;
  /** The last point, not after `at`, at which work can end. */
  previousFinish(at: number): number;
}

/** The calendar's arithmetic; `null` for a calendar without any weekly working hours, in which nothing would ever end. Every call takes logarithmic time in the number of exceptions. */
export function workingTime(calendar: WorkingCalendar): WorkingTime | null {
  const weekMinutes = calendar.week.reduce((sum, hours) => sum + minutesOf(hours), 0);
  if (weekMinutes === 0) return null;
  const count = countOf(calendar, weekMinutes);
  return {
    between: (from, to) => count.before(to) - count.before(from),
    add(at, minutes) {
      if (minutes === 0) return at;
      const target = count.before(at) + minutes;
      return minutes > 0 ? count.earliestWith(target) : count.latestWith(target);
    },
    nextStart: (at) => count.latestWith(count.before(at)),
    previousFinish: (at) => count.earliestWith(count.before(at)),
  };
}

/** Work since some fixed moment, and back: the earliest and the latest point with exactly that much work before it. */
interface WorkCount {
  before(at: number): number;
  earliestWith(work: number): number;
  latestWith(work: number): number;
}

interface ExceptionCount {
  readonly day: number;
  readonly hours: readonly WorkingHours[];
  readonly workBeforeDay: number;
  readonly workAfterDay: number;
  /** What this and all earlier exceptions add to (or take from) the regular week. */
  readonly gain: number;
}

function countOf(calendar: WorkingCalendar, weekMinutes: number): WorkCount {
  const regular = regularCount(calendar, weekMinutes);
  const exceptions = exceptionCounts(calendar, regular);
  if (exceptions.length === 0) return regular;

  const days = Float64Array.from(exceptions, (exception) => exception.day);
  const starts = Float64Array.from(exceptions, (exception) => exception.workBeforeDay);

  return {
    before(at) {
      const day = Math.floor(at / minutesPerDay);
      const exception = exceptions[howManyAtMost(days, day) - 1];
      if (exception?.day === day) return exception.workBeforeDay + minutesBefore(exception.hours, at - day * minutesPerDay);
      return regular.before(at) + (exception?.gain ?? 0);
    },
    earliestWith(work) {
      const exception = exceptions[howManyBelow(starts, work) - 1];
      if (exception && work <= exception.workAfterDay)
        return exception.day * minutesPerDay + earliestIn(exception.hours, work - exception.workBeforeDay);
      return regular.earliestWith(work - (exception?.gain ?? 0));
    },
    latestWith(work) {
      const exception = exceptions[howManyAtMost(starts, work) - 1];
      if (exception && work < exception.workAfterDay)
        return exception.day * minutesPerDay + latestIn(exception.hours, work - exception.workBeforeDay);
      return regular.latestWith(work - (exception?.gain ?? 0));
    },
  };
}

/** The week repeated for ever, without exceptions. */
function regularCount(calendar: WorkingCalendar, weekMinutes: number): WorkCount {
  const workBeforeDay = [0];
  for (const hours of calendar.week) workBeforeDay.push((workBeforeDay.at(-1) ?? 0) + minutesOf(hours));
  const hoursOf = (weekday: number): readonly WorkingHours[] => calendar.week[weekday] ?? [];
  const pointIn = (week: number, weekday: number, minute: number): number =>
    (week * daysPerWeek + weekday + sundayBeforeEpoch) * minutesPerDay + minute;

  return {
    before(at) {
      const day = Math.floor(at / minutesPerDay);
      const week = Math.floor((day - sundayBeforeEpoch) / daysPerWeek);
      const weekday = day - sundayBeforeEpoch - week * daysPerWeek;
      return week * weekMinutes + (workBeforeDay[weekday] ?? 0) + minutesBefore(hoursOf(weekday), at - day * minutesPerDay);
    },
    earliestWith(work) {
      const week = Math.ceil(work / weekMinutes) - 1;
      const inWeek = work - week * weekMinutes;
      let weekday = 0;
      while ((workBeforeDay[weekday + 1] ?? weekMinutes) < inWeek) weekday++;
      return pointIn(week, weekday, earliestIn(hoursOf(weekday), inWeek - (workBeforeDay[weekday] ?? 0)));
    },
    latestWith(work) {
      const week = Math.floor(work / weekMinutes);
      const inWeek = work - week * weekMinutes;
      let weekday = 0;
      while ((workBeforeDay[weekday + 1] ?? Number.POSITIVE_INFINITY) <= inWeek) weekday++;
      return pointIn(week, weekday, latestIn(hoursOf(weekday), inWeek - (workBeforeDay[weekday] ?? 0)));
    },
  };
}

function exceptionCounts(calendar: WorkingCalendar, regular: WorkCount): readonly ExceptionCount[] {
  let gain = 0;
  const byDay = new Map(calendar.exceptions.map((exception) => [exception.day, exception.hours]));
  return [...byDay]
    .sort(([one], [other]) => one - other)
    .map(([day, hours]) => {
      const workBeforeDay = regular.before(day * minutesPerDay) + gain;
      const usual = regular.before((day + 1) * minutesPerDay) - regular.before(day * minutesPerDay);
      gain += minutesOf(hours) - usual;
      return { day, hours, workBeforeDay, workAfterDay: workBeforeDay + minutesOf(hours), gain };
    });
}

/** How many of the ascending values are less than, or at most, a limit. */
function howManyBelow(values: Float64Array, limit: number): number {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function howManyAtMost(values: Float64Array, limit: number): number {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const minutesOf = (hours: readonly WorkingHours[]): number => hours.reduce((sum, { from, to }) => sum + to - from, 0);

function minutesBefore(hours: readonly WorkingHours[], minute: number): number {
  let sum = 0;
  for (const { from, to } of hours) {
    if (minute <= from) break;
    sum += Math.min(minute, to) - from;
  }
  return sum;
}

/** The minute of the day by which `work` minutes (more than 0) are done. */
function earliestIn(hours: readonly WorkingHours[], work: number): number {
  let left = work;
  for (const { from, to } of hours) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return minutesPerDay;
}

/** The minute of the day at which the work after the first `work` minutes begins. */
function latestIn(hours: readonly WorkingHours[], work: number): number {
  let left = work;
  for (const { from, to } of hours) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return minutesPerDay;
}
