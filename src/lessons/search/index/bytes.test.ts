import fc from 'fast-check';
import { ByteReader, ByteWriter, forEachPair } from './bytes';

const anyNumber = fc.integer({ min: 0, max: 0x7fffffff });

test('numbers and texts come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, fc.string({ unit: 'grapheme' }))), (items) => {
      const writer = new ByteWriter();
      for (const [number, text] of items) {
        writer.number(number);
        writer.text(text);
      }
      const reader = new ByteReader(writer.bytes());
      expect(items.map(() => [reader.number(), reader.text()])).toEqual(items);
      expect(reader.atEnd).toBe(true);
    }),
  );
});

test('pairs come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, anyNumber)), (pairs) => {
      const writer = new ByteWriter();
      for (const number of pairs.flat()) writer.number(number);
      const read: [number, number][] = [];
      forEachPair(writer.bytes(), (first, second) => read.push([first, second]));
      expect(read).toEqual(pairs);
    }),
  );
});

test('damaged bytes are noticed', () => {
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow('end too early');
  expect(() => new ByteReader(Uint8Array.of(3, 65)).text()).toThrow('end too early');
  expect(() => forEachPair(Uint8Array.of(1, 0x80), () => undefined)).toThrow('end too early');
  expect(() => forEachPair(Uint8Array.of(1), () => undefined)).toThrow('end too early');
});

test('what cannot be packed is refused', () => {
  const writer = new ByteWriter();
  for (const number of [-1, 0.5, Number.NaN, 2 ** 31]) expect(() => writer.number(number)).toThrow(RangeError);
});
