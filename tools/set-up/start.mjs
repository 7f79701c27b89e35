/** `npm start`: everything from a fresh clone to a page in the browser. Arguments go on to `local/cli.ts start`. */
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { ensureFrontEnds } from './front-end.mjs';
import { ensureMariaDb } from './programs.mjs';
import { root, runTypeScript } from './run.mjs';

checkNode();
ensureDependencies(root);
ensureMariaDb();
ensureFrontEnds();
runTypeScript('local/cli.ts', ['start', ...process.argv.slice(2)]);
