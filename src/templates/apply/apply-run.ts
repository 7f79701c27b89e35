import { noteProvenance } from '../runs/project-provenance';
import type { ApplyPorts } from './apply-ports';
import { JournalTaken } from './run-journal';
import { LeaseLost, RunLease } from './run-lease';
import type { OwnProblemCode, RunProblem, RunRecord } from './run-record';
import { actorOf, countsOf, openRun, placeOf, type RunWorld, titleOf } from './run-world';
import { undoRun } from './undo-run';
import { openOf, type StepOutcome, workOnStep } from './work-on-step';

/** Jira not answering so many times in a row stops a run, until somebody resumes it. */
const MOST_SETBACKS = 6;
/** The first wait after a setback, in seconds; each further one is twice as long. */
const FIRST_WAIT_SECONDS = 10;
/** Forge queues take at most so long a delay (limits of async events). */
const LONGEST_DELAY_SECONDS = 900;

/**
 * Works on a run until it is over, time is up, or Jira wants us to wait; then it queues itself again. May be called any number of times, at
 * any moment, for the same run. `as` says whose hands these are: a viewer's do only what the plan has the viewer do, and leave the rest to the
 * queue.
 */
export async function applyRun(ports: ApplyPorts, runId: string, as: 'viewer' | 'app'): Promise<void> {
  const lease = await RunLease.take(ports, runId);
  if (lease === undefined) return;
  if (typeof lease === 'number') return ports.queue.push({ runId }, Math.min(lease, LONGEST_DELAY_SECONDS));
  try {
    const contents = await openRun(ports.records, lease.run);
    if (!contents) return await lease.release({ state: 'stopped', problem: own('planGone') });
    const world: RunWorld = { ports, lease, callsBefore: lease.run.calls, ...contents };
    if (lease.run.state === 'undoing') await undoRun(world);
    else await goOn(world, as);
  } catch (error) {
    // Whoever took the run over goes on from the journal.
    if (!(error instanceof LeaseLost) && !(error instanceof JournalTaken)) throw error;
    ports.log('A run was taken over', { runId });
  }
}

const own = (code: OwnProblemCode, subject = ''): RunProblem => ({ kind: 'own', code, subject });

async function goOn(world: RunWorld, as: 'viewer' | 'app'): Promise<void> {
  const { ports, lease, steps, journal } = world;
  await noteProject(world);
  if (lease.run.retryFailed) await forgetFailures(world);
  for (const step of steps) {
    if (openOf(world, step).length === 0) continue;
    if (lease.run.state === 'cancelling') return finish(world, 'cancelled');
    const viewerWork = actorOf(world, step) === 'viewer';
    if (as === 'viewer' && !viewerWork) return handOn(world);
    if (ports.secondsLeft() <= 0) return handOn(world);
    await lease.progress({ ...countsOf(world), current: titleOf(world, step.refs[0] ?? '') });
    const outcome = await workOnStep(world, step, placeOf(lease.run, world), as === 'viewer' || !viewerWork);
    await noteProject(world);
    const failed = step.kind === 'project' ? journal.get(step.refs[0] ?? '') : undefined;
    if (failed?.state === 'failed') return stop(world, failed.problem ?? own('noAnswer'));
    if (outcome.kind !== 'over') return rest(world, outcome, as);
    if (lease.run.setbacks > 0) await lease.progress({ setbacks: 0 });
  }
  await finish(world, 'done');
}

/** Somebody wants what failed tried again. */
async function forgetFailures({ journal, lease }: RunWorld): Promise<void> {
  for (const { ref, state } of journal.all()) if (state === 'failed') journal.forget(ref);
  await journal.save();
  await lease.save({ retryFailed: false });
}

/** The project's id is known once it is there. */
async function noteProject({ ports, lease, known, items }: RunWorld): Promise<void> {
  if (lease.run.projectId !== null) return;
  const project = [...items.values()].find(({ change }) => change.kind === 'project');
  const jira = project && known.get(project.change.ref);
  if (!jira) return;
  lease.learn({ projectId: Number(jira.id), projectKey: jira.key ?? lease.run.projectKey });
  await ports.projectsChanged();
}

/** Leaves the rest to the queue. */
async function handOn(world: RunWorld): Promise<void> {
  const { ports, lease, journal } = world;
  await journal.save();
  await lease.release({ ...countsOf(world) });
  await ports.queue.push({ runId: lease.run.id });
}

async function rest(world: RunWorld, outcome: Exclude<StepOutcome, { kind: 'over' }>, as: 'viewer' | 'app'): Promise<void> {
  const { ports, lease, journal } = world;
  if (outcome.kind === 'stop') return stop(world, outcome.problem);
  const setbacks = outcome.setback ? lease.run.setbacks + 1 : lease.run.setbacks;
  if (setbacks >= MOST_SETBACKS) return stop(world, own('noAnswer'));
  // Nobody comes back as the viewer by himself.
  if (as === 'viewer') return stop(world, own('viewerNeeded'));
  const wait = outcome.setback ? FIRST_WAIT_SECONDS * 2 ** (setbacks - 1) : outcome.seconds;
  const seconds = Math.min(LONGEST_DELAY_SECONDS, Math.max(1, Math.ceil(wait)));
  await journal.save();
  await lease.release({ ...countsOf(world), setbacks, waitsUntil: ports.now() + seconds });
  await ports.queue.push({ runId: lease.run.id }, seconds);
}

async function stop(world: RunWorld, problem: RunProblem): Promise<void> {
  await world.journal.save();
  await world.lease.release({ ...countsOf(world), state: 'stopped', current: null, problem, setbacks: 0 });
}

async function finish(world: RunWorld, state: 'done' | 'cancelled'): Promise<void> {
  const { ports, lease, journal } = world;
  await journal.save();
  const { run } = lease;
  const finishedAt = ports.now();
  const last: Partial<RunRecord> = { ...countsOf(world), state, finishedAt, current: null, problem: null };
  if (state === 'done' && run.projectId !== null) {
    const before = await ports.records.provenance.get(String(run.projectId));
    const provenanceBefore = before && before.value.runId !== run.id ? before.value : run.provenanceBefore;
    // Kept first, so that a run cut off here still knows what to put back.
    await lease.save({ provenanceBefore });
    const { templateId, templateVersion: version, answers, language, projectId } = run;
    // Who upgrades a project answers for nobody: what stands for the person who did, and for their day, stays.
    const answered = run.purpose === 'upgrade' ? provenanceBefore : null;
    await noteProvenance(ports.records.provenance, {
      projectId,
      templateId,
      version,
      answers,
      language,
      runId: run.id,
      at: finishedAt,
      answeredBy: answered?.answeredBy ?? run.requestedBy,
      answeredOnDay: answered?.answeredOnDay ?? run.answeredOnDay,
    });
  }
  await lease.release(last);
}
