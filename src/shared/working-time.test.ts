import fc from 'fast-check';
import { formatDay, parseDay } from './epoch';
import { standardCalendar, type WorkingCalendar } from './working-calendar';
import { minutesPerDay, workingTime } from './working-time';

const at = (text: string): number => {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hour = '0', minute = '0'] = time.split(':');
  return (parseDay(date) ?? 0) * minutesPerDay + Number(hour) * 60 + Number(minute);
};
const text = (point: number): string => {
  const day = Math.floor(point / minutesPerDay);
  const minute = point - day * minutesPerDay;
  return `${formatDay(day)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

const standard = workingTime(standardCalendar)!;

test.each([
  ['2026-03-30 08:00', 480, '2026-03-30 17:00'],
  ['2026-03-30 08:00', 481, '2026-03-31 08:01'],
  ['2026-03-30 08:00', 240, '2026-03-30 12:00'],
  ['2026-03-27 17:00', 480, '2026-03-30 17:00'],
  ['2026-03-28 10:00', 60, '2026-03-30 09:00'],
  ['2026-03-30 17:00', -480, '2026-03-30 08:00'],
  ['2026-03-30 08:00', -480, '2026-03-27 08:00'],
  ['2026-03-30 12:30', 0, '2026-03-30 12:30'],
])('%s and %i working minutes is %s', (from, minutes, to) => {
  expect(text(standard.add(at(from), minutes))).toBe(to);
});

test('work begins after the weekend and ends before it', () => {
  expect(text(standard.nextStart(at('2026-03-27 17:00')))).toBe('2026-03-30 08:00');
  expect(text(standard.previousFinish(at('2026-03-30 08:00')))).toBe('2026-03-27 17:00');
  expect(text(standard.nextStart(at('2026-03-30 12:00')))).toBe('2026-03-30 13:00');
  expect(text(standard.nextStart(at('2026-03-30 10:17')))).toBe('2026-03-30 10:17');
});

test('holidays stop work and a worked Saturday adds some', () => {
  const easter: WorkingCalendar = {
    ...standardCalendar,
    exceptions: [
      { day: parseDay('2026-04-11')!, hours: [{ from: 9 * 60, to: 13 * 60 }] },
      { day: parseDay('2026-04-06')!, hours: [] },
      { day: parseDay('2026-04-03')!, hours: [] },
    ],
  };
  const time = workingTime(easter)!;
  expect(text(time.add(at('2026-04-02 08:00'), 2 * 480))).toBe('2026-04-07 17:00');
  expect(text(time.nextStart(at('2026-04-02 17:00')))).toBe('2026-04-07 08:00');
  expect(time.between(at('2026-04-01 00:00'), at('2026-04-13 00:00'))).toBe((2 + 4) * 480 + 240);
  expect(text(time.add(at('2026-04-10 17:00'), 240))).toBe('2026-04-11 13:00');
});

test('a calendar without working hours has no arithmetic', () => {
  expect(workingTime({ week: [[], [], [], [], [], [], []], exceptions: [] })).toBeNull();
});

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 6 })
  .map((marks) => marks.sort((one, other) => one - other))
  .map((marks) => Array.from({ length: marks.length >> 1 }, (_, at) => ({ from: marks[2 * at]! * 30, to: marks[2 * at + 1]! * 30 })));
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  week: fc.tuple(hours, hours, hours, hours, hours, hours, hours),
  exceptions: fc.uniqueArray(fc.record({ day: fc.integer({ min: -20, max: 40 }), hours }), {
    maxLength: 12,
    selector: (exception) => exception.day,
  }),
});

test('minute by minute counting gives the same', () => {
  fc.assert(
    fc.property(calendar, fc.integer({ min: -10_000, max: 20_000 }), fc.integer({ min: -4_000, max: 4_000 }), (plan, from, minutes) => {
      const time = workingTime(plan);
      if (!time) return;
      const works = (minute: number): boolean => {
        const day = Math.floor(minute / minutesPerDay);
        const spans = plan.exceptions.find((exception) => exception.day === day)?.hours ?? plan.week[(((day + 4) % 7) + 7) % 7]!;
        return spans.some((span) => minute - day * minutesPerDay >= span.from && minute - day * minutesPerDay < span.to);
      };
      let point = from;
      for (let left = Math.abs(minutes), steps = 0; left > 0 && steps < 200_000; steps++) {
        const minute = minutes > 0 ? point : point - 1;
        if (works(minute)) left--;
        point += Math.sign(minutes);
      }
      if (Math.abs(point - from) < 200_000) expect(time.add(from, minutes)).toBe(point);
      expect(time.between(from, time.add(from, minutes))).toBe(minutes);
    }),
  );
});
