import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { bridgeScriptFile, buildBridge } from '../bridge/build-bridge';
import type { HostLogLine } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { FrameRegistry, OpenFrame } from '../server/frame-registry';
import { HttpError } from '../server/http-error';
import { answerJson, answerText } from '../server/http-exchange';
import { close, listen } from '../server/listen';
import { fileIn, sendFile } from '../server/static-files';
import { contentSecurityPolicy, uiKitSecurityPolicy } from './content-security-policy';
import { BRIDGE_PATH, RENDERER_PATH, uiKitPage, withBridge } from './frame-page';
import { LOCALE_FOLDER, localeFile, localeInfo } from './locale-files';
import { UiKitBundles } from './ui-kit-bundles';

export interface FrameServerOptions {
  readonly port: number;
  readonly shellOrigin: string;
  readonly manifest: AppManifest;
  readonly frames: FrameRegistry;
  readonly cacheFolder: string;
  readonly log: (level: HostLogLine['level'], message: string) => void;
}

/** Serves what runs inside frames, on an origin of its own, so that an app's page can neither read the shell nor call it. */
export async function startFrameServer(options: FrameServerOptions): Promise<{ readonly url: string; stop(): Promise<void> }> {
  await buildBridge();
  const bundles = new UiKitBundles(options.manifest, options.cacheFolder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', options.shellOrigin);
    answer(options, bundles, pathname, response).catch((error: unknown) => answerError(response, error, options));
  });
  const port = await listen(server, options.port);
  return { url: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

async function answer(options: FrameServerOptions, bundles: UiKitBundles, pathname: string, response: ServerResponse): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  if (pathname === BRIDGE_PATH) return sendFile(response, bridgeScriptFile, { 'cache-control': 'no-cache' });
  if (pathname === RENDERER_PATH) return sendFile(response, await bundles.rendererFile(), { 'cache-control': 'no-cache' });
  const [, kind, first, rest] = /^\/([fr])\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  if (kind === 'r' && first !== undefined) return answerIcon(options, decodeURIComponent(first), rest ?? '/', response);
  const frame = kind === 'f' && first !== undefined ? options.frames.get(first) : undefined;
  if (!frame) throw new HttpError(404, 'This frame is not open any more. Reload the page around it.');
  return answerFrame(options, bundles, frame, rest ?? '/', response);
}

async function answerFrame(
  options: FrameServerOptions,
  bundles: UiKitBundles,
  frame: OpenFrame,
  urlPath: string,
  response: ServerResponse,
): Promise<void> {
  if (urlPath.startsWith(`/${LOCALE_FOLDER}/`)) return answerLocale(options.manifest, urlPath.slice(LOCALE_FOLDER.length + 2), response);
  const headers = { 'cache-control': 'no-cache', 'referrer-policy': 'origin' };
  if (frame.render === 'native') {
    response.setHeader('content-security-policy', uiKitSecurityPolicy(options.manifest, options.shellOrigin));
    if (urlPath === '/') return sendPage(response, uiKitPage(options.shellOrigin, 'app.js', frame.locale), headers);
    if (urlPath === '/app.js') return sendFile(response, await bundles.appBundle(frame.resource), headers);
    throw new HttpError(404, `A UI Kit frame has no file ${urlPath}.`);
  }
  response.setHeader('content-security-policy', contentSecurityPolicy(options.manifest, options.shellOrigin));
  const file = await fileIn(resourceFolder(options.manifest, frame.resource), urlPath === '/' ? '/index.html' : urlPath);
  if (file === undefined) {
    throw new HttpError(
      404,
      `The resource ${frame.resource} has no file ${urlPath === '/' ? 'index.html: build the app first' : urlPath}.`,
    );
  }
  if (path.extname(file) !== '.html') return sendFile(response, file, headers);
  return sendPage(response, withBridge(await readFile(file, 'utf8'), options.shellOrigin, 'custom'), headers);
}

/** Icons and thumbnails of the manifest, which the shell shows outside any frame. Never a page: that would run without a frame. */
async function answerIcon(options: FrameServerOptions, resource: string, urlPath: string, response: ServerResponse): Promise<void> {
  const file = await fileIn(resourceFolder(options.manifest, resource), urlPath);
  if (file === undefined || !/\.(svg|png|jpe?g|gif|webp|ico)$/i.test(file)) throw new HttpError(404, `There is no image ${urlPath}.`);
  return sendFile(response, file, { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" });
}

async function answerLocale(manifest: AppManifest, name: string, response: ServerResponse): Promise<void> {
  if (name === 'i18n-info.json') {
    const info = localeInfo(manifest);
    if (info === undefined) throw new HttpError(404, 'The manifest declares no translations.');
    return answerJson(response, 200, info);
  }
  const file = localeFile(manifest, name.replace(/\.json$/, ''));
  if (file === undefined) throw new HttpError(404, `The manifest declares no translation ${name}.`);
  return sendFile(response, file, { 'cache-control': 'no-cache' });
}

function resourceFolder(manifest: AppManifest, key: string): string {
  const resource = manifest.resources.find((declared) => declared.key === key);
  if (!resource) throw new HttpError(404, `The manifest declares no resource ${key}.`);
  return path.resolve(manifest.folder, resource.path);
}

function sendPage(response: ServerResponse, html: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(html);
}

function answerError(response: ServerResponse, error: unknown, options: FrameServerOptions): void {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HttpError)) options.log('error', `frames: ${error instanceof Error ? (error.stack ?? message) : message}`);
  if (response.headersSent) response.destroy();
  else answerText(response, error instanceof HttpError ? error.status : 500, message);
}
