import fc from 'fast-check';
import { dayOf, formatDay, parseDay, parseInstant } from './epoch';

test('a calendar date becomes an epoch day and comes back', () => {
  expect(parseDay('1970-01-01')).toBe(0);
  expect(parseDay('2026-03-31')).toBe(20_543);
  fc.assert(fc.property(fc.integer({ min: 0, max: 65_535 }), (day) => parseDay(formatDay(day)) === day));
});

test.each(['2026-02-30', '2026-13-01', '', '31/Mar/26', '2026-03-31T00:00:00Z'])('%p is no calendar date', (text) => {
  expect(parseDay(text)).toBeNull();
});

test('Jira writes time zones with and without a colon, or as Z', () => {
  expect(parseInstant('2026-03-31T09:00:00.000+0200')).toBe(parseInstant('2026-03-31T07:00:00Z'));
  expect(parseInstant('2026-03-31T09:00:00.000-03:30')).toBe(parseInstant('2026-03-31T12:30:00.999Z'));
});

test('an instant without a zone is refused, since it could mean any', () => {
  expect(parseInstant('2026-03-31T09:00:00')).toBeNull();
  expect(parseInstant('yesterday')).toBeNull();
});

test('an instant falls on its UTC day', () => {
  expect(formatDay(dayOf(parseInstant('2026-03-31T23:30:00-0100') ?? 0))).toBe('2026-04-01');
});
