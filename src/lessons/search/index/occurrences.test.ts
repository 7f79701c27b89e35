import fc from 'fast-check';
import { ByteWriter } from './bytes';
import { readLabels, readPostingsInto, writeLabel, writePosting } from './occurrences';

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

test('damaged occurrences are noticed', () => {
  for (const bytes of [Uint8Array.of(0x80), Uint8Array.of(3), Uint8Array.of(3, 0x80)])
    expect(() => readPostingsInto(bytes, 0, new Uint8Array(9), new Int32Array(9), new Int32Array(9), 0)).toThrow('end too early');
});
