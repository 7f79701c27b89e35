import type { Random } from '../../random';
import { isOfficeHour, momentOn } from '../working-calendar';

const minuteMs = 60_000;

/** A moment in office hours of the wanted day, but after the given moment. What comes late on a day follows quickly, so that nobody works through the night. */
export function after(random: Random, earliest: number, wanted: number): number {
  const moment = momentOn(random, wanted);
  if (moment > earliest) return moment;
  return isOfficeHour(earliest) ? earliest + random.int(3, 25) * minuteMs : earliest + random.int(20, 90) * 1000;
}

/** A moment in office hours somewhere between two moments. */
export function between(random: Random, earliest: number, latest: number): number {
  return after(random, earliest, random.between(earliest, Math.max(earliest, latest)));
}
