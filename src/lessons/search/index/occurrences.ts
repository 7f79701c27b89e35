import { type ByteWriter, unpackNumbers } from './bytes';

/** Frequencies below this are written together with the gap before them. */
const LONG_FREQUENCY = 4;

/** Writes an occurrence: the gap to the document before and how often, from 1. Most take one byte. */
export function writePosting(writer: ByteWriter, gap: number, frequency: number): void {
  writer.number(gap * LONG_FREQUENCY + Math.min(frequency, LONG_FREQUENCY) - 1);
  if (frequency >= LONG_FREQUENCY) writer.number(frequency - LONG_FREQUENCY);
}

/**
 * Reads the occurrences in documents that are 1 in `seen` into two arrays, from `at` on, numbering documents from `start`. Answers where it
 * stopped. The arrays must have room for as many occurrences as there are bytes.
 */
export function readPostingsInto(
  bytes: Uint8Array,
  start: number,
  seen: Uint8Array,
  documents: Int32Array,
  frequencies: Int32Array,
  at: number,
): number {
  const { length } = bytes;
  let place = 0;
  let document = start;
  let filled = at;
  while (place < length) {
    let byte = bytes[place++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      if (place >= length) throw new RangeError('Packed bytes end too early');
      byte = bytes[place++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 2;
    let frequency = (value & 3) + 1;
    if (frequency === LONG_FREQUENCY) {
      let shift = 0;
      do {
        if (place >= length) throw new RangeError('Packed bytes end too early');
        byte = bytes[place++] ?? 0;
        frequency += (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
    }
    documents[filled] = document;
    frequencies[filled] = frequency;
    // One that is not seen is written over by the next: cheaper than to decide each time.
    filled += seen[document] ?? 0;
  }
  return filled;
}

/** Gaps below this are written together with the label after them. */
const LONG_GAP = 3;

/** Writes a label of a document: the gap to the document before (0: one more of the same) and the number of the label. */
export function writeLabel(writer: ByteWriter, gap: number, label: number): void {
  writer.number(label * (LONG_GAP + 1) + Math.min(gap, LONG_GAP));
  if (gap >= LONG_GAP) writer.number(gap - LONG_GAP);
}

/** Labels of documents, `count` of each; both arrays may be longer. */
export interface ReadLabels {
  readonly documents: Int32Array;
  readonly labels: Int32Array;
  readonly count: number;
}

/** Reads labels to the end, numbering documents from `start`. */
export function readLabels(bytes: Uint8Array, start: number): ReadLabels {
  const numbers = unpackNumbers(bytes);
  const documents = new Int32Array(numbers.length);
  const labels = new Int32Array(numbers.length);
  let count = 0;
  let document = start;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const gap = number & 3;
    document += gap < LONG_GAP ? gap : gap + (numbers[++at] ?? 0);
    documents[count] = document;
    labels[count] = number >>> 2;
    count++;
  }
  return { documents, labels, count };
}
