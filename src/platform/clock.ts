import { secondsOf } from '../shared/epoch';

/** What time it is, in whole epoch seconds. Domain code takes it as a value or through this port. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => secondsOf(Date.now()) };
