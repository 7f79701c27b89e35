import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '../..');
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** What Forge allows a Custom UI page of this app: its own scripts only, styles also inline (as the manifest asks), no other host. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
].join('; ');

const stubScript = async (): Promise<string> => {
  const result = await build({
    entryPoints: [path.join(root, 'static/testing/stub-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env': '{}' },
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
};

export interface StubSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built front end (`static/dist`) as Forge would, under its content security policy, with the stub bridge before it. The page is
 * byte for byte what is deployed.
 */
export const startStubSite = async (): Promise<StubSite> => {
  const dist = path.join(root, 'static/dist');
  const script = await stubScript();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stub');
    const name = pathname === '/' ? '/index.html' : pathname;
    const file = path.join(dist, path.normalize(name));
    const send = (type: string, body: string | Buffer) => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
      response.end(body);
    };
    if (name === '/stub-bridge.js') return send('text/javascript', script);
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404);
      return response.end();
    }
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    if (name !== '/index.html') return send(type, readFileSync(file));
    return send(type, readFileSync(file, 'utf8').replace('<head>', '<head><script src="./stub-bridge.js"></script>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stub site has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
