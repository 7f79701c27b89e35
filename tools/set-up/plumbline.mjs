/** `npm run -s plumbline -- <command>`: the app from the command line, through the same host, without a browser. */
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { ensureMariaDb } from './programs.mjs';
import { root, runTypeScript } from './run.mjs';

checkNode();
ensureDependencies(root);
ensureMariaDb();
runTypeScript('local/cli.ts', process.argv.slice(2));
