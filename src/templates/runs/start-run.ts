import type { Answers } from '../../contracts/templates/blueprint';
import type { RunPurpose } from '../../contracts/templates/run';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import { applyRun } from '../apply/apply-run';
import { savePlan } from '../apply/plan-pages';
import { isAtWork, type RunRecord } from '../apply/run-record';
import { canApply } from '../plan/plan-project';
import type { MadePlan } from '../plan/planned-item';
import { stepsOf } from '../plan/steps-of';
import { planForViewer } from './plan-for-viewer';
import type { ChosenTemplate, RunPorts, RunViewer } from './run-ports';
import { type RunRefusal, refuse } from './run-refusal';

/** Whether a person's button creates; others request, and a PMO administrator approves. */
export const mayCreate = async (viewer: RunViewer): Promise<boolean> => (await viewer.isPmoAdmin()) || viewer.isJiraAdmin();

/** Applies exactly the plan of this digest, which is made again and compared; or files a request for it. */
export async function startRun(
  ports: RunPorts,
  viewer: RunViewer,
  chosen: ChosenTemplate & { readonly digest: string; readonly note: string },
): Promise<Result<RunRecord, RunRefusal>> {
  const made = await planForViewer(ports, viewer, chosen);
  if (!made.ok) return made;
  const { plan } = made.value;
  if (!canApply(plan)) return refuse('INVALID_REQUEST', 'planHasErrors', 'answers');
  if (plan.digest !== chosen.digest) return refuse('CONFLICT', 'changedMeanwhile', 'digest');
  return beginRun(ports, viewer, {
    purpose: plan.projectId === null ? 'create' : 'apply',
    made: made.value,
    answers: chosen.answers,
    note: chosen.note,
    begin: await mayCreate(viewer),
  });
}

/** A run of a plan that may be applied. */
export interface NewRun {
  readonly purpose: RunPurpose;
  readonly made: MadePlan;
  readonly answers: Answers;
  readonly note: string;
  /** Whether it begins now, or waits for an approver. */
  readonly begin: boolean;
}

/** Keeps a run and begins it, if it may begin: the viewer's own part at once, the rest through the queue. */
export async function beginRun(ports: RunPorts, viewer: RunViewer, newRun: NewRun): Promise<Result<RunRecord, RunRefusal>> {
  const { purpose, made, answers, note, begin } = newRun;
  const { plan } = made;
  const steps = stepsOf(plan);
  if (plan.projectId !== null && (await isBusy(ports, plan.projectId))) return refuse('CONFLICT', 'projectBusy', 'projectId');
  const id = ports.newId();
  const planId = ports.newId();
  const now = ports.now();
  const planPages = await savePlan(ports.records.plans, planId, now, made);
  const run: RunRecord = {
    id,
    purpose,
    templateId: plan.templateId,
    templateName: plan.templateName,
    templateVersion: plan.templateVersion,
    language: plan.language,
    answers,
    answeredOnDay: dayOf(now),
    askedProjectId: plan.projectId,
    projectId: plan.projectId,
    projectKey: plan.projectKey,
    projectName: plan.projectName,
    jiraTemplate: made.jiraTemplate,
    digest: plan.digest,
    state: begin ? 'running' : 'requested',
    requestedBy: viewer.accountId,
    requestedAt: now,
    note,
    decidedBy: null,
    decidedAt: null,
    decisionNote: '',
    startedAt: null,
    finishedAt: null,
    cost: plan.cost,
    planId,
    planPages,
    total: steps.reduce((sum, { refs }) => sum + refs.length, 0),
    done: 0,
    failed: 0,
    current: null,
    calls: 0,
    problem: null,
    waitsUntil: null,
    retryFailed: false,
    setbacks: 0,
    lease: null,
    heardAt: now,
    provenanceBefore: null,
  };
  if (!(await ports.records.runs.insert({ id, projectId: plan.projectId ?? 0, position: now, value: run })))
    throw new Error('A new run has the id of another');
  return ok(begin ? await setGoing(ports, viewer, run) : run);
}

/** Does the viewer's own part of a run, if there is any, and hands the rest to the queue. What the run has come to. */
export async function setGoing(ports: RunPorts, viewer: RunViewer, run: RunRecord): Promise<RunRecord> {
  const { queue } = ports.asViewer;
  if (await viewer.isJiraAdmin()) {
    // Should this invocation be killed, somebody looks after the run.
    await queue.push({ runId: run.id }, LOOK_AFTER_SECONDS);
    await applyRun(ports.asViewer, run.id, 'viewer');
  } else await queue.push({ runId: run.id });
  return (await ports.records.runs.get(run.id))?.value ?? run;
}

/** Longer than an invocation that a person waits for, and than its lease. */
const LOOK_AFTER_SECONDS = 150;

/** Whether another run is at work in the project: two would see half of what the other does. */
async function isBusy({ records }: RunPorts, projectId: number): Promise<boolean> {
  const runs = await records.runs.list({ projectIds: [projectId], newestFirst: true, limit: RUNS_LOOKED_AT });
  return runs.some(({ value }) => isAtWork(value.state));
}

const RUNS_LOOKED_AT = 50;
