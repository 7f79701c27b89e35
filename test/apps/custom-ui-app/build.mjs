// Bundles each page's script with @forge/bridge and puts the page beside it, ready to be hosted.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const app = dirname(fileURLToPath(import.meta.url));
for (const page of ['countdown', 'admin']) {
  const from = join(app, 'static', page);
  const to = join(app, 'static', page, 'dist');
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
  copyFileSync(join(from, 'index.html'), join(to, 'index.html'));
  copyFileSync(join(app, 'static', 'style.css'), join(to, 'style.css'));
}
