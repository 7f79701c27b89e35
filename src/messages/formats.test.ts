import { formatsFor } from './formats';

const noon = Date.UTC(2026, 2, 12, 12, 0, 0) / 1000;
const day = Math.floor(noon / 86_400);
/** Locale data puts narrow and ordinary no-break spaces into its texts; which one is of no interest here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  const english = formatsFor('en-GB', 'Europe/Amsterdam');
  const dutch = formatsFor('nl-NL', 'Europe/Amsterdam');

  it('writes numbers and percentages by locale', () => {
    expect([english.number(12345.6), dutch.number(12345.6)]).toEqual(['12,346', '12.346']);
    expect([plain(english.percent(62.4)), plain(dutch.percent(62.4))]).toEqual(['62%', '62%']);
    expect([english.points(12_500), dutch.points(12_500)]).toEqual(['12.5', '12,5']);
  });

  it('writes durations as hours, with a decimal while they are few', () => {
    expect([english.hours(5400), english.hours(360_000), english.hours(0)].map(plain)).toEqual(['1.5h', '100h', '0h']);
  });

  it('leaves the year out when it is this one', () => {
    expect(english.day(day, day)).toBe('12 Mar');
    expect(english.day(day, day + 365)).toBe('12 Mar 2026');
    expect(dutch.day(day)).toBe('12 mrt 2026');
  });

  it('writes a moment of today as its time in the reader’s zone', () => {
    expect(english.moment(noon, noon + 60)).toBe('13:00');
    expect(plain(english.moment(noon - 86_400, noon))).toContain('11 Mar 2026');
  });

  it('says how long ago something was and never that it is to come', () => {
    expect(english.ago(noon - 12 * 60, noon)).toBe('12 min ago');
    expect(english.ago(noon - 3 * 3600, noon)).toBe('3 hr ago');
    expect(dutch.ago(noon - 2 * 86_400, noon)).toBe('eergisteren');
    expect(english.ago(noon + 50, noon)).toBe('now');
  });

  it('writes minutes in the largest unit that fits', () => {
    expect([1, 59, 120, 2880].map(english.minutes).map(plain)).toEqual(['1 minute', '59 minutes', '2 hours', '2 days']);
  });

  it('falls back to the machine’s own zone when the given one is unknown', () => {
    expect(() => formatsFor('en-GB', 'Nowhere/Land').moment(noon, noon)).not.toThrow();
  });
});
