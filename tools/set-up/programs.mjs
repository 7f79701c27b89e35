import { canInstallPackages, findProgram, installPackages } from './debian-package.mjs';

/** Finds MariaDB, or installs it where we may; otherwise says exactly what to install and ends. */
export function ensureMariaDb() {
  const installed = () => findProgram(['mariadbd', 'mysqld']) && findProgram(['mariadb-install-db', 'mysql_install_db']);
  if (installed()) return;
  if (canInstallPackages() && installPackages(['mariadb-server']) && installed()) return;
  console.error(
    [
      'Plumbline keeps its data in a private MariaDB server, which is not installed here. Install it and run the command again:',
      '  Debian, Ubuntu:  sudo apt-get install -y --no-install-recommends mariadb-server',
      '  Fedora:          sudo dnf install mariadb-server',
      '  macOS:           brew install mariadb',
      'Nothing else is needed: Plumbline starts its own server on a socket, with its data under .plumbline/.',
    ].join('\n'),
  );
  process.exit(1);
}

/** The browser for browser tests, installed where we may; `undefined` when there is none (the tests say so and are left out). */
export function ensureChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const found = findProgram(names);
  if (found) return found;
  if (canInstallPackages() && installPackages(['chromium', 'fonts-liberation'])) return findProgram(names);
  return undefined;
}
