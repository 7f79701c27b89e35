/** The calendar date of a moment, in UTC. */
export function calendarDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
