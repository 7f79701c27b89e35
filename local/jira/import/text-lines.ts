import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The lines of a text file, or of a gzip-compressed one (`.gz`), one at a time. Fails where reading or decompressing fails. */
export async function* textLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // `pipe` does not carry errors along: without this a missing file would wait for ever.
  if (unzipped !== file) file.on('error', (error) => unzipped.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of unzipped) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
