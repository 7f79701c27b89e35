import { momentOf, type WallTime, wallTime } from './zoned-time';

/** A moment named in a query; `relative` when it was named by its distance from now. */
export interface JqlMoment {
  readonly ms: number;
  readonly relative: boolean;
}

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = { w: 7 * 24 * 60 * minuteMs, d: 24 * 60 * minuteMs, h: 60 * minuteMs, m: minuteMs };

/**
 * Reads a JQL date: `2024-01-31`, `2024/01/31 10:00`, or a period before or after now such as `-5d` or `4w 2d`. Dates mean the asking
 * user's time zone; periods are cut to the minute, which is as precise as JQL gets. `undefined` when it is none of these.
 */
export function parseJqlDate(text: string, now: number, timeZone: string): JqlMoment | undefined {
  const trimmed = text.trim();
  const absolute = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(trimmed);
  if (absolute) {
    const [, year, , month, day, hour, minute] = absolute.map(Number);
    const wall: WallTime = { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour || 0, minute: minute || 0 };
    return isRealTime(wall) ? { ms: momentOf(wall, timeZone), relative: false } : undefined;
  }
  const offset = parsePeriod(trimmed);
  if (offset !== undefined) return { ms: Math.floor((now + offset) / minuteMs) * minuteMs, relative: true };
  if (/^\d{9,}$/.test(trimmed)) return { ms: Number(trimmed), relative: false };
  return undefined;
}

/** `-5d`, `+1w`, `4w 2d`, `-2h 30m` in milliseconds. A sign holds for the whole period. */
export function parsePeriod(text: string): number | undefined {
  const match = /^([+-]?)\s*((?:\d+\s*[wdhm]\s*)+)$/.exec(text.trim());
  if (!match) return undefined;
  let total = 0;
  for (const [, amount, unit] of (match[2] ?? '').matchAll(/(\d+)\s*([wdhm])/g)) {
    total += Number(amount) * (unitMs[unit ?? ''] ?? 0);
  }
  return match[1] === '-' ? -total : total;
}

/** Jira's refusal of a date it cannot read. */
export function invalidDateMessage(value: string, field: string): string {
  return `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;
}

type Period = 'Day' | 'Week' | 'Month' | 'Year';
const defaultUnit = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' } as const;

/** `startOfMonth("-1")`, `endOfWeek("+3d")` …: weeks begin on Sunday, increments default to the function's own unit. `undefined` for a bad increment. */
export function periodBoundary(
  edge: 'start' | 'end',
  period: Period,
  increment: string,
  now: number,
  timeZone: string,
): number | undefined {
  const inc = /^([+-]?\d+)\s*([yMwdhm]?)$/.exec(increment.trim() === '' ? '0' : increment.trim());
  if (!inc) return undefined;
  const amount = Number(inc[1]);
  const unit = inc[2] || defaultUnit[period];
  const today = wallTime(now, timeZone);
  const shifted = shift(today, amount, unit);
  const wall = edge === 'start' ? startOf(shifted, period, 0) : startOf(shifted, period, 1);
  return edge === 'start' ? momentOf(wall, timeZone) : momentOf(wall, timeZone, -1);
}

function shift(wall: WallTime, amount: number, unit: string): WallTime {
  switch (unit) {
    case 'y':
      return clampDay({ ...wall, year: wall.year + amount });
    case 'M':
      return clampDay(normaliseMonth({ ...wall, month: wall.month + amount }));
    case 'w':
      return normalise({ ...wall, day: wall.day + 7 * amount });
    case 'd':
      return normalise({ ...wall, day: wall.day + amount });
    case 'h':
      return normalise({ ...wall, hour: wall.hour + amount });
    default:
      return normalise({ ...wall, minute: wall.minute + amount });
  }
}

function startOf(wall: WallTime, period: Period, later: 0 | 1): WallTime {
  const midnight = { ...wall, hour: 0, minute: 0 };
  switch (period) {
    case 'Day':
      return { ...midnight, day: wall.day + later };
    case 'Week': {
      const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
      return { ...midnight, day: wall.day - weekday + 7 * later };
    }
    case 'Month':
      return { ...midnight, day: 1, month: wall.month + later };
    case 'Year':
      return { ...midnight, day: 1, month: 1, year: wall.year + later };
  }
}

function normalise(wall: WallTime): WallTime {
  return wallTime(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute), 'UTC');
}

function normaliseMonth(wall: WallTime): WallTime {
  const months = wall.year * 12 + wall.month - 1;
  return { ...wall, year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function clampDay(wall: WallTime): WallTime {
  const last = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate();
  return { ...wall, day: Math.min(wall.day, last) };
}

function isRealTime(wall: WallTime): boolean {
  const back = normalise(wall);
  return back.month === wall.month && back.day === wall.day && back.hour === wall.hour && back.minute === wall.minute;
}
