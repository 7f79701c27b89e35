const MS_PER_DAY = 86_400_000;

/** An epoch day as a date field of the browser writes it, `2026-03-12`; the field itself shows it the reader's way. */
export const dayFieldText = (epochDay: number | null): string =>
  epochDay === null ? '' : new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);

/** What stands in a date field as an epoch day; `null` when it is empty or no date. */
export const dayOfField = (text: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : Math.round(milliseconds / MS_PER_DAY);
};
