import { AppWorker, type AppWorkerOptions } from './app-worker';

/** More calls than this wait for a free worker. */
export const maxWorkers = 8;

/** Warm workers, reused latest first, so that module state survives between calls as in the platform's warm containers. */
export class WorkerPool {
  private readonly idle: AppWorker[] = [];
  private readonly all = new Set<AppWorker>();
  private readonly waiting: ((worker: AppWorker | undefined) => void)[] = [];
  private stopped = false;

  constructor(private readonly options: AppWorkerOptions) {}

  /** Starts one worker ahead of the first call. */
  warmUp(): void {
    this.idle.push(this.create());
  }

  /**
   * A worker that nobody else uses; `undefined` when the pool is stopped. `nested` callers are awaited by a busy worker and therefore may exceed
   * the limit.
   */
  acquire(nested: boolean): Promise<AppWorker | undefined> {
    if (this.stopped) return Promise.resolve(undefined);
    const warm = this.takeIdle();
    if (warm !== undefined) return Promise.resolve(warm);
    if (nested || this.all.size < maxWorkers) return Promise.resolve(this.create());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  release(worker: AppWorker): void {
    if (this.stopped) return;
    const surplus = this.all.size > maxWorkers;
    if (!worker.isAlive || surplus) {
      this.all.delete(worker);
      if (worker.isAlive) worker.kill('killed');
    } else if (this.waiting.length === 0) {
      this.idle.push(worker);
      return;
    }
    const next = this.waiting.shift();
    if (next !== undefined) next(this.all.has(worker) ? worker : this.create());
  }

  stop(): void {
    this.stopped = true;
    for (const give of this.waiting.splice(0)) give(undefined);
    for (const worker of this.all) worker.kill('killed');
    this.all.clear();
    this.idle.length = 0;
  }

  private create(): AppWorker {
    const worker = new AppWorker(this.options);
    this.all.add(worker);
    return worker;
  }

  private takeIdle(): AppWorker | undefined {
    for (let worker = this.idle.pop(); worker !== undefined; worker = this.idle.pop()) {
      if (worker.isAlive) return worker;
      this.all.delete(worker);
    }
    return undefined;
  }
}
