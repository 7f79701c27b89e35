import fc from 'fast-check';
import { canonicalJson } from './signed-content';

test('keys stand in order, at every depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é "x"' })).toBe('{"a":"é \\"x\\"","b":[{"c":null,"d":1}]}');
});

test('what is undefined is left out, as in JSON', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('says what JSON says, and says it the same after a round trip with other orders of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(JSON.parse(text)))).toBe(text);
    }),
  );
});

/** The same value with the keys of its objects written down in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}
