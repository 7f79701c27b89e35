const SECONDS_PER_DAY = 86_400;

/** The epoch day that an instant in epoch seconds falls on. */
export const dayOf = (seconds: number): number => Math.floor(seconds / SECONDS_PER_DAY);

/** `YYYY-MM-DD` of an epoch day, as date pickers take it. */
export const dayText = (day: number): string => new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);

/** The epoch day of a date picker's value; `null` when it is empty or no date. */
export function dayOfText(text: string): number | null {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / (SECONDS_PER_DAY * 1000);
}
