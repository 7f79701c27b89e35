import fc from 'fast-check';
import { formatDay, parseDay } from '../../../shared/epoch';
import { dayArithmetic } from './apply-offset';
import { parseDateRule } from './date-rule';

const day = (text: string) => parseDay(text)!;
const apply = (text: string, anchor: string, calendar = { workDays: [1, 2, 3, 4, 5], holidays: [day('2026-12-25')] }): string => {
  const rule = parseDateRule(text);
  if (!rule) return 'no rule';
  const days = dayArithmetic(calendar);
  return formatDay(rule.kind === 'day' ? rule.day : rule.offsets.reduce((at, offset) => days.add(at, offset), day(anchor)));
};

// 2026-12-21 is a Monday.
test.each([
  ['start', '2026-12-21', '2026-12-21'],
  ['start+1wd', '2026-12-21', '2026-12-22'],
  ['start+4wd', '2026-12-21', '2026-12-28'],
  ['start+1wd', '2026-12-26', '2026-12-28'],
  ['start+0wd', '2026-12-26', '2026-12-28'],
  ['start-0wd', '2026-12-26', '2026-12-24'],
  ['start-1wd', '2026-12-28', '2026-12-24'],
  ['start-1wd', '2026-12-26', '2026-12-24'],
  ['end - 2w', '2026-12-21', '2026-12-07'],
  ['start+3d', '2026-12-21', '2026-12-24'],
  ['start+1m', '2027-01-31', '2027-02-28'],
  ['start-1m', '2028-03-31', '2028-02-29'],
  ['start+1m-1d', '2026-12-21', '2027-01-20'],
  ['2026-12-01', '2026-12-21', '2026-12-01'],
  ['start+5', '2026-12-21', 'no rule'],
  ['start+5x', '2026-12-21', 'no rule'],
  ['start+', '2026-12-21', 'no rule'],
  ['Start+5d', '2026-12-21', 'no rule'],
  ['2026-02-30', '2026-12-21', 'no rule'],
  ['start+99999d', '2026-12-21', 'no rule'],
])('%s from %s is %s', (rule, anchor, expected) => {
  expect(apply(rule, anchor)).toBe(expected);
});

test('an anchor may look like a rule', () => {
  expect(parseDateRule('phase-2d', (name) => name === 'phase-2d')).toEqual({ kind: 'relative', anchor: 'phase-2d', offsets: [] });
  expect(parseDateRule('go-live-3d')).toEqual({ kind: 'relative', anchor: 'go-live', offsets: [{ amount: -3, unit: 'd', back: true }] });
});

const calendars = fc.record({
  workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.uniqueArray(fc.integer({ min: 20_000, max: 20_200 }), { maxLength: 30 }),
});
const someDay = fc.integer({ min: 20_000, max: 20_150 });

test('working days are counted as one would count them on a calendar', () => {
  fc.assert(
    fc.property(calendars, someDay, fc.integer({ min: -40, max: 40 }), (calendar, from, amount) => {
      const days = dayArithmetic(calendar);
      const isWorked = (at: number) => calendar.workDays.includes(((at + 3) % 7) + 1) && !calendar.holidays.includes(at);
      const step = amount < 0 ? -1 : 1;
      let walked = from;
      if (amount === 0) while (!isWorked(walked)) walked++;
      for (let left = Math.abs(amount); left > 0; ) {
        walked += step;
        if (isWorked(walked)) left--;
      }
      expect(days.add(from, { amount, unit: 'wd', back: amount < 0 })).toBe(walked);
      expect(days.isWorked(from)).toBe(isWorked(from));
    }),
  );
});

test('there are as many working days between two days as one can step', () => {
  fc.assert(
    fc.property(calendars, someDay, fc.integer({ min: 1, max: 60 }), (calendar, from, amount) => {
      const days = dayArithmetic(calendar);
      const first = days.add(from, { amount: 0, unit: 'wd', back: false });
      const last = days.add(first, { amount, unit: 'wd', back: false });
      expect(days.workingDaysBetween(first, last)).toBe(amount + 1);
    }),
  );
});
