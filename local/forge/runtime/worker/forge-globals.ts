import { AsyncLocalStorage } from 'node:async_hooks';
import { STATUS_CODES } from 'node:http';
import type { HostAnswer, HostCall, HostCallDescriptor } from '../host-call';
import type { RuntimeValues } from '../worker-messages';
import { realNow } from './shifted-date';

interface Running {
  readonly runtime: object;
  readonly call: (call: HostCall) => Promise<HostAnswer>;
}

const running = new AsyncLocalStorage<Running>();

/** The globals that `@forge/api`, `kvs`, `sql` and `events` read. Outside an invocation they are absent, as on the platform. */
export function installForgeGlobals(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => running.getStore()?.runtime });
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
}

/** Runs `work` with the globals of one invocation. */
export function runWithRuntime<T>(
  values: RuntimeValues,
  timeoutMs: number,
  call: (call: HostCall) => Promise<HostAnswer>,
  work: () => Promise<T>,
): Promise<T> {
  return running.run({ runtime: forgeRuntime(values, timeoutMs), call }, work);
}

async function forgeFetch(descriptor: HostCallDescriptor, path: string, init: RequestInit = {}): Promise<Response> {
  const store = running.getStore();
  if (store === undefined) throw new Error('Forge runtime not found.');
  init.signal?.throwIfAborted();
  const call = {
    descriptor: JSON.parse(JSON.stringify(descriptor)) as HostCallDescriptor,
    path: String(path),
    method: (init.method ?? 'GET').toUpperCase(),
    ...(await headersAndBody(init)),
  };
  const answer = await abortable(store.call(call), init.signal ?? undefined);
  const hasNoBody = answer.status === 204 || answer.status === 205 || answer.status === 304;
  return new Response(hasNoBody ? null : answer.body, {
    status: answer.status,
    statusText: STATUS_CODES[answer.status] ?? '',
    headers: answer.headers,
  });
}

async function headersAndBody(init: RequestInit): Promise<{ headers: Record<string, string>; body: string | undefined }> {
  const isPlain = init.body === undefined || init.body === null || typeof init.body === 'string';
  if (isPlain)
    return { headers: Object.fromEntries(new Headers(init.headers)), body: (init.body as string | null | undefined) ?? undefined };
  const request = new Request('http://forge.invalid/', { method: 'POST', ...init, duplex: 'half' } as RequestInit);
  return { headers: Object.fromEntries(request.headers), body: await request.text() };
}

function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function forgeRuntime(values: RuntimeValues, timeoutMs: number): object {
  const deadline = realNow() + timeoutMs;
  const nothing = (): void => undefined;
  return {
    proxy: { token: 'local', url: 'http://forge.invalid' },
    contextAri: values.contextAri,
    container: values.container,
    appContext: values.appContext,
    aaid: values.aaid,
    lambdaContext: { awsRequestId: values.invocationId, getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()) },
    tracing: { traceId: values.invocationId.replaceAll('-', ''), spanId: values.invocationId.slice(0, 8) },
    realtime: {},
    metrics: {
      timing: () => ({ measure: () => ({ stop: nothing }) }),
      counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
      gauge: () => ({ set: nothing }),
    },
    featureFlags: () => false,
  };
}
