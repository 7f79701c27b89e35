/** Writes small whole numbers in one byte and larger ones in as many as they need (seven bits each, least first), and text as UTF-8. */
export class ByteWriter {
  #bytes = new Uint8Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** `value` is a whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0x7fffffff) throw new RangeError(`${value} cannot be packed`);
    this.#makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  text(value: string): void {
    this.block(utf8Of(value));
  }

  /** Bytes as they are, with their number before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. Bytes that end too early throw: the index is damaged and must be rebuilt. */
export class ByteReader {
  #at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from;
  }

  /** How many bytes were read. */
  get at(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('Packed bytes end too early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    return textOf(this.block());
  }

  /** A view on the bytes of a block. */
  block(): Uint8Array {
    const length = this.number();
    this.skip(length);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Passes over bytes. */
  skip(length: number): void {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('Packed bytes end too early');
    this.#at = end;
  }
}

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

/** All numbers of bytes that hold nothing else: what a `ByteReader` does, in the one place where its calls would cost more than the reading. */
export function unpackNumbers(bytes: Uint8Array): Int32Array {
  const { length } = bytes;
  const numbers = new Int32Array(length);
  let filled = 0;
  let place = 0;
  while (place < length) {
    let byte = bytes[place++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      if (place >= length) throw new RangeError('Packed bytes end too early');
      byte = bytes[place++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    numbers[filled++] = value;
  }
  return numbers.subarray(0, filled);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const utf8Of = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (utf8: Uint8Array): string => decoder.decode(utf8);
