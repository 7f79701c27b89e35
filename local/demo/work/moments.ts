import type { Random } from '../../random';
import { momentOn } from '../working-calendar';

const minuteMs = 60_000;

/** A moment in office hours of the wanted day, but after the given moment. */
export function after(random: Random, earliest: number, wanted: number): number {
  const moment = momentOn(random, wanted);
  return moment > earliest ? moment : earliest + random.int(3, 25) * minuteMs;
}

/** A moment in office hours somewhere between two moments. */
export function between(random: Random, earliest: number, latest: number): number {
  return after(random, earliest, random.between(earliest, Math.max(earliest, latest)));
}
