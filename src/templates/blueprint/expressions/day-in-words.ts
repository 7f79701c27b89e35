import { secondsPerDay } from '../../../shared/epoch';

/** Languages that templates speak. */
export type Language = 'en' | 'nl';

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
} as const;
const weekdays = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
} as const;

/** An epoch day such as `1 December 2026`, or by a pattern of `yyyy MMMM MMM MM M dd d EEEE`. Written out here: a plan reads the same everywhere. */
export function dayInWords(day: number, language: Language, pattern = 'd MMMM yyyy'): string {
  const date = new Date(day * secondsPerDay * 1000);
  const month = months[language][date.getUTCMonth()] ?? '';
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: String(date.getUTCMonth() + 1).padStart(2, '0'),
    M: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, '0'),
    d: String(date.getUTCDate()),
    EEEE: weekdays[language][date.getUTCDay()] ?? '',
  };
  return pattern.replace(/yyyy|MMMM|MMM|MM|M|dd|d|EEEE/g, (part) => parts[part] ?? part);
}
