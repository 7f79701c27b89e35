import { type ValueWords, valueText } from './value-words';

const words: ValueWords = {
  day: (day) => `day ${day}`,
  effort: (seconds) => `${seconds / 3600} h`,
  person: (accountId) => `Mx ${accountId}`,
  item: (name, kind) => `${kind} of ${name}`,
  nothing: '–',
  filledIn: 'filled in',
};

test('gadgets go by their titles', () => {
  const gadgets = [
    { module: 'portfolio-gadget', title: 'Status', column: 0 },
    { module: 'lessons-gadget', title: 'Lessons', column: 1 },
  ];
  expect(valueText('data', gadgets, words)).toBe('Status, Lessons');
});

test.each([
  ['data' as const, { goal: 'a' }, '{"goal":"a"}'],
  ['data' as const, [1, 2], '[1,2]'],
  ['people' as const, ['ann', 'bob'], 'Mx ann, Mx bob'],
  ['effort' as const, 7200, '2 h'],
  ['day' as const, null, '–'],
])('a value of meaning %s is said in words', (meaning, value, said) => {
  expect(valueText(meaning, value, words)).toBe(said);
});
