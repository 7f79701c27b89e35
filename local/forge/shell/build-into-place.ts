import { mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** A file's time trails the clock by up to a tick of the kernel (10 ms at 100 Hz). */
const KERNEL_TICK_MS = 10;

/**
 * Lets `build` write into a folder of its own and then puts that in the place of `folder` (whose name is `dist`, which no search for sources
 * enters): whoever serves `folder` meanwhile goes on serving what was built before, and a build that fails or is stopped leaves it alone.
 */
export async function buildIntoPlace(folder: string, build: (outFolder: string) => Promise<unknown>): Promise<void> {
  const scratch = mkdtempSync(path.join(path.dirname(folder), '.build-'));
  try {
    const startedAt = new Date(Date.now() - KERNEL_TICK_MS);
    const built = path.join(scratch, path.basename(folder));
    await build(built);
    // What is changed during the build may not be in it: the page counts as old as the build's beginning.
    utimesSync(path.join(built, 'index.html'), startedAt, startedAt);
    replace(folder, built, path.join(scratch, 'before'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function replace(folder: string, built: string, before: string): void {
  try {
    renameSync(folder, before);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  try {
    renameSync(built, folder);
  } catch (error) {
    // Another process has put its build there in between: just as good.
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
