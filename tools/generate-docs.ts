import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs } from './generated-docs';

const root = path.resolve(__dirname, '..');

/** `npm run docs`: writes every generated page that has changed. */
for (const [file, generate] of Object.entries(generatedDocs)) {
  const full = path.join(root, file);
  const text = generate();
  if (read(full) === text) continue;
  writeFileSync(full, text);
  console.log(`wrote ${file}`);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
