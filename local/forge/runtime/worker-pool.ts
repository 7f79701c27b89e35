import { AppWorker, type AppWorkerOptions } from './app-worker';

/** More calls than this wait for a free worker. */
export const maxWorkers = 8;

/** Warm workers, reused latest first, so that module state survives between calls as in the platform's warm containers. */
export class WorkerPool {
  private readonly idle: AppWorker[] = [];
  private readonly all = new Set<AppWorker>();
  private readonly waiting: ((worker: AppWorker) => void)[] = [];

  constructor(private readonly options: AppWorkerOptions) {}

  /** A worker that nobody else uses. `nested` callers are awaited by a busy worker and therefore may exceed the limit. */
  acquire(nested: boolean): Promise<AppWorker> {
    const warm = this.takeIdle();
    if (warm !== undefined) return Promise.resolve(warm);
    if (nested || this.all.size < maxWorkers) return Promise.resolve(this.create());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  release(worker: AppWorker): void {
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
