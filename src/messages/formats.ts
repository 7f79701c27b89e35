/** Writes numbers, days, moments and durations the way a locale writes them. Everything that needs a clock gets the moment as an argument. */
export interface Formats {
  readonly locale: string;
  /** `1,240` */
  number(value: number): string;
  /** `62%` for 62 (a percentage from 0 to 100, no decimals). */
  percent(value: number): string;
  /** Seconds as whole hours, `1,240h`; under ten hours with one decimal. */
  hours(seconds: number): string;
  /** Thousandths of story points as points, at most one decimal. */
  points(thousandths: number): string;
  /** An epoch day, `12 Mar 2026`; the year is left out when it is that of `today`. */
  day(epochDay: number, today?: number): string;
  /** An instant (epoch seconds): the time when it is today, with the date before it otherwise. */
  moment(epochSeconds: number, now: number): string;
  /** How long ago an instant was, `12 min ago`. Never in the future: clocks differ a little. */
  ago(epochSeconds: number, now: number): string;
  /** A number of minutes in words, `2 hours`. */
  minutes(minutes: number): string;
  /** Names joined as the language does it, `a, b and c`. */
  list(items: readonly string[]): string;
  /** Orders texts as a reader of the language expects. */
  compare(a: string, b: string): number;
}

const SECONDS_PER_DAY = 86_400;

type AgeUnit = readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number];
const ageUnits: readonly AgeUnit[] = [
  ['year', 365 * SECONDS_PER_DAY],
  ['month', 30 * SECONDS_PER_DAY],
  ['week', 7 * SECONDS_PER_DAY],
  ['day', SECONDS_PER_DAY],
  ['hour', 3600],
  ['minute', 60],
];

const validTimeZone = (timeZone: string | undefined): string | undefined => {
  if (timeZone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
};

/** Formats for a locale (`nl-NL`) and the reader's time zone (`Europe/Amsterdam`; without one, the machine's own). */
export const formatsFor = (locale: string, timeZone?: string): Formats => {
  const zone = validTimeZone(timeZone);
  const inZone = zone === undefined ? {} : { timeZone: zone };
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'narrow', maximumFractionDigits: 0 });
  const fewHours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'narrow', maximumFractionDigits: 1 });
  const dayInYear = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const fullDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { ...inZone, hour: '2-digit', minute: '2-digit' });
  const dateAndTime = new Intl.DateTimeFormat(locale, { ...inZone, dateStyle: 'medium', timeStyle: 'short' });
  const dateKey = new Intl.DateTimeFormat('en-CA', { ...inZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const longUnit = (unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  const listing = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  const dateOf = (epochDay: number) => new Date(epochDay * SECONDS_PER_DAY * 1000);
  const instant = (epochSeconds: number) => new Date(epochSeconds * 1000);

  return {
    locale,
    number: (value) => whole.format(value),
    percent: (value) => percent.format(value / 100),
    hours: (seconds) => (Math.abs(seconds) < 10 * 3600 ? fewHours : hours).format(seconds / 3600),
    points: (thousandths) => oneDecimal.format(thousandths / 1000),
    day: (epochDay, today) => {
      const date = dateOf(epochDay);
      const sameYear = today !== undefined && dateOf(today).getUTCFullYear() === date.getUTCFullYear();
      return (sameYear ? dayInYear : fullDay).format(date);
    },
    moment: (epochSeconds, now) => {
      const date = instant(epochSeconds);
      return (dateKey.format(date) === dateKey.format(instant(now)) ? time : dateAndTime).format(date);
    },
    ago: (epochSeconds, now) => {
      const seconds = Math.max(0, now - epochSeconds);
      const found = ageUnits.find(([, size]) => seconds >= size);
      return found === undefined ? relative.format(0, 'second') : relative.format(-Math.floor(seconds / found[1]), found[0]);
    },
    minutes: (minutes) => {
      if (minutes < 60) return longUnit('minute').format(Math.max(1, minutes));
      return minutes < 48 * 60 ? longUnit('hour').format(minutes / 60) : longUnit('day').format(minutes / (24 * 60));
    },
    list: (items) => listing.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
};
