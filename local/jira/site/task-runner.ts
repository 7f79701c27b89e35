import type { Clock } from '../../clock';
import type { TaskRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { Caller } from '../operation';

/** Runs long-running tasks after the request that started them has been answered, and keeps their records. */
export class TaskRunner {
  constructor(
    private readonly state: SiteState,
    private readonly clock: Clock,
  ) {}

  start(description: string, caller: Caller, work: () => unknown): string {
    const task: TaskRecord = {
      id: this.state.nextId('tasks'),
      description,
      status: 'ENQUEUED',
      progress: 0,
      submittedBy: caller.accountId ?? '',
      submittedAt: this.clock.now(),
    };
    this.state.put('tasks', task);
    setImmediate(() => void this.run(task, work));
    return task.id;
  }

  private async run(task: TaskRecord, work: () => unknown): Promise<void> {
    const started: TaskRecord = { ...task, status: 'RUNNING', startedAt: this.clock.now() };
    this.state.put('tasks', started);
    try {
      const result = await work();
      this.finish({ ...started, status: 'COMPLETE', ...(result === undefined ? {} : { result }) });
    } catch (error) {
      this.finish({ ...started, status: 'FAILED', message: error instanceof Error ? error.message : String(error) });
    }
  }

  private finish(task: TaskRecord): void {
    this.state.put('tasks', { ...task, progress: 100, finishedAt: this.clock.now() });
  }
}
