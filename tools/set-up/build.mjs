/** `npm run build`: the front ends, where stale. */
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { ensureFrontEnds } from './front-end.mjs';
import { root } from './run.mjs';

checkNode();
ensureDependencies(root);
ensureFrontEnds();
