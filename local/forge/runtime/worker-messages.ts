import type { HostAnswer, HostCall } from './host-call';

/** The invocation's time: `running` clocks go on from `at` at normal speed, others stand still until the next message. */
export interface ClockReading {
  readonly at: number;
  readonly running: boolean;
}

/** The serialisable part of `__forge_runtime__`; the worker adds the functions. */
export interface RuntimeValues {
  readonly contextAri: string;
  readonly container: { readonly region: string; readonly runtime: string; readonly handler: string; readonly appCodeDir: string };
  readonly appContext: Readonly<Record<string, unknown>>;
  readonly aaid: string | undefined;
  readonly invocationId: string;
}

export interface InvokeMessage {
  readonly type: 'invoke';
  readonly invocationId: string;
  readonly bundleFile: string;
  readonly exportName: string;
  readonly payload: unknown;
  readonly context: unknown;
  readonly runtime: RuntimeValues;
  readonly timeoutMs: number;
  readonly clock: ClockReading;
}

export interface HostAnswerMessage {
  readonly type: 'hostAnswer';
  readonly callId: number;
  readonly clock: ClockReading;
  readonly answer: HostAnswer;
}

export type ToWorker = InvokeMessage | HostAnswerMessage;

export interface WorkerError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export type FromWorker =
  | { readonly type: 'hostCall'; readonly invocationId: string; readonly callId: number; readonly call: HostCall }
  | { readonly type: 'log'; readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly message: string }
  | { readonly type: 'result'; readonly invocationId: string; readonly ok: true; readonly value: string | undefined }
  | { readonly type: 'result'; readonly invocationId: string; readonly ok: false; readonly error: WorkerError };

/** Given to a worker when it starts. */
export interface WorkerData {
  readonly allowedHosts: readonly string[];
  readonly clock: ClockReading;
}
