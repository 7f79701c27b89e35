/** Makes sure that `node_modules` holds what the lockfile asks for. Uses nothing but Node, since it runs before anything is installed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const MINIMUM_NODE = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  console.error(`Plumbline needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the dependencies of `folder` when they are missing or the lockfile has changed since. */
export function ensureDependencies(folder, { flags = [], label = 'dependencies' } = {}) {
  const stamp = join(folder, 'node_modules', '.plumbline-lockfile');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error(`Installing ${label} (about a minute) …`);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags], { cwd: folder });
  writeFileSync(stamp, wanted);
}
