import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether `built` is missing or older than any of `sources` (files, or folders with everything in them but `dist` and `node_modules`). */
export function isStale(built: string, sources: readonly string[]): boolean {
  const builtAt = changedAt(built);
  return builtAt === undefined || sources.some((source) => newestIn(source) > builtAt);
}

function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function newestIn(source: string): number {
  const info = statSync(source, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  let newest = 0;
  for (const entry of readdirSync(source)) {
    if (entry === 'dist' || entry === 'node_modules') continue;
    newest = Math.max(newest, newestIn(path.join(source, entry)));
  }
  return newest;
}
