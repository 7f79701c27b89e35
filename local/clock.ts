/**
 * The one source of time of the local host and of the Jira emulator, in milliseconds since the epoch.
 * A clock may be shifted (`--as-of`) so that a whole site, and the app on it, lives at another moment.
 */
export interface Clock {
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that runs at normal speed but started at `startMs`. */
export function clockStartingAt(startMs: number): Clock {
  const offset = startMs - Date.now();
  return { now: () => Date.now() + offset };
}

/** A clock that only moves when told to: for tests and for reproducible command-line runs. */
export class ManualClock implements Clock {
  constructor(private ms: number) {}

  now(): number {
    return this.ms;
  }

  advance(byMs: number): void {
    this.ms += byMs;
  }

  set(ms: number): void {
    this.ms = ms;
  }
}
