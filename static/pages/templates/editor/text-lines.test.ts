import { countLines, lineNumbers, placeOfLine } from './text-lines';

const text = 'id: a\nname: B\n\nissues: []';

test('a line is found in a text; one that is gone is its last', () => {
  const at = (line: number) => {
    const { start, end } = placeOfLine(text, line);
    return text.slice(start, end);
  };
  expect([1, 2, 3, 4, 9].map(at)).toEqual(['id: a', 'name: B', '', 'issues: []', 'issues: []']);
});

test('lines are counted and numbered, with a mark where there is something to mend', () => {
  expect(countLines('')).toBe(1);
  expect(countLines(text)).toBe(4);
  expect(lineNumbers(3, new Set([2]))).toBe('1\n▸ 2\n3');
});
