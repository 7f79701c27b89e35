import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { HostSession } from '../browser-api';
import type { RunningForgeHost } from '../create-forge-host';
import type { Product } from '../product';
import { answerBridgeCall } from './bridge-commands';
import { actionCall, bridgeCall, frameRequest, sessionChange } from './browser-api-schemas';
import { openFrame } from './frame-opening';
import type { FrameRegistry } from './frame-registry';
import { answerTool, type ProductTools } from './host-tools';
import { hostedModules } from './hosted-modules';
import { HttpError } from './http-error';
import { answerJson, answerText, plainHeaders, readJson, readText } from './http-exchange';
import { callAction } from './rovo-actions';
import type { Session } from './session-store';
import { fileIn, sendFile } from './static-files';

export interface ShellServices {
  readonly host: RunningForgeHost;
  readonly product: Product;
  readonly people: HostSession['people'];
  readonly productTools: ProductTools | undefined;
  readonly clock: Clock;
  readonly frames: FrameRegistry;
  readonly frameUrl: string;
  readonly shellFolder: string;
}

/** Answers a request on the shell's origin: the host's own API, the product's REST API as the session's user, or the shell's files. */
export async function answerShellRequest(
  services: ShellServices,
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', services.frameUrl);
  if (url.pathname.startsWith('/rest/')) return passToProduct(services, session, request, url, response);
  if (url.pathname.startsWith('/__host/')) return answerHost(services, session, request, url.pathname.slice('/__host/'.length), response);
  return answerShellFile(services.shellFolder, request, url.pathname, response);
}

async function answerHost(
  services: ShellServices,
  session: Session,
  request: IncomingMessage,
  route: string,
  response: ServerResponse,
): Promise<void> {
  const action = /^POST tools\/actions\/([^/]+)$/.exec(`${request.method} ${route}`)?.[1];
  if (action !== undefined) {
    const called = await callAction(services, session, decodeURIComponent(action), await readJson(request, actionCall));
    return answerJson(response, 200, called);
  }
  if (route.startsWith('tools/')) return answerTool(services, route.slice('tools/'.length), request, response);
  const frameId = /^frames\/([^/]+)\/bridge$/.exec(route)?.[1];
  if (frameId !== undefined && request.method === 'POST') return answerBridge(services, session, frameId, request, response);
  switch (`${request.method} ${route}`) {
    case 'GET session':
      return answerJson(response, 200, await describeSession(services, session));
    case 'POST session':
      changeSession(services, session, await readJson(request, sessionChange));
      return answerJson(response, 200, await describeSession(services, session));
    case 'GET modules':
      return answerJson(
        response,
        200,
        hostedModules(services.host.manifest, session.locale, (icon) => iconUrl(icon, services.frameUrl)),
      );
    case 'POST frames':
      return answerJson(
        response,
        201,
        await openFrame({ ...services, manifest: services.host.manifest }, session, await readJson(request, frameRequest)),
      );
    default:
      throw new HttpError(404, `The host has no ${request.method} ${route}.`);
  }
}

async function answerBridge(
  services: ShellServices,
  session: Session,
  frameId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const frame = services.frames.get(frameId);
  if (!frame || frame.sessionId !== session.id) throw new HttpError(404, 'This frame is not open any more. Reload the page.');
  return answerJson(response, 200, await answerBridgeCall(services, frame, session, await readJson(request, bridgeCall)));
}

const serverInfo = z.looseObject({ serverTitle: z.string() });

async function describeSession(services: ShellServices, session: Session): Promise<HostSession> {
  const { manifest, identity } = services.host;
  return {
    accountId: session.accountId,
    theme: session.theme,
    locale: session.locale,
    people: services.people,
    site: {
      name: await siteName(services.product, session.accountId),
      siteUrl: services.product.siteUrl,
      cloudId: services.product.cloudId,
      frameOrigin: services.frameUrl,
      now: services.clock.now(),
    },
    app: { id: manifest.appId, name: manifest.name, version: identity.appVersion, environmentId: identity.environmentId },
  };
}

async function siteName(product: Product, accountId: string): Promise<string> {
  const answer = await product.handle({
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    headers: { accept: 'application/json' },
    principal: { kind: 'browser', accountId },
  });
  if (answer.status !== 200) return 'Jira';
  const parsed = serverInfo.safeParse(JSON.parse(answer.body));
  return parsed.success ? parsed.data.serverTitle : 'Jira';
}

function changeSession(services: ShellServices, session: Session, change: z.output<typeof sessionChange>): void {
  if (change.accountId !== undefined) {
    if (!services.people.some((person) => person.accountId === change.accountId)) {
      throw new HttpError(400, `accountId: ${change.accountId} is nobody you can look as.`);
    }
    session.accountId = change.accountId;
  }
  if (change.theme !== undefined) session.theme = change.theme;
  if (change.locale !== undefined) session.locale = change.locale;
}

async function passToProduct(
  services: ShellServices,
  session: Session,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const body = await readText(request);
  const { cookie: _cookie, ...headers } = plainHeaders(request);
  const answer = await services.product.handle({
    method: request.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    headers,
    ...(body === '' ? {} : { body }),
    principal: { kind: 'browser', accountId: session.accountId },
  });
  response.writeHead(answer.status, { ...answer.headers, 'cache-control': 'no-store' });
  response.end(answer.body);
}

/** `resource:<key>;<path>` is a file of the app, served on the frames' origin; an absolute URL stays what it is. */
function iconUrl(icon: unknown, frameUrl: string): string | undefined {
  if (typeof icon !== 'string') return undefined;
  const [, resource, file] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
  if (resource !== undefined && file !== undefined) return `${frameUrl}/r/${encodeURIComponent(resource)}/${file}`;
  return /^https:\/\//.test(icon) ? icon : undefined;
}

/** The shell is a single page: every path that is not a file of it is the page itself. */
async function answerShellFile(folder: string, request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, `The shell has no ${request.method} ${path}.`);
  const file = await fileIn(folder, path);
  if (file !== undefined) return sendFile(response, file, cacheHeaders(path));
  if (path.startsWith('/assets/')) throw new HttpError(404, `The shell has no file ${path}.`);
  const page = await fileIn(folder, '/index.html');
  if (page === undefined)
    return answerText(response, 503, 'The shell is not built yet: run buildShell() of local/forge/shell/build-shell.');
  return sendFile(response, page, { 'cache-control': 'no-store' });
}

/** Vite puts a hash into the names of assets, so they never change. */
function cacheHeaders(path: string): Record<string, string> {
  return { 'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store' };
}
