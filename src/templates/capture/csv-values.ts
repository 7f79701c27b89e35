import { parseDay, secondsPerHour, secondsPerMinute } from '../../shared/epoch';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a day; `undefined` for a text that is none. */
export type ReadDay = (text: string) => number | undefined;

/**
 * How days are written in a file: `2026-12-01`, `01/Dec/26`, `1.12.2026`, each with or without a time. `3/4/2026` is the third of April or the
 * fourth of March: the other days of the file tell, and where they do not, such days are not read at all.
 */
export function readDaysLike(samples: readonly string[]): ReadDay {
  const slashed = samples.flatMap((text) => {
    const match = slashedDay.exec(text.trim());
    return match ? [{ first: Number(match[1]), second: Number(match[2]) }] : [];
  });
  const dayFirst = slashed.some(({ first }) => first > 12);
  const monthFirst = slashed.some(({ second }) => second > 12);
  return (text) => dayIn(text.trim(), dayFirst === monthFirst ? null : dayFirst);
}

const slashedDay = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?:\D|$)/;

function dayIn(text: string, dayFirst: boolean | null): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\D|$)/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2})[-/ ]([A-Za-z]{3})[a-z]*[-/ ](\d{2}|\d{4})(?:\D|$)/.exec(text);
  if (named) return dayOf(named[3], String(months.indexOf(named[2]?.toLowerCase() ?? '') + 1), named[1]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})(?:\D|$)/.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = slashedDay.exec(text);
  if (!slashed || dayFirst === null) return undefined;
  return dayFirst ? dayOf(slashed[3], slashed[2], slashed[1]) : dayOf(slashed[3], slashed[1], slashed[2]);
}

const dayOf = (year = '', month = '', day = ''): number | undefined =>
  parseDay(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? undefined;

const secondsOfUnit: Readonly<Record<string, number>> = {
  m: secondsPerMinute,
  h: secondsPerHour,
  d: 8 * secondsPerHour,
  w: 5 * 8 * secondsPerHour,
};

/** An effort as Jira writes it: `1w 2d 3h 30m`, or seconds. */
export function readEffort(text: string): number | undefined {
  const said = text.trim().toLowerCase();
  if (/^\d+(\.\d+)?$/.test(said)) return Math.round(Number(said));
  if (!/^(\d+(\.\d+)?\s*[mhdw]\s*)+$/.test(said)) return undefined;
  const seconds = [...said.matchAll(/(\d+(?:\.\d+)?)\s*([mhdw])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (secondsOfUnit[unit] ?? 0),
    0,
  );
  return Math.round(seconds);
}
