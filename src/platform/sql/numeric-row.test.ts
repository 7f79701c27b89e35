import { numericRow } from './numeric-row';

const row = numericRow(['total', 'done'], ['due']);

test('numbers arrive as numbers or as text, NULL only where it may', () => {
  expect(row.parse({ total: '12', done: 3, due: null })).toEqual({ total: 12, done: 3, due: null });
  expect(row.parse({ total: '12.000', done: '-1', due: 20_543, other: 'x' })).toEqual({ total: 12, done: -1, due: 20_543 });
});

test.each([
  [{ done: 1, due: null }, 'total'],
  [{ total: null, done: 1, due: null }, 'total'],
  [{ total: 1, done: 'many', due: null }, 'done'],
  [{ total: 1, done: 1.5, due: null }, 'done'],
  [{ total: 1, done: 1 }, 'due'],
  ['text', 'total'],
])('%j is refused, naming the column', (value, column) => {
  const parsed = row.safeParse(value);
  expect(parsed.error?.issues[0]).toMatchObject({ path: [column], message: 'is not a whole number' });
});
