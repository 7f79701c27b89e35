import fc from 'fast-check';
import { ByteReader, ByteWriter, unpackNumbers } from './bytes';

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

test('numbers come back all at once', () => {
  fc.assert(
    fc.property(fc.array(anyNumber), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.number(number);
      expect([...unpackNumbers(writer.bytes())]).toEqual(numbers);
    }),
  );
});

test('damaged bytes are noticed', () => {
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow('end too early');
  expect(() => new ByteReader(Uint8Array.of(3, 65)).text()).toThrow('end too early');
  expect(() => unpackNumbers(Uint8Array.of(1, 0x80))).toThrow('end too early');
});

test('what cannot be packed is refused', () => {
  const writer = new ByteWriter();
  for (const number of [-1, 0.5, Number.NaN, 2 ** 31]) expect(() => writer.number(number)).toThrow(RangeError);
});
