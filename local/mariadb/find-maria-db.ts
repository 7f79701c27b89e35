import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The two programs needed to run a private server. */
export interface MariaDbPrograms {
  readonly server: string;
  /** Creates a new data directory. */
  readonly installer: string;
}

export type FoundMariaDb =
  | { readonly found: true; readonly programs: MariaDbPrograms }
  | {
      readonly found: false;
      /** What is missing and how to get it on this kind of machine; ready to be shown to a person. */
      readonly hint: string;
    };

/** Debian keeps servers outside an ordinary user's PATH. */
const extraFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const serverNames = ['mariadbd', 'mysqld'];
const installerNames = ['mariadb-install-db', 'mysql_install_db'];

/** Looks for the MariaDB server on the PATH and in the usual folders of servers. */
export function findMariaDb(searchPath: string = process.env.PATH ?? '', platform: NodeJS.Platform = process.platform): FoundMariaDb {
  const folders = [...searchPath.split(path.delimiter).filter(Boolean), ...extraFolders];
  const server = firstProgram(folders, serverNames);
  const installer = firstProgram(folders, installerNames);
  if (server !== undefined && installer !== undefined) return { found: true, programs: { server, installer } };
  const missing = server === undefined ? 'The MariaDB server (mariadbd)' : 'The program mariadb-install-db';
  return { found: false, hint: `${missing} was not found. ${howToInstall(platform)}` };
}

function firstProgram(folders: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const folder of folders) {
      const candidate = path.join(folder, name);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function howToInstall(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Install it with: brew install mariadb';
    case 'win32':
      return 'Windows is not supported directly; use WSL and install it there with: sudo apt-get install -y --no-install-recommends mariadb-server';
    default:
      return 'On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends mariadb-server. On Fedora: sudo dnf install mariadb-server';
  }
}
