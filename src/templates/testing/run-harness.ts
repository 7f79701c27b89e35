import type { RecordCollection } from '../../shared/record-collection';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import type { ApplyPorts, RunRecords } from '../apply/apply-ports';
import { applyRun } from '../apply/apply-run';
import { savePlan } from '../apply/plan-pages';
import type { RunRecord } from '../apply/run-record';
import type { WantedProject } from '../items/wanted-project';
import { makePlan, type PlanOccasion } from '../plan/plan-project';
import type { MadePlan } from '../plan/planned-item';
import { stepsOf } from '../plan/steps-of';
import type { FoundProject, SiteFacts } from '../ports';
import { InMemoryJira, plainSite, WorkerKilled } from './in-memory-jira';

const START = 1_790_000_000;

/** Runs on an in-memory Jira, with a queue and a clock of their own. */
export class RunHarness {
  time = START;
  readonly jira: InMemoryJira;
  readonly records: RunRecords;
  private queue: { readonly runId: string; readonly at: number }[] = [];
  private ids = 0;
  /** Called before and after each write of a record; may throw `WorkerKilled`. */
  onRecordWrite: () => void = () => undefined;
  /** Seconds that one invocation has. */
  invocation = Number.POSITIVE_INFINITY;

  constructor(site: SiteFacts = plainSite()) {
    this.jira = new InMemoryJira(site, () => this.time);
    this.records = {
      runs: this.watched(inMemoryRecordCollection()),
      plans: inMemoryRecordCollection(),
      journals: this.watched(inMemoryRecordCollection()),
      provenance: this.watched(inMemoryRecordCollection()),
    };
  }

  ports(): ApplyPorts {
    const begun = this.time;
    return {
      records: this.records,
      hands: this.jira,
      queue: { push: async ({ runId }, delay = 0) => void this.queue.push({ runId, at: this.time + delay }) },
      projectsChanged: async () => undefined,
      // Time passes while one works.
      now: () => this.time,
      sleep: async (milliseconds) => {
        this.time += Math.ceil(milliseconds / 1000);
      },
      newId: () => `id-${++this.ids}`,
      secondsLeft: () => begun + this.invocation - this.time,
      log: () => undefined,
    };
  }

  /** Messages on their way. */
  messages(): number {
    return this.queue.length;
  }

  dropMessages(): void {
    this.queue = [];
  }

  async plan(wanted: WantedProject, found: FoundProject | null = null, occasion: Partial<PlanOccasion> = {}): Promise<MadePlan> {
    const site = await this.jira.site();
    if (!site.ok) throw new Error('The site is down');
    return makePlan(wanted, found, site.value, { madeAt: this.time, ...occasion });
  }

  /** Keeps a run that may begin. */
  async keep(made: MadePlan, more: Partial<RunRecord> = {}): Promise<string> {
    const id = `run-${++this.ids}`;
    const planId = `plan-${id}`;
    const planPages = await savePlan(this.records.plans, planId, this.time, made);
    const { plan } = made;
    const run: RunRecord = {
      id,
      purpose: plan.projectId === null ? 'create' : 'apply',
      templateId: plan.templateId,
      templateName: plan.templateName,
      templateVersion: plan.templateVersion,
      language: plan.language,
      answers: {},
      answeredOnDay: 20_000,
      askedProjectId: plan.projectId,
      projectId: plan.projectId,
      projectKey: plan.projectKey,
      projectName: plan.projectName,
      jiraTemplate: made.jiraTemplate,
      digest: plan.digest,
      state: 'running',
      requestedBy: 'ann',
      requestedAt: this.time,
      note: '',
      decidedBy: null,
      decidedAt: null,
      decisionNote: '',
      startedAt: null,
      finishedAt: null,
      cost: plan.cost,
      planId,
      planPages,
      total: stepsOf(plan).reduce((sum, { refs }) => sum + refs.length, 0),
      done: 0,
      failed: 0,
      current: null,
      calls: 0,
      problem: null,
      waitsUntil: null,
      retryFailed: false,
      setbacks: 0,
      lease: null,
      heardAt: this.time,
      provenanceBefore: null,
      ...more,
    };
    await this.records.runs.insert({ id, position: this.time, value: run });
    return id;
  }

  async run(id: string): Promise<RunRecord> {
    const record = await this.records.runs.get(id);
    if (!record) throw new Error(`There is no run ${id}`);
    return record.value;
  }

  async change(id: string, change: Partial<RunRecord>): Promise<void> {
    const record = await this.records.runs.get(id);
    if (record) await this.records.runs.replace({ ...record, value: { ...record.value, ...change } });
  }

  /** One invocation that may be killed; answers whether it was. */
  async invoke(id: string, as: 'viewer' | 'app' = 'app'): Promise<boolean> {
    try {
      await applyRun(this.ports(), id, as);
      return false;
    } catch (error) {
      if (error instanceof WorkerKilled) return true;
      throw error;
    }
  }

  /**
   * Begins as the viewer, then delivers what is queued until nothing is. A killed invocation is delivered again, as Forge does; where the run
   * needs its viewer again, the viewer resumes it.
   */
  async toTheEnd(id: string, most = 3_000): Promise<RunRecord> {
    if ((await this.run(id)).state === 'running' && (await this.invoke(id, 'viewer'))) this.queue.push({ runId: id, at: this.time });
    for (let delivered = 0; delivered < most; delivered++) {
      this.queue.sort((a, b) => a.at - b.at);
      const message = this.queue.shift();
      if (message) {
        this.time = Math.max(this.time + 1, message.at);
        if (await this.invoke(message.runId)) this.queue.push({ runId: message.runId, at: this.time + 1 });
        continue;
      }
      const run = await this.run(id);
      if (run.state !== 'stopped' || run.problem?.kind !== 'own') return run;
      await this.change(id, { state: 'running', problem: null });
      this.time += 200;
      if (await this.invoke(id, 'viewer')) this.queue.push({ runId: id, at: this.time + 200 });
    }
    throw new Error('The run does not end');
  }

  private watched<T>(records: RecordCollection<T>): RecordCollection<T> {
    const watch = async <R>(write: () => Promise<R>): Promise<R> => {
      this.onRecordWrite();
      const result = await write();
      this.onRecordWrite();
      return result;
    };
    return {
      get: (id) => records.get(id),
      list: (filter) => records.list(filter),
      insert: (record) => watch(() => records.insert(record)),
      replace: (record) => watch(() => records.replace(record)),
      remove: (id, version) => watch(() => records.remove(id, version)),
    };
  }
}
