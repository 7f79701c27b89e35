import { dayOf, dayOfText, dayText } from './days';

describe('days of the issue panel', () => {
  it('are written and read as date pickers do', () => {
    expect(dayText(20_543)).toBe('2026-03-31');
    expect(dayOfText('2026-03-31')).toBe(20_543);
    expect(dayOf(1_774_947_600)).toBe(20_543);
  });

  it('are none when the picker is empty or half typed', () => {
    expect(['', '2026-3-1', 'soon', '2026-13-01'].map(dayOfText)).toEqual([null, null, null, null]);
  });
});
