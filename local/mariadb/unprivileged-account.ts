import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** The account a server runs as when we are root; `undefined` when we are not root and simply run it as ourselves. */
export interface UnprivilegedAccount {
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'nobody';

/** The account for server processes, or `undefined` when this process is not root. */
export function unprivilegedAccount(): UnprivilegedAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, accountName], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** Whether other accounts may walk down to `folder`; a home folder with mode 0700 above it prevents that. */
export function othersCanReach(folder: string): boolean {
  const parts = path.resolve(folder).split(path.sep);
  const parents = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join(path.sep) || path.sep);
  return parents.every((parent) => (statSync(parent).mode & 0o001) !== 0);
}
