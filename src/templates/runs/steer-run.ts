import { ok, type Result } from '../../shared/result';
import { forgetPlan, savePlan } from '../apply/plan-pages';
import type { RunRecord } from '../apply/run-record';
import { canApply } from '../plan/plan-project';
import { planForViewer } from './plan-for-viewer';
import type { ChosenTemplate, RunPorts, RunViewer } from './run-ports';
import { type RunRefusal, refuse } from './run-refusal';
import { mayCreate, setGoing } from './start-run';
import { openRunFor } from './visible-runs';

/** What was chosen when a run was asked for. */
export const chosenIn = ({ templateId, templateVersion, answers, askedProjectId, language }: RunRecord): ChosenTemplate => ({
  templateId,
  version: templateVersion,
  answers,
  projectId: askedProjectId,
  language,
});

export interface RunDecision {
  readonly runId: string;
  readonly approve: boolean;
  readonly note: string;
  /** The plan that the approver saw; `null`: the one that was asked for. */
  readonly digest: string | null;
}

/** Approves or refuses a request. PMO administrators decide; what they approve is the plan as it is now, made again. */
export async function decideRun(ports: RunPorts, viewer: RunViewer, decision: RunDecision): Promise<Result<RunRecord, RunRefusal>> {
  const opened = await openRunFor(ports, viewer, decision.runId);
  if (!opened.ok) return opened;
  if (!(await viewer.isPmoAdmin())) return refuse('NOT_ALLOWED', 'notDecider', 'approve');
  const { value: run } = opened.value;
  if (run.state !== 'requested') return refuse('CONFLICT', 'alreadyDecided', 'approve');
  const now = ports.now();
  const decided = { decidedBy: viewer.accountId, decidedAt: now, decisionNote: decision.note, heardAt: now };
  if (!decision.approve) {
    const refused: RunRecord = { ...run, ...decided, state: 'refused', finishedAt: now };
    return (await ports.records.runs.replace({ ...opened.value, value: refused }))
      ? ok(refused)
      : refuse('CONFLICT', 'alreadyDecided', 'approve');
  }
  const planned = await planToApprove(ports, viewer, run, decision);
  if (!planned.ok) return planned;
  const approved: RunRecord = { ...run, ...decided, state: 'running', ...planned.value };
  const isNew = planned.value.planId !== run.planId;
  const taken = await ports.records.runs.replace({ ...opened.value, value: approved });
  const unused = taken ? run : approved;
  if (isNew) await forgetPlan(ports.records.plans, unused.planId, unused.planPages);
  if (!taken) return refuse('CONFLICT', 'alreadyDecided', 'approve');
  return ok(await setGoing(ports, viewer, approved));
}

type KeptPlan = Pick<RunRecord, 'planId' | 'planPages' | 'digest' | 'cost'>;

/** The plan as it is now, kept; it has to be the one that the approver saw. An upgrade's plan is the one that was asked for. */
async function planToApprove(
  ports: RunPorts,
  viewer: RunViewer,
  run: RunRecord,
  { digest }: RunDecision,
): Promise<Result<KeptPlan, RunRefusal>> {
  if (run.purpose === 'upgrade') return ok({ planId: run.planId, planPages: run.planPages, digest: run.digest, cost: run.cost });
  const made = await planForViewer(ports, viewer, chosenIn(run), { by: run.requestedBy, onDay: run.answeredOnDay });
  if (!made.ok) return made;
  const { plan } = made.value;
  if (!canApply(plan)) return refuse('CONFLICT', 'planHasErrors', 'approve');
  if (plan.digest !== (digest ?? run.digest)) return refuse('CONFLICT', 'changedMeanwhile', 'digest');
  const planId = ports.newId();
  return ok({
    planId,
    planPages: await savePlan(ports.records.plans, planId, ports.now(), made.value),
    digest: plan.digest,
    cost: plan.cost,
  });
}

