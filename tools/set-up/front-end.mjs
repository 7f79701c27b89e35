import { root, run } from './run.mjs';

/** Builds whatever of the front ends is older than its sources. */
export function ensureFrontEnds() {
  run(process.execPath, ['--import', 'tsx', 'tools/build-front-ends.ts'], { cwd: root });
}
