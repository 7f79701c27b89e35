import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import type { HostFaults, InvokeResult } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import { backendContext } from './app-contexts';
import type { AppWorker, WorkerOutcome } from './app-worker';
import type { BundledHandlers } from './bundle-handlers';
import type { HostAnswer, HostCall } from './host-call';
import type { AppIdentity } from './identity';
import type { CallOptions, Invocation } from './invocation';
import type { InvocationHistory } from './invocation-history';
import type { ClockReading, RuntimeValues } from './worker-messages';
import type { WorkerPool } from './worker-pool';

/** Platform limit on what a function may return: 5 MB ("Invocation limits"). */
export const maxResultBytes = 5_000_000;

export interface FunctionRunnerOptions {
  readonly manifest: AppManifest;
  readonly handlers: BundledHandlers;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly readClock: () => ClockReading;
  readonly faults: HostFaults;
  readonly history: InvocationHistory;
  readonly identity: AppIdentity;
  readonly runtimeValues: (invocation: Invocation, handler: string) => RuntimeValues;
  readonly answer: (call: HostCall, invocation: Invocation) => Promise<HostAnswer>;
}

interface RunningCall {
  readonly functionKey: string;
  readonly worker: AppWorker;
}

/** Runs functions of the app by their manifest key. */
export class FunctionRunner {
  private readonly running = new Map<string, RunningCall>();

  constructor(private readonly options: FunctionRunnerOptions) {}

  async invoke(functionKey: string, payload: unknown, call: CallOptions): Promise<InvokeResult> {
    const fn = this.options.manifest.functions.find((candidate) => candidate.key === functionKey);
    const handler = this.options.handlers.functions.get(functionKey);
    if (fn === undefined || handler === undefined) {
      return { ok: false, kind: 'error', name: 'Error', message: `manifest.yml declares no function '${functionKey}'.` };
    }
    const id = randomUUID();
    const invocation: Invocation = {
      id,
      functionKey,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      accountId: call.accountId,
      rootInvocationId: call.rootInvocationId ?? id,
    };
    const worker = await this.options.pool.acquire(call.nested ?? false);
    if (worker === undefined) return toResult({ kind: 'killed' }, 0);
    const startedAt = performance.now();
    const row = this.options.history.start(invocation, this.options.clock.now());
    this.running.set(id, { functionKey, worker });
    const started = worker.run(
      {
        type: 'invoke',
        invocationId: id,
        bundleFile: handler.bundleFile,
        exportName: handler.exportName,
        payload: plain(payload),
        context: backendContext(this.options.identity, call.accountId),
        runtime: this.options.runtimeValues(invocation, fn.handler),
        timeoutMs: (call.timeoutSeconds ?? fn.timeoutSeconds) * 1000,
        clock: this.options.readClock(),
      },
      this.countingAnswer(invocation, worker),
    );
    const outcome = await started;
    this.running.delete(id);
    this.options.pool.release(worker);
    const result = toResult(outcome, call.timeoutSeconds ?? fn.timeoutSeconds);
    this.options.history.finish(row, performance.now() - startedAt, outcome.kind, result.ok ? null : result.message);
    return result;
  }

  /** Ends the workers of running calls; returns how many. */
  kill(functionKey?: string): number {
    const victims = [...this.running.values()].filter((call) => functionKey === undefined || call.functionKey === functionKey);
    for (const victim of victims) victim.worker.kill('killed');
    return victims.length;
  }

  private countingAnswer(invocation: Invocation, worker: AppWorker): (call: HostCall) => Promise<HostAnswer> {
    let calls = 0;
    return async (call) => {
      calls += 1;
      const answer = await this.options.answer(call, invocation);
      const fault = this.options.faults.killAfterHostCalls;
      // The call has taken effect but the function never learns of it: the hardest moment to be killed.
      if (fault !== null && fault.functionKey === invocation.functionKey && calls >= fault.calls) {
        this.options.faults.killAfterHostCalls = null;
        worker.kill('killed');
      }
      return answer;
    };
  }
}

/** What crosses the wire on the platform: JSON, nothing else. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function toResult(outcome: WorkerOutcome, timeoutSeconds: number): InvokeResult {
  switch (outcome.kind) {
    case 'ok':
      if (outcome.value !== undefined && Buffer.byteLength(outcome.value) > maxResultBytes) {
        return { ok: false, kind: 'error', name: 'Error', message: `The function returned more than ${maxResultBytes} bytes.` };
      }
      return { ok: true, value: outcome.value === undefined ? undefined : JSON.parse(outcome.value) };
    case 'error':
      return { ok: false, kind: 'error', ...outcome.error };
    case 'timeout':
      return { ok: false, kind: 'timeout', name: 'FUNCTION_TIME_OUT', message: `The function ran longer than ${timeoutSeconds} seconds.` };
    case 'killed':
      return { ok: false, kind: 'killed', name: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', message: 'The function was killed.' };
  }
}