/** Takes a request back, or ends a run between two steps. */
export async function cancelRun(ports: RunPorts, viewer: RunViewer, runId: string): Promise<Result<RunRecord, RunRefusal>> {
  return steer(ports, runId, viewer, 'cannotCancel', async (run) => {
    const now = ports.now();
    if (!(await mayCancel(viewer, run))) return null;
    const isWorked = run.lease !== null && run.lease.until > now;
    if (run.state === 'running' && isWorked) return { ...run, state: 'cancelling' };
    return { ...run, state: 'cancelled', finishedAt: now, waitsUntil: null, current: null };
  });
}

/** Goes on with a run that stopped, and tries again what failed. */
export async function resumeRun(ports: RunPorts, viewer: RunViewer, runId: string): Promise<Result<RunRecord, RunRefusal>> {
  const opened = await openRunFor(ports, viewer, runId);
  if (!opened.ok) return opened;
  if (needsViewer(opened.value.value) && !(await viewer.isJiraAdmin())) return refuse('NOT_ALLOWED', 'needsJiraAdministrator', 'runId');
  const resumed = await steer(ports, runId, viewer, 'cannotResume', async (run) =>
    (await mayResume(viewer, run))
      ? {
          ...run,
          state: 'running',
          problem: null,
          setbacks: 0,
          waitsUntil: null,
          finishedAt: null,
          retryFailed: true,
          heardAt: ports.now(),
        }
      : null,
  );
  return resumed.ok ? ok(await setGoing(ports, viewer, resumed.value)) : resumed;
}

/** Begins to take back what a run made. */
export async function undoRunFor(ports: RunPorts, viewer: RunViewer, runId: string): Promise<Result<RunRecord, RunRefusal>> {
  const undoing = await steer(ports, runId, viewer, 'cannotUndo', async (run) =>
    (await mayUndo(viewer, run))
      ? { ...run, state: 'undoing', finishedAt: null, waitsUntil: null, problem: null, setbacks: 0, heardAt: ports.now() }
      : null,
  );
  if (undoing.ok) await ports.asViewer.queue.push({ runId });
  return undoing;
}

const isOwn = (viewer: RunViewer, run: RunRecord): boolean => run.requestedBy === viewer.accountId;

/** Whether the run waits for somebody who may create projects. */
const needsViewer = ({ problem }: RunRecord): boolean => problem?.kind === 'own' && problem.code === 'viewerNeeded';

export const mayDecide = async (viewer: RunViewer, { state }: RunRecord): Promise<boolean> => state === 'requested' && viewer.isPmoAdmin();

export const mayCancel = async (viewer: RunViewer, run: RunRecord): Promise<boolean> =>
  (run.state === 'requested' || run.state === 'running') && (isOwn(viewer, run) || (await viewer.isPmoAdmin()));

export const mayResume = async (viewer: RunViewer, run: RunRecord): Promise<boolean> =>
  (run.state === 'stopped' || (run.state === 'done' && run.failed > 0)) && (isOwn(viewer, run) || (await viewer.isPmoAdmin()));

/** Undoing removes a project: only for those who may create one. */
export const mayUndo = async (viewer: RunViewer, run: RunRecord): Promise<boolean> =>
  (run.state === 'done' || run.state === 'stopped' || run.state === 'cancelled') && run.startedAt !== null && (await mayCreate(viewer));

/** Changes a run that the viewer may know of; `change` answers `null` where the run does not allow it. */
async function steer(
  ports: RunPorts,
  runId: string,
  viewer: RunViewer,
  problem: 'cannotCancel' | 'cannotResume' | 'cannotUndo',
  change: (run: RunRecord) => Promise<RunRecord | null>,
): Promise<Result<RunRecord, RunRefusal>> {
  for (;;) {
    const opened = await openRunFor(ports, viewer, runId);
    if (!opened.ok) return opened;
    const changed = await change(opened.value.value);
    if (!changed) return refuse('CONFLICT', problem, 'runId');
    if (await ports.records.runs.replace({ ...opened.value, value: changed })) return ok(changed);
  }
}
