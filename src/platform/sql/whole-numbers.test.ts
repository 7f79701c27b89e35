import fc from 'fast-check';
import { wholeNumber, wholeNumbersIn } from './whole-numbers';

test('a list says every whole number and every NULL it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.maxSafeInteger()), { minLength: 1 }), (numbers) => {
      expect(wholeNumbersIn(numbers.map((number) => number ?? '').join(','))).toEqual(numbers);
    }),
  );
});

test.each(['x', '1,x', '1.5', '1 ', '-', '1,-', '--1', '1e3', '9007199254740992', '1;2', '٣'])(
  '%j is not a list of whole numbers',
  (text) => {
    expect(wholeNumbersIn(text)).toBeUndefined();
  },
);

test.each([
  [12, 12],
  ['12', 12],
  ['-3', -3],
  ['12.000', 12],
])('%j is %d', (value, number) => {
  expect(wholeNumber(value)).toBe(number);
});

test.each([1.5, '1.5', '', 'x', null, undefined, true, '9007199254740993'])('%j is no whole number', (value) => {
  expect(wholeNumber(value)).toBeUndefined();
});
