import { dayFieldText, dayOfField } from './day-field';

test('a day survives the way into a date field and back', () => {
  expect(dayFieldText(20_524)).toBe('2026-03-12');
  expect(dayOfField('2026-03-12')).toBe(20_524);
});

test('what is no date is no day', () => {
  expect(dayFieldText(null)).toBe('');
  expect(dayOfField('')).toBeNull();
  expect(dayOfField('12-03-2026')).toBeNull();
  expect(dayOfField('2026-13-01')).toBeNull();
});
