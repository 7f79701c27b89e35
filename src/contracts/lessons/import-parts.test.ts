import fc from 'fast-check';
import { importParts } from './import-parts';

const record = fc.record({ title: fc.string(), text: fc.string({ maxLength: 60 }) });

test('a file that fits stays as it is', () => {
  expect(importParts('{"a":1}\n', 'jsonl')).toEqual({ parts: [{ text: '{"a":1}\n', recordsBefore: 0 }], tooLarge: [] });
});

test('no record of lines or of a list is lost, cut or counted wrongly', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), fc.integer({ min: 400, max: 900 }), (records, most) => {
      const lines = importParts(records.map((one) => JSON.stringify(one)).join('\n'), 'jsonl', most);
      expect(lines.tooLarge).toEqual([]);
      for (const { text, recordsBefore } of lines.parts)
        for (const [at, line] of text.split('\n').entries()) if (line !== '') expect(JSON.parse(line)).toEqual(records[recordsBefore + at]);
      expect(lines.parts.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '')).toHaveLength(records.length);
      const list = importParts(JSON.stringify({ lessons: records }), 'json', most);
      expect(list.parts.flatMap(({ text }) => listIn(JSON.parse(text)))).toEqual(records);
    }),
  );
});

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : (value as { lessons: unknown[] }).lessons);

test('each part of a table has its heading, and a line break in quotation marks cuts nothing', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `${at},"two\nlines ""${at}"""`);
  const { parts } = importParts(['id,text', ...rows].join('\r\n'), 'csv', 300);
  expect(parts.length).toBeGreaterThan(2);
  const found = parts.flatMap(({ text }) => {
    expect(text.startsWith('id,text\n')).toBe(true);
    return text.slice('id,text\n'.length).split(/\n(?=\d+,)/);
  });
  expect(found).toEqual(rows);
});

test('a record that fits no call is named, and the others go', () => {
  const { parts, tooLarge } = importParts(`{"a":1}\n{"a":"${'x'.repeat(500)}"}\n{"a":3}`, 'jsonl', 300);
  expect(tooLarge).toEqual([2]);
  expect(parts).toEqual([
    { text: '{"a":1}', recordsBefore: 0 },
    { text: '{"a":3}', recordsBefore: 2 },
  ]);
});

test('what is no list is sent as far as it goes, so that the answer says so', () => {
  expect(importParts(`"${'x'.repeat(2000)}"`, 'json', 400).parts).toHaveLength(1);
});
