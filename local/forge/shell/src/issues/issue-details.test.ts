import { duration, fieldText } from './issue-details';

test('field values read as Jira shows them', () => {
  expect(fieldText({ displayName: 'Ada', accountId: '1' })).toBe('Ada');
  expect(fieldText([{ name: '1.0' }, { name: '2.0' }])).toBe('1.0, 2.0');
  expect(fieldText({ value: 'Europe', child: { value: 'Utrecht' } })).toBe('Europe – Utrecht');
  expect(fieldText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] })).toBe('Words');
  expect(fieldText(null)).toBe('');
  expect(fieldText({ self: 'only a link' })).toBe('');
});

test('durations read as hours and minutes', () => {
  expect([0, 1800, 3600, 27_000].map(duration)).toEqual(['0m', '30m', '1h', '7h 30m']);
});
