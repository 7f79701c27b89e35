import path from 'node:path';
import { buildIntoPlace } from '../local/forge/shell/build-into-place';
import { buildShell } from '../local/forge/shell/build-shell';
import { isStale } from '../local/forge/shell/is-stale';

const root = path.resolve(__dirname, '..');
const inRoot = (file: string): string => path.join(root, file);

/** Builds the shell of the local host and Plumbline's own pages, each only when its sources are newer than what was built. */
async function buildFrontEnds(): Promise<void> {
  const say = (message: string): void => console.error(`${message} …`);
  await buildShell(say);
  const page = inRoot('static/dist/index.html');
  if (!isStale(page, ['static', 'src/contracts', 'src/messages', 'package-lock.json'].map(inRoot))) return;
  say('Building Plumbline’s pages');
  const { build } = await import('vite');
  const config = { root: inRoot('static'), configFile: inRoot('static/vite.config.mts'), logLevel: 'warn' } as const;
  await buildIntoPlace(inRoot('static/dist'), (outDir) => build({ ...config, build: { outDir } }));
}

buildFrontEnds().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
