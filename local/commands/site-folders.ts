import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CommandOptions } from './command-options';

/** The repository. */
export const projectRoot = path.resolve(__dirname, '../..');
const kept = path.join(projectRoot, '.plumbline');

/** Where a site keeps its state between runs: one folder for each combination of app, data and moment. */
export function siteFolder(options: Pick<CommandOptions, 'app' | 'data' | 'asOf'>): string {
  const told = [options.app, options.data, options.asOf?.toString()].filter((part) => part !== undefined);
  if (told.length === 0) return path.join(kept, 'demo');
  return path.join(kept, `site-${createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 12)}`);
}
