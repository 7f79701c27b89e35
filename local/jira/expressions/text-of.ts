import { isList } from './compare-values';
import { plainJson } from './result-json';
import { Bean, CalendarDay, ExpressionFunction, ExpressionMap, Instant, Pattern, type Value } from './values';

/** A value inside a text: what `+` and template literals write. */
export function textOf(value: Value): string {
  if (value instanceof Instant) return humanDate(value.ms);
  if (value instanceof CalendarDay) return humanDay(value.text);
  if (value instanceof Pattern) return String(value.regex);
  if (value instanceof ExpressionFunction) return 'lambda function';
  if (value instanceof Bean) return `${value.type}(${value.id})`;
  if (value instanceof ExpressionMap || isList(value)) return JSON.stringify(plainJson(value));
  return String(value);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `29/Jun/18 10:16 PM`, Jira's default format; in UTC, the emulator does not look at the reader's time zone here. */
function humanDate(ms: number): string {
  const at = new Date(ms);
  const hour = at.getUTCHours();
  const minute = String(at.getUTCMinutes()).padStart(2, '0');
  return `${humanDay(at.toISOString().slice(0, 10))} ${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}

function humanDay(text: string): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return `${day}/${months[Number(month) - 1] ?? month}/${year.slice(2)}`;
}
