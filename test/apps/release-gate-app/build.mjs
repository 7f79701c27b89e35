// Bundles the configuration page's script with Atlassian's bridges and puts the page beside it, ready to be hosted.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const from = join(dirname(fileURLToPath(import.meta.url)), 'static', 'configure');
const to = join(from, 'dist');
mkdirSync(to, { recursive: true });
buildSync({
  entryPoints: [join(from, 'main.js')],
  outfile: join(to, 'main.js'),
  bundle: true,
  minify: true,
  target: 'es2022',
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  logLevel: 'warning',
});
for (const file of ['index.html', 'style.css', 'icon.svg']) copyFileSync(join(from, file), join(to, file));
