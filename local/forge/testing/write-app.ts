import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface WrittenApp {
  readonly folder: string;
  /** Adds or replaces files. */
  change(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/**
 * Writes a small real Forge app into a temporary folder, with this repository's `node_modules`, so that it runs on the genuine `@forge/*`
 * packages. Keys of `files` are paths in the app; `manifest.yml` is among them.
 */
export function writeApp(files: Readonly<Record<string, string>>): WrittenApp {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forge-app-'));
  writeFiles(folder, files);
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  return { folder, change: (changed) => writeFiles(folder, changed), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const repository = path.resolve(__dirname, '..', '..', '..');
