/** What an app spent and how it was treated, by the hour and by endpoint. */
export interface MeterReport {
  readonly hours: readonly {
    readonly hour: string;
    readonly appId: string;
    readonly points: number;
    readonly requests: number;
    readonly refused: number;
  }[];
  readonly endpoints: readonly EndpointUse[];
}

export interface EndpointUse {
  readonly appId: string;
  /** The operationId, or method and path of something Jira does not have. */
  readonly endpoint: string;
  requests: number;
  points: number;
  /** Refused by a limit. */
  refused: number;
  /** Failed by a fault rule. */
  failed: number;
}

export type Outcome = 'answered' | 'refused' | 'failed';

const hourMs = 3_600_000;
/** Hours that are kept: two days. */
const keptHours = 48;

/** Counts what apps use. Requests from a browser session and from an app's front end cost nothing and are not counted. */
export class PointsMeter {
  private hours = new Map<string, { hour: number; appId: string; points: number; requests: number; refused: number }>();
  private endpoints = new Map<string, EndpointUse>();

  count(appId: string, endpoint: string, points: number, outcome: Outcome, now: number): void {
    const hour = Math.floor(now / hourMs);
    const hourly = this.hours.get(`${hour} ${appId}`) ?? { hour, appId, points: 0, requests: 0, refused: 0 };
    hourly.points += points;
    hourly.requests += 1;
    if (outcome === 'refused') hourly.refused += 1;
    this.hours.set(`${hour} ${appId}`, hourly);
    for (const [key, old] of this.hours) if (old.hour <= hour - keptHours) this.hours.delete(key);
    const use = this.endpoints.get(`${appId} ${endpoint}`) ?? { appId, endpoint, requests: 0, points: 0, refused: 0, failed: 0 };
    use.requests += 1;
    use.points += points;
    if (outcome === 'refused') use.refused += 1;
    if (outcome === 'failed') use.failed += 1;
    this.endpoints.set(`${appId} ${endpoint}`, use);
  }

  /** Points of an app since the meter was started or reset. */
  pointsOf(appId: string): number {
    let points = 0;
    for (const use of this.endpoints.values()) if (use.appId === appId) points += use.points;
    return points;
  }

  report(): MeterReport {
    return {
      hours: [...this.hours.values()]
        .sort((a, b) => a.hour - b.hour || a.appId.localeCompare(b.appId))
        .map(({ hour, ...rest }) => ({ hour: new Date(hour * hourMs).toISOString(), ...rest })),
      endpoints: [...this.endpoints.values()].map((use) => ({ ...use })).sort((a, b) => b.points - a.points),
    };
  }

  reset(): void {
    this.hours = new Map();
    this.endpoints = new Map();
  }
}
