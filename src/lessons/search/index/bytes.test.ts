import fc from 'fast-check';
import { ByteReader, ByteWriter, readLabels, readPostingsInto, unpackNumbers, writeLabel, writePosting } from './bytes';

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

test('occurrences come back as they went in, one byte for most', () => {
  const anyPosting = fc.tuple(
    fc.integer({ min: 0, max: 1000 }),
    fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100_000 })),
  );
  fc.assert(
    fc.property(fc.array(anyPosting), fc.nat(1000), (postings, start) => {
      const writer = new ByteWriter();
      for (const [gap, frequency] of postings) writePosting(writer, gap, frequency);
      const bytes = writer.bytes();
      const [documents, frequencies] = [new Int32Array(bytes.length + 1), new Int32Array(bytes.length + 1)];
      const seen = Uint8Array.from({ length: start + 1000 * postings.length + 1 }, (_, index) => (index % 3 === 0 ? 0 : 1));
      const end = readPostingsInto(bytes, start, seen, documents, frequencies, 1);
      let document = start;
      const expected = postings.map(([gap, frequency]) => {
        document += gap;
        return [document, frequency];
      });
      const found = Array.from({ length: end - 1 }, (_, index) => [documents[index + 1], frequencies[index + 1]]);
      expect(found).toEqual(expected.filter(([at = 0]) => at % 3 !== 0));
    }),
  );
  const writer = new ByteWriter();
  for (let index = 0; index < 100; index++) writePosting(writer, 1 + (index % 30), 1 + (index % 3));
  expect(writer.length).toBe(100);
});

test('labels come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(100_000))), fc.nat(1000), (written, start) => {
      const writer = new ByteWriter();
      for (const [gap, label] of written) writeLabel(writer, gap, label);
      const { documents, labels, count } = readLabels(writer.bytes(), start);
      let document = start;
      const expected = written.map(([gap, label]) => {
        document += gap;
        return [document, label];
      });
      expect(Array.from({ length: count }, (_, index) => [documents[index], labels[index]])).toEqual(expected);
    }),
  );
});

test('damaged bytes are noticed', () => {
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow('end too early');
  expect(() => new ByteReader(Uint8Array.of(3, 65)).text()).toThrow('end too early');
  expect(() => unpackNumbers(Uint8Array.of(1, 0x80))).toThrow('end too early');
  for (const bytes of [Uint8Array.of(0x80), Uint8Array.of(3), Uint8Array.of(3, 0x80)])
    expect(() => readPostingsInto(bytes, 0, new Uint8Array(9), new Int32Array(9), new Int32Array(9), 0)).toThrow('end too early');
});

test('what cannot be packed is refused', () => {
  const writer = new ByteWriter();
  for (const number of [-1, 0.5, Number.NaN, 2 ** 31]) expect(() => writer.number(number)).toThrow(RangeError);
});
