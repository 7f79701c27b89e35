import { packed, rowOf } from './row-of';

const row = rowOf((cells) => ({
  id: cells.whole('id'),
  due: cells.wholeOrNull('due'),
  live: cells.flag('live'),
  name: cells.text('name'),
  category: cells.textOrNull('category'),
  phase: cells.oneOf('phase', ['pending', 'done']),
  figures: cells.packed('figures', 3),
}));
const stored = { id: '7', due: null, live: 1, name: 'ERP', category: null, phase: 'done', figures: '12,,0' };

test('columns become values, whichever way the database writes numbers; other columns are left out', () => {
  expect(row.parse(stored)).toEqual({ id: 7, due: null, live: true, name: 'ERP', category: null, phase: 'done', figures: [12, null, 0] });
  expect(row.parse({ ...stored, id: '7.000', due: '-1', live: '0', category: 'x', more: 1 })).toMatchObject({
    id: 7,
    due: -1,
    live: false,
    category: 'x',
  });
});

test.each([
  [{ id: 'seven' }, 'id', 'is not a whole number'],
  [{ id: null }, 'id', 'is not a whole number'],
  [{ id: 1.5 }, 'id', 'is not a whole number'],
  [{ due: undefined }, 'due', 'is not a whole number'],
  [{ name: 5 }, 'name', 'is not text'],
  [{ category: undefined }, 'category', 'is not text'],
  [{ phase: 'lost' }, 'phase', 'is not one of pending, done'],
  [{ figures: '1,2' }, 'figures', 'is not 3 whole numbers'],
  [{ figures: '1,2,x' }, 'figures', 'is not 3 whole numbers'],
  [{ figures: null }, 'figures', 'is not 3 whole numbers'],
])('%j is refused, naming the column', (change, column, message) => {
  expect(row.safeParse({ ...stored, ...change }).error?.issues).toMatchObject([{ path: [column], message }]);
});

test('what is not a row at all is refused', () => {
  expect(row.safeParse('text').success).toBe(false);
  expect(row.safeParse(null).success).toBe(false);
});

test('numbers are packed with an empty place for NULL', () => {
  expect(packed(['total', 'done'], ['due'])).toBe("CAST(CONCAT_WS(',', total, done, COALESCE(due, '')) AS CHAR)");
});
