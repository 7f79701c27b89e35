import type { Lesson } from '../../contracts/lessons/lesson';
import { dayOf, formatDay, parseDay } from '../../shared/epoch';
import type { LessonPorts } from '../lesson-ports';
import type { LessonReader } from '../visibility/lesson-reader';
import type { MonthCount } from './recurrence';

/** Months that a watch looks back, this month among them. */
export const RECURRENCE_MONTHS = 18;

export interface Recurrence {
  readonly months: MonthCount[];
  /** When the last change that the lesson asked for was made. */
  readonly changedAt: number | null;
}

/** How often what a lesson watches was seen, in the projects that the reader may browse; `null` when it watches nothing. */
export async function recurrenceOf(
  { recurrence, now }: Pick<LessonPorts, 'recurrence' | 'now'>,
  reader: LessonReader,
  { watch, changes }: Pick<Lesson, 'watch' | 'changes'>,
): Promise<Recurrence | null> {
  if (watch === null) return null;
  const months = lastMonths(dayOf(now()), RECURRENCE_MONTHS);
  const fromDay = parseDay(`${months[0]}-01`) ?? 0;
  const counted = await recurrence.months(watch, [...reader.projects.keys()], fromDay);
  const countOf = new Map(counted.map(({ month, count }) => [month, count]));
  return { months: months.map((month) => ({ month, count: countOf.get(month) ?? 0 })), changedAt: changedAt(changes) };
}

/** When the last change was made; `null` while none is. */
export function changedAt(changes: Lesson['changes']): number | null {
  const made = changes.flatMap(({ state, decidedAt }) => (state === 'done' && decidedAt !== null ? [decidedAt] : []));
  return made.length === 0 ? null : Math.max(...made);
}

/** The calendar months up to that of a day, oldest first, as `2026-11`. */
export function lastMonths(today: number, count: number): string[] {
  const [year = 1970, month = 1] = formatDay(today).split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - (count - 1 - back);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/**
 * Whether trouble became rarer: seen a month on average after the month of the change, compared with before it. `null` while there is no full
 * month on one of the sides; the month of the change itself counts for neither.
 */
export function becameRarer({ months, changedAt: at }: Recurrence): boolean | null {
  if (at === null) return null;
  const changed = formatDay(dayOf(at)).slice(0, 7);
  // The running month is not over.
  const whole = months.slice(0, -1);
  const before = whole.filter(({ month }) => month < changed);
  const after = whole.filter(({ month }) => month > changed);
  if (before.length === 0 || after.length === 0) return null;
  return average(after) < average(before);
}

const average = (months: readonly MonthCount[]): number => months.reduce((total, { count }) => total + count, 0) / months.length;
