import { secondsPerHour } from '../../shared/epoch';
import type { SyncStore } from './sync-store';

/** Points that were taken from the allowance of an hour before a call, and are settled after it. */
export interface Reservation {
  readonly hour: number;
  readonly points: number;
}

/**
 * The share of the app's hourly points that background work may spend. Points are taken before a call: an interrupted call has spent
 * them at most, so the app never asks for more than its share. The hour is Jira's: the quota comes back at the top of each UTC hour.
 */
export class PointsBudget {
  constructor(
    private readonly store: Pick<SyncStore, 'reservePoints' | 'addPoints'>,
    private readonly now: () => number,
    /** Points per hour. */
    readonly allowance: number,
  ) {}

  /** Takes points, or answers `undefined` when this hour's are gone. */
  async reserve(points: number): Promise<Reservation | undefined> {
    const hour = this.hour();
    return (await this.store.reservePoints(hour, points, this.allowance)) ? { hour, points } : undefined;
  }

  /** Gives back what a call did not need, or takes what it needed more. */
  async settle(reservation: Reservation, spent: number): Promise<void> {
    if (spent !== reservation.points) await this.store.addPoints(reservation.hour, 'background', spent - reservation.points);
  }

  /** Records points spent without asking first: small, rare reads that everything else waits for. */
  async record(spent: number): Promise<void> {
    if (spent > 0) await this.store.addPoints(this.hour(), 'background', spent);
  }

  /** Seconds until the next hour's allowance. */
  secondsUntilMore(): number {
    return secondsPerHour - (this.now() % secondsPerHour);
  }

  private hour(): number {
    return Math.floor(this.now() / secondsPerHour);
  }
}
