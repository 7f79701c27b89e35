import { migrationRunner } from '@forge/sql';
import { migrations } from './migrations';

/**
 * Brings the database up to date and answers the names of the steps it ran. Safe to run twice, in two invocations at once, and after an
 * interruption: the runner remembers finished steps in `__migrations`, and each step may be repeated.
 */
export async function runMigrations(): Promise<readonly string[]> {
  for (const { name, ddl } of migrations) migrationRunner.enqueue(name, ddl);
  return migrationRunner.run();
}
