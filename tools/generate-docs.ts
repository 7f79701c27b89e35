import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs, generatedFolders } from './generated-docs';

const root = path.resolve(__dirname, '..');

/** `npm run docs`: writes every generated page that has changed, and removes those of what is gone. */
for (const [file, generate] of Object.entries(generatedDocs)) {
  const full = path.join(root, file);
  const text = generate();
  if (read(full) === text) continue;
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  console.log(`wrote ${file}`);
}

for (const folder of generatedFolders)
  for (const name of readdirSync(path.join(root, folder)))
    if (!(`${folder}/${name}` in generatedDocs)) {
      rmSync(path.join(root, folder, name));
      console.log(`removed ${folder}/${name}`);
    }

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
