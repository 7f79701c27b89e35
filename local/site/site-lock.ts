import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Two processes must not use one site's folder. Answers the function that gives it back, or the process that has it. */
export function lockSite(folder: string): { readonly release: () => void } | { readonly heldBy: number } {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'lock');
  const holder = holderOf(file);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) return { heldBy: holder };
  writeFileSync(file, String(process.pid));
  return { release: () => rmSync(file, { force: true }) };
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
