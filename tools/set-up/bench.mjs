/** `npm run bench`: the benchmarks, each beside a peer in the same run. */
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { ensureMariaDb } from './programs.mjs';
import { root, runTypeScript } from './run.mjs';

checkNode();
ensureDependencies(root);
ensureMariaDb();
runTypeScript('bench/run-benchmarks.ts', process.argv.slice(2));
