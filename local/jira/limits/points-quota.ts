import { nearLimitShare, quotaWindowSeconds } from './jira-limits';

const windowMs = quotaWindowSeconds * 1000;

/** What is left of an app's hour. */
export interface QuotaBalance {
  readonly used: number;
  readonly remaining: number;
  readonly secondsUntilReset: number;
  readonly resetAt: number;
  readonly nearLimit: boolean;
}

/** Counts points per app and UTC hour. The last request before the limit may go over it: its cost is known only when it is answered. */
export class PointsQuota {
  private readonly used = new Map<string, { hour: number; points: number }>();

  balance(appId: string, pointsPerHour: number, now: number): QuotaBalance {
    const hour = Math.floor(now / windowMs);
    const entry = this.used.get(appId);
    const used = entry?.hour === hour ? entry.points : 0;
    const resetAt = (hour + 1) * windowMs;
    const remaining = Math.max(0, pointsPerHour - used);
    return {
      used,
      remaining,
      secondsUntilReset: Math.ceil((resetAt - now) / 1000),
      resetAt,
      nearLimit: remaining < pointsPerHour * nearLimitShare,
    };
  }

  spend(appId: string, points: number, now: number): void {
    const hour = Math.floor(now / windowMs);
    const entry = this.used.get(appId);
    this.used.set(appId, { hour, points: (entry?.hour === hour ? entry.points : 0) + points });
  }
}
