import type { ProvisionPlan } from '../../contracts/templates/plan';
import type { ProvisionRun } from '../../contracts/templates/run';
import { ok, type Result } from '../../shared/result';
import { readPlan } from '../apply/plan-pages';
import { type JournalRow, readJournal } from '../apply/run-journal';
import type { RunRecord } from '../apply/run-record';
import { type NextThing, nextThings } from './next-things';
import { planForViewer } from './plan-for-viewer';
import type { RunPorts, RunViewer } from './run-ports';
import type { RunRefusal } from './run-refusal';
import { chosenIn, mayCancel, mayDecide, mayResume, mayUndo } from './steer-run';
import { openRunFor } from './visible-runs';

/** A run as the viewer sees it; why it stopped is left to be put into words. */
export type ShownRun = Omit<ProvisionRun, 'problem'> & Pick<RunRecord, 'problem'>;

/** What the viewer sees of a run and may do with it. */
export async function showRun(viewer: RunViewer, run: RunRecord): Promise<ShownRun> {
  const [canDecide, canCancel, canResume, canUndo] = await Promise.all(
    [mayDecide, mayCancel, mayResume, mayUndo].map((may) => may(viewer, run)),
  );
  return {
    id: run.id,
    purpose: run.purpose,
    templateId: run.templateId,
    templateName: run.templateName,
    templateVersion: run.templateVersion,
    projectId: run.projectId,
    projectKey: run.projectKey,
    projectName: run.projectName,
    state: run.state,
    requestedBy: run.requestedBy,
    requestedAt: run.requestedAt,
    note: run.note,
    decidedBy: run.decidedBy,
    decidedAt: run.decidedAt,
    decisionNote: run.decisionNote,
    finishedAt: run.finishedAt,
    total: run.total,
    done: run.done,
    failed: run.failed,
    current: run.current,
    cost: run.cost,
    calls: run.calls,
    problem: run.problem,
    waitsUntil: run.waitsUntil,
    canDecide: canDecide ?? false,
    canCancel: canCancel ?? false,
    canResume: canResume ?? false,
    canUndo: canUndo ?? false,
  };
}

export interface OpenedRun {
  readonly run: RunRecord;
  readonly journal: readonly JournalRow[];
  readonly plan: ProvisionPlan | null;
  readonly next: readonly NextThing[];
}

/**
 * A run with its journal. A request's plan is made again, so that who decides sees what would happen now. The kept plan is read only where it
 * is asked for, or at the end: somebody who watches a run asks every second.
 */
export async function getRun(ports: RunPorts, viewer: RunViewer, runId: string, withPlan: boolean): Promise<Result<OpenedRun, RunRefusal>> {
  const opened = await openRunFor(ports, viewer, runId);
  if (!opened.ok) return opened;
  const run = opened.value.value;
  const { journals, plans } = ports.records;
  const isDone = run.state === 'done';
  const [journal, kept] = await Promise.all([
    run.startedAt === null ? [] : readJournal(journals, run.id, run.total),
    withPlan || isDone ? readPlan(plans, run.planId, run.planPages) : undefined,
  ]);
  const again = withPlan && run.state === 'requested' && run.purpose !== 'upgrade' ? await planAgain(ports, viewer, run) : undefined;
  return ok({
    run,
    journal,
    plan: withPlan ? (again ?? kept?.plan ?? null) : null,
    next: isDone ? nextThings(run, kept?.items ?? []) : [],
  });
}

async function planAgain(ports: RunPorts, viewer: RunViewer, run: RunRecord): Promise<ProvisionPlan | undefined> {
  const made = await planForViewer(ports, viewer, chosenIn(run), { by: run.requestedBy, onDay: run.answeredOnDay });
  return made.ok ? made.value.plan : undefined;
}
