import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** A line of a file with the byte offset at which it starts. `complete` is false for a last line that has no line end. */
export interface FileLine {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
  readonly complete: boolean;
}

/** Reads a UTF-8 file line by line without holding all of it in memory. */
export function* readLines(file: string): Generator<FileLine> {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest = Buffer.alloc(0);
    let offset = 0;
    let number = 0;
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk)) {
      let data = Buffer.concat([rest, chunk.subarray(0, size)]);
      for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10)) {
        number++;
        yield { text: data.toString('utf8', 0, end), number, offset, complete: true };
        offset += end + 1;
        data = data.subarray(end + 1);
      }
      rest = Buffer.from(data);
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), number: number + 1, offset, complete: false };
  } finally {
    closeSync(handle);
  }
}
