import { Worker } from 'node:worker_threads';
import type { HostAnswer, HostCall } from './host-call';
import type { ClockReading, FromWorker, InvokeMessage, ToWorker, WorkerData, WorkerError } from './worker-messages';

export type WorkerOutcome =
  | { readonly kind: 'ok'; readonly value: string | undefined }
  | { readonly kind: 'error'; readonly error: WorkerError }
  | { readonly kind: 'timeout' | 'killed' };

export interface AppWorkerOptions {
  readonly workerFile: string;
  readonly memoryMb: number;
  readonly data: WorkerData;
  readonly readClock: () => ClockReading;
  readonly onLog: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
}

interface Current {
  readonly invocationId: string;
  readonly answer: (call: HostCall) => Promise<HostAnswer>;
  readonly finish: (outcome: WorkerOutcome) => void;
}

/** One worker thread. It runs one function call at a time and can be ended at any moment. */
export class AppWorker {
  private readonly worker: Worker;
  private current: Current | undefined;
  private ended = false;

  constructor(private readonly options: AppWorkerOptions) {
    this.worker = new Worker(options.workerFile, {
      workerData: options.data,
      // The app sees none of the host's environment: user variables come from `forge variables` only.
      env: { NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      stdout: true,
      stderr: true,
    });
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.worker.on('error', (error: NodeJS.ErrnoException) => this.end({ kind: 'error', error: describeCrash(error) }));
    this.worker.on('exit', (code) =>
      this.end({ kind: 'error', error: { name: 'Error', message: `The function ended its process with code ${code}.` } }),
    );
    this.worker.unref();
  }

  get isAlive(): boolean {
    return !this.ended;
  }

  /** Runs one call and resolves with what became of it; never rejects. */
  run(message: InvokeMessage, answer: (call: HostCall) => Promise<HostAnswer>): Promise<WorkerOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.kill('timeout'), message.timeoutMs);
      // While a call runs the thread keeps this process alive; an idle one does not.
      this.worker.ref();
      const finish = (outcome: WorkerOutcome): void => {
        clearTimeout(timer);
        this.current = undefined;
        this.worker.unref();
        resolve(outcome);
      };
      this.current = { invocationId: message.invocationId, answer, finish };
      this.post(message);
    });
  }

  kill(reason: 'timeout' | 'killed'): void {
    this.end({ kind: reason });
    void this.worker.terminate();
  }

  private end(outcome: WorkerOutcome): void {
    this.ended = true;
    this.current?.finish(outcome);
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'log':
        this.options.onLog(message.level, message.message);
        return;
      case 'hostCall':
        void this.serve(message.invocationId, message.callId, message.call);
        return;
      case 'result':
        if (message.invocationId !== this.current?.invocationId) return;
        this.current.finish(message.ok ? { kind: 'ok', value: message.value } : { kind: 'error', error: message.error });
        return;
    }
  }

  private async serve(invocationId: string, callId: number, call: HostCall): Promise<void> {
    const current = this.current;
    if (current?.invocationId !== invocationId) {
      this.options.onLog('warn', `A call to ${call.path} came after its function had returned (an unawaited promise?) and is lost.`);
      return;
    }
    const answer = await current.answer(call);
    if (this.ended) return;
    this.post({ type: 'hostAnswer', callId, clock: this.options.readClock(), answer });
  }
}

function describeCrash(error: NodeJS.ErrnoException): WorkerError {
  const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return {
    name: isMemory ? 'FUNCTION_OUT_OF_MEMORY' : error.name,
    message: error.message,
    ...(error.stack ? { stack: error.stack } : {}),
  };
}
