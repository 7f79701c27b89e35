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
