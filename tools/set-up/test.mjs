/**
 * `npm test`: the same set-up as `npm start`, plus a browser; then all tests. Arguments go on to jest. Prints `N passed, N failed` last.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { ensureFrontEnds } from './front-end.mjs';
import { ensureChromium, ensureMariaDb } from './programs.mjs';
import { root } from './run.mjs';

checkNode();
ensureDependencies(root);
ensureMariaDb();
ensureFrontEnds();
const chromium = ensureChromium();
if (!chromium) {
  if (process.env.CI) {
    console.error('CI needs a browser: install the package chromium.');
    process.exit(1);
  }
  console.error(
    'No Chromium was found: the browser tests (test/browser) are left out. On Debian or Ubuntu: sudo apt-get install -y chromium',
  );
}
const projects = chromium ? ['unit', 'seams', 'browser'] : ['unit', 'seams'];
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const report = join(folder, 'report.json');
/** One more than there are processors: a worker that waits for its browser or database leaves its processor to another. */
const workers = availableParallelism() + 1;
const jest = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PLUMBLINE_TEST_RUN: folder, ...(chromium ? { PLUMBLINE_CHROMIUM: chromium } : {}) },
  },
);
const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
// A suite that could not even load counts as a failure, though no test of it ran.
const failed = Math.max(numFailedTests, numFailedTestSuites);
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
process.exit(jest.status === 0 ? 0 : 1);
