import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Builds the pages and the shell where they are stale. In a process of its own, because Vite is an ES module, which jest cannot load; as in
 * production, because jest's own environment would make React's slower half of it.
 */
export function buildFrontEnds(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build-front-ends.ts'], {
    cwd: path.resolve(__dirname, '../..'),
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
