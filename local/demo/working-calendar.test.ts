import fc from 'fast-check';
import { Random } from '../random';
import {
  addWorkdays,
  dateText,
  dayMs,
  dayOf,
  isOfficeHour,
  isWorkday,
  momentOn,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from './working-calendar';

const friday = Date.parse('2026-03-13T00:00:00Z');
const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') });

test('a weekend lies between Friday and the next workday', () => {
  expect(dateText(addWorkdays(friday, 1))).toBe('2026-03-16');
  expect(dateText(addWorkdays(friday, 5))).toBe('2026-03-20');
  expect(dateText(addWorkdays(friday + 3 * dayMs, -1))).toBe('2026-03-13');
  expect(dateText(workdayOnOrAfter(friday + dayMs))).toBe('2026-03-16');
  expect(dateText(workdayOnOrBefore(friday + 2 * dayMs))).toBe('2026-03-13');
});

test('forward and back again ends where it began', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 300 }), (moment, count) => {
      const start = workdayOnOrAfter(moment);
      expect(addWorkdays(addWorkdays(start, count), -count)).toBe(start);
    }),
  );
});

test('a moment of work is in office hours of a workday not after the wanted day', () => {
  fc.assert(
    fc.property(moments, fc.integer(), (moment, seed) => {
      const worked = momentOn(new Random(seed), moment);
      expect(isWorkday(dayOf(worked)) && isOfficeHour(worked)).toBe(true);
      expect(dayOf(worked)).toBe(workdayOnOrBefore(moment));
    }),
  );
});
