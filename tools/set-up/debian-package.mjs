import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The full path of the first of `names` found on the PATH or in the usual folders, or `undefined`. */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...EXTRA_FOLDERS].filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}

/** Whether this is Debian or Ubuntu and we may install packages. */
export function canInstallPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
}

/** Installs Debian packages, refreshing the package lists first. Returns whether it worked. */
export function installPackages(packages) {
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // A stale list is no reason to stop: the package may be in the list that is there.
  spawnSync('apt-get', ['update', '-qq'], options);
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status === 0;
}
