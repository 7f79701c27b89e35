import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** A file's time trails the clock by up to a tick of the kernel (10 ms at 100 Hz). */
const KERNEL_TICK_MS = 10;
/** A page that was open longer is loaded again sooner or later. */
const ASSETS_KEPT_MS = 24 * 3_600_000;

/**
 * Lets `build` write into a folder of its own and then puts that in the place of `folder` (whose name is `dist`, which no search for sources
 * enters): whoever serves `folder` meanwhile goes on serving what was built before, and a build that fails or is stopped leaves it alone.
 * `keepsRecentAssets` also keeps the assets of recent builds, which pages that are open or just opening may still ask for; leave it out for
 * what is deployed.
 */
export async function buildIntoPlace(
  folder: string,
  build: (outFolder: string) => Promise<unknown>,
  options: { readonly keepsRecentAssets?: boolean } = {},
): Promise<void> {
  const scratch = mkdtempSync(path.join(path.dirname(folder), '.build-'));
  try {
    const startedAt = new Date(Date.now() - KERNEL_TICK_MS);
    const built = path.join(scratch, path.basename(folder));
    await build(built);
    // What is changed during the build may not be in it: the page counts as old as the build's beginning.
    utimesSync(path.join(built, 'index.html'), startedAt, startedAt);
    if (options.keepsRecentAssets === true) keepAssets(path.join(folder, 'assets'), path.join(built, 'assets'), startedAt.getTime());
    replace(folder, built, path.join(scratch, 'before'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Names of assets hold a hash of their content, so those of two builds do not clash. */
function keepAssets(before: string, now: string, at: number): void {
  if (!existsSync(before)) return;
  mkdirSync(now, { recursive: true });
  for (const name of readdirSync(before)) {
    const [old, kept] = [path.join(before, name), path.join(now, name)];
    if (!existsSync(kept) && at - statSync(old).mtimeMs < ASSETS_KEPT_MS) linkSync(old, kept);
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
