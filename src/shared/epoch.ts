/** Whole seconds of a day, hour and minute. */
export const secondsPerDay = 86_400;
export const secondsPerHour = 3_600;
export const secondsPerMinute = 60;

const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds since the epoch as whole epoch seconds. */
export const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The epoch day (UTC calendar) that an instant in epoch seconds falls on. */
export const dayOf = (seconds: number): number => Math.floor(seconds / secondsPerDay);

/** Epoch day of a calendar date `YYYY-MM-DD`; `null` for anything else, impossible dates included. */
export function parseDay(text: string): number | null {
  const match = calendarDate.exec(text);
  if (!match) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // JavaScript rolls 30 February over to March; a date that does not come back as written does not exist.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) return null;
  return milliseconds / (secondsPerDay * 1000);
}

/** Epoch seconds of a Jira date-time such as `2026-03-31T09:00:00.000+0200`; `null` when it is none. */
export function parseInstant(text: string): number | null {
  const match = dateTime.exec(text);
  if (!match) return null;
  const zone = match[2] ?? 'Z';
  const milliseconds = Date.parse(`${match[1]}${/^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
  return Number.isNaN(milliseconds) ? null : secondsOf(milliseconds);
}

/** `YYYY-MM-DD` of an epoch day. */
export const formatDay = (day: number): string => new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10);
