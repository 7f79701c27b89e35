import { createRequire } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { HostAnswer, HostCall } from '../host-call';
import type { FromWorker, InvokeMessage, ToWorker, WorkerData, WorkerError } from '../worker-messages';
import { captureConsole } from './capture-console';
import { installEgressGuard } from './egress-guard';
import { installForgeGlobals, runWithRuntime } from './forge-globals';
import { installShiftedDate, setAppClock } from './shifted-date';

/** Entry of a worker thread: prepares the globals, then runs one function call after another. Module state lives as long as the worker. */
function main(port: MessagePort, data: WorkerData): void {
  const send = (message: FromWorker): void => port.postMessage(message);
  setAppClock(data.clock);
  installShiftedDate();
  installEgressGuard(data.allowedHosts);
  installForgeGlobals();
  captureConsole((level, message) => send({ type: 'log', level, message }));
  process.on('unhandledRejection', (reason) => {
    send({ type: 'log', level: 'error', message: `Unhandled rejection: ${describeError(reason).stack ?? String(reason)}` });
  });
  process.setSourceMapsEnabled(true);

  const waiting = new Map<number, (answer: HostAnswer) => void>();
  let lastCallId = 0;
  const hostCall = (invocationId: string, call: HostCall): Promise<HostAnswer> =>
    new Promise((resolve) => {
      lastCallId += 1;
      waiting.set(lastCallId, resolve);
      send({ type: 'hostCall', invocationId, callId: lastCallId, call });
    });

  port.on('message', (message: ToWorker) => {
    setAppClock(message.clock);
    switch (message.type) {
      case 'hostAnswer': {
        const resolve = waiting.get(message.callId);
        waiting.delete(message.callId);
        resolve?.(message.answer);
        return;
      }
      case 'invoke':
        void invoke(message, (call) => hostCall(message.invocationId, call)).then(send);
        return;
    }
  });
}

async function invoke(message: InvokeMessage, call: (call: HostCall) => Promise<HostAnswer>): Promise<FromWorker> {
  const { invocationId } = message;
  try {
    const value = await runWithRuntime(message.runtime, message.timeoutMs, call, async () => {
      const handler = loadHandler(message.bundleFile, message.exportName);
      return handler(message.payload, message.context);
    });
    return { type: 'result', invocationId, ok: true, value: JSON.stringify(value) };
  } catch (error) {
    return { type: 'result', invocationId, ok: false, error: describeError(error) };
  }
}

const requireBundle = createRequire(__filename);

function loadHandler(file: string, exportName: string): (payload: unknown, context: unknown) => unknown {
  const module = requireBundle(file) as Readonly<Record<string, unknown>>;
  const handler = module[exportName];
  if (typeof handler !== 'function') throw new TypeError(`The handler module has no function named '${exportName}'.`);
  return handler as (payload: unknown, context: unknown) => unknown;
}

function describeError(error: unknown): WorkerError {
  if (error instanceof Error) return { name: error.name, message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return { name: 'name' in error ? String(error.name) : 'Error', message: String(error.message) };
  }
  return { name: 'Error', message: typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error)) };
}

if (parentPort) main(parentPort, workerData as WorkerData);
