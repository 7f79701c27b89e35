import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { type Clock, systemClock } from '../../clock';
import type { HostSession } from '../browser-api';
import type { RunningForgeHost } from '../create-forge-host';
import type { HostLogLine } from '../forge-host';
import { startFrameServer } from '../frames/start-frame-server';
import type { Product } from '../product';
import { FrameRegistry } from './frame-registry';
import type { ProductTools } from './host-tools';
import { HttpError } from './http-error';
import { answerJson, answerText } from './http-exchange';
import { close, listen } from './listen';
import { isNavigation, isSameOrigin } from './same-origin';
import { SessionStore } from './session-store';
import { answerShellRequest } from './shell-routes';
import { answerWebTrigger, webTriggerOf } from './web-trigger-requests';

export interface ServerOptions {
  readonly host: RunningForgeHost;
  readonly product: Product;
  /** Preferred port of the shell; the next free one is taken. */
  readonly port: number;
  /** Preferred port of the frames, `port + 1` if absent. */
  readonly framePort?: number;
  /** People offered by "View as"; the first is who looks at first. */
  readonly people: HostSession['people'];
  readonly log: (line: HostLogLine) => void;
  readonly clock?: Clock;
  readonly productTools?: ProductTools;
  /** Where bundles of UI Kit resources are kept; they may be rebuilt at any time. */
  readonly cacheFolder: string;
}

export interface RunningServer {
  /** The shell, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The frames' origin. */
  readonly frameUrl: string;
  stop(): Promise<void>;
}

/** The built shell, see `shell/build-shell.ts`. */
const shellFolder = path.resolve(__dirname, '../shell/dist');

/** Starts the shell's server and the frames' server, both on 127.0.0.1 only. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const [firstPerson] = options.people;
  if (!firstPerson) throw new Error('The shell needs at least one person to look as.');
  const clock = options.clock ?? systemClock;
  const log = (level: HostLogLine['level'], message: string) => options.log({ at: clock.now(), level, source: 'server', message });

  let handle: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  const server = createServer((request, response) => {
    const answered = handle ? handle(request, response) : Promise.reject(new HttpError(503, 'The host is still starting.'));
    answered.catch((error: unknown) => answerError(response, error, (message) => log('error', message)));
  });
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  const frames = new FrameRegistry();
  const frameServer = await startFrameServer({
    port: options.framePort ?? (options.port === 0 ? 0 : port + 1),
    shellOrigin: url,
    manifest: options.host.manifest,
    frames,
    cacheFolder: options.cacheFolder,
    log,
  });
  const sessions = new SessionStore(`forge-host-${port}`, firstPerson.accountId);
  options.host.setWebTriggerBaseUrl(url);
  const services = {
    host: options.host,
    product: options.product,
    people: options.people,
    productTools: options.productTools,
    clock,
    frames,
    sessions,
    frameUrl: frameServer.url,
    shellFolder,
  };
  handle = async (request, response) => {
    if (request.headers.host === `localhost:${port}`) return redirectTo(response, `${url}${request.url ?? '/'}`);
    // Another name for this machine would be another origin, and how a foreign page could reach it (DNS rebinding).
    if (request.headers.host !== `127.0.0.1:${port}`) throw new HttpError(421, `This server answers as ${url} only.`);
    const webTrigger = webTriggerOf(request.url ?? '/');
    if (webTrigger) return answerWebTrigger(options.host, webTrigger, request, response);
    const method = request.method ?? 'GET';
    if (!isSameOrigin(request.headers, url, method) && !isNavigation(request.headers, method)) {
      throw new HttpError(403, 'Only pages of the shell may call it.');
    }
    const { session, setCookie } = sessions.open(request.headers.cookie);
    if (setCookie !== undefined) response.setHeader('set-cookie', setCookie);
    await answerShellRequest(services, session, request, response);
  };
  return {
    url,
    frameUrl: frameServer.url,
    stop: async () => {
      await Promise.all([close(server), frameServer.stop()]);
    },
  };
}

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(307, { location });
  response.end();
}

function answerError(response: ServerResponse, error: unknown, log: (message: string) => void): void {
  if (!(error instanceof HttpError)) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) response.destroy();
  else if (error instanceof HttpError) answerJson(response, error.status, { error: { name: error.name, message } });
  else answerText(response, 500, `The host failed: ${message}`);
}
