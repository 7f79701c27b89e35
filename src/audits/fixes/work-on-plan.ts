import { err, ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { isSameValue, readField } from './fix-field';
import { type FixPlanRecord, type PlannedStep, STEPS_PER_BATCH, type StepProblem, type StoredFixPlan } from './fix-plan';
import type { FixPorts, JiraTrouble } from './fix-ports';
import { type FixRefusal, refuse } from './fix-refusal';

/** A step that Jira did not answer is tried so often, over calls; then it counts as failed. */
const MAX_TRIES = 3;

/** Applying puts `after` where `before` was, undoing the other way round. */
type Direction = 'apply' | 'undo';

type WorkPorts = Pick<FixPorts, 'plans' | 'jira' | 'log' | 'now' | 'hasTime'>;

/** The viewer's own plan; others' plans, and plans of projects that the viewer may no longer see, are unknown. */
export async function findPlan(
  { plans }: Pick<FixPorts, 'plans'>,
  viewer: AuditViewer,
  planId: string,
): Promise<Result<FixPlanRecord, FixRefusal>> {
  const record = await plans.get(planId);
  const isOwn = record?.value.createdBy === viewer.accountId;
  if (!record || !isOwn || !(await viewer.visibleProjects()).has(record.projectId)) {
    return refuse('NOT_FOUND', 'refusal.planNotFound', 'planId');
  }
  return ok(record);
}

/**
 * Makes the changes of a plan as the viewer, and none else. Works as long as there is time and answers how far it is: state `applying` asks
 * to be called again, which goes on where this call stopped. An issue whose field changed since planning is left alone; an issue that Jira
 * refuses is named with Jira's words, and the others go on.
 */
export async function applyPlan(ports: WorkPorts, viewer: AuditViewer, planId: string): Promise<Result<StoredFixPlan, FixRefusal>> {
  const found = await findPlan(ports, viewer, planId);
  if (!found.ok) return found;
  const { state } = found.value.value;
  if (state !== 'planned' && state !== 'applying') return ok(found.value.value);
  return work(ports, viewer, found.value, 'apply');
}

/**
 * Puts back what a plan changed, except where somebody changed the field since. Like applying, it works as long as there is time and goes on
 * when called again; on a plan already undone it tries once more what it could not put back.
 */
export async function undoPlan(ports: WorkPorts, viewer: AuditViewer, planId: string): Promise<Result<StoredFixPlan, FixRefusal>> {
  const found = await findPlan(ports, viewer, planId);
  if (!found.ok) return found;
  const { state, steps } = found.value.value;
  if (state === 'planned' || state === 'cancelled') return refuse('CONFLICT', 'refusal.nothingToUndo', 'planId');
  if (state === 'undone' && steps.every((step) => step.state !== 'undoFailed')) return ok(found.value.value);
  return work(ports, viewer, found.value, 'undo');
}

async function work(
  ports: WorkPorts,
  viewer: AuditViewer,
  record: FixPlanRecord,
  direction: Direction,
): Promise<Result<StoredFixPlan, FixRefusal>> {
  let current: FixPlanRecord = record;
  const save = async (value: StoredFixPlan): Promise<boolean> => {
    const saved = await ports.plans.replace({ ...current, value });
    if (saved) current = { ...current, value, version: current.version + 1 };
    return saved;
  };
  if (!(await save(begun(record.value, direction)))) return latest(ports, record);
  for (;;) {
    const batch = current.value.steps.filter((step) => isDue(step, direction)).slice(0, STEPS_PER_BATCH);
    if (batch.length === 0) break;
    // Written down before it is done: after a crash a value found in Jira is known to be ours.
    if (
      !(await save(
        withSteps(
          current.value,
          batch.map((step) => tried(step, direction)),
        ),
      ))
    )
      return latest(ports, record);
    const done = await workOnBatch(
      ports,
      current.value,
      batch.map((step) => tried(step, direction)),
      direction,
    );
    if (!(await save(withOutcomes(current.value, done.outcomes)))) return latest(ports, record);
    if (done.isInterrupted || !ports.hasTime()) break;
  }
  if (current.value.steps.some((step) => isDue(step, direction))) return ok(current.value);
  if (!(await save(ended(current.value, direction)))) return latest(ports, record);
  await writeDown(ports, viewer, current.value, direction);
  return ok(current.value);
}

/** Somebody else works on the plan at the same time: what they wrote is the truth. */
async function latest({ plans }: Pick<FixPorts, 'plans'>, { id, value }: FixPlanRecord): Promise<Result<StoredFixPlan, FixRefusal>> {
  return ok((await plans.get(id))?.value ?? value);
}

/** A step without an answer may have been made all the same: undoing looks at it too. */
function isDue(step: PlannedStep, direction: Direction): boolean {
  if (direction === 'apply') return step.state === 'planned';
  return step.state === 'applied' || (step.state === 'planned' && step.tries > 0);
}

function begun(plan: StoredFixPlan, direction: Direction): StoredFixPlan {
  if (direction === 'apply') return { ...plan, state: 'applying' };
  if (plan.state === 'undoing') return plan;
  const steps = plan.steps.map((step): PlannedStep => {
    return step.state === 'undoFailed' || mayHaveHappened(step) ? { ...step, state: 'applied', undoTries: 0, problem: null } : step;
  });
  return { ...plan, state: 'undoing', steps };
}

const mayHaveHappened = ({ state, problem }: PlannedStep): boolean =>
  state === 'failed' && problem !== null && 'code' in problem && problem.code === 'unavailable';

const ended = (plan: StoredFixPlan, direction: Direction): StoredFixPlan => ({
  ...plan,
  state: direction === 'apply' ? 'applied' : 'undone',
});

const tried = (step: PlannedStep, direction: Direction): PlannedStep =>
  direction === 'apply' ? { ...step, tries: step.tries + 1 } : { ...step, undoTries: step.undoTries + 1 };

function withSteps(plan: StoredFixPlan, changed: readonly PlannedStep[]): StoredFixPlan {
  const byIssue = new Map(changed.map((step) => [step.issueId, step]));
  return { ...plan, steps: plan.steps.map((step) => byIssue.get(step.issueId) ?? step) };
}

/** What came of a step; `left` takes it out of the plan, with its reason. */
type Outcome = { readonly step: PlannedStep; readonly isLeft: boolean };

function withOutcomes(plan: StoredFixPlan, outcomes: readonly Outcome[]): StoredFixPlan {
  const changed = withSteps(
    plan,
    outcomes.map(({ step }) => step),
  );
  const left = outcomes.filter(({ isLeft }) => isLeft).map(({ step: { issueId, issueKey } }) => ({ issueId, issueKey }));
  const leftIds = new Set(left.map(({ issueId }) => issueId));
  return {
    ...changed,
    steps: changed.steps.filter(({ issueId }) => !leftIds.has(issueId)),
    leftAlone: [...changed.leftAlone, ...left.map((one) => ({ ...one, reason: 'changedSince' as const }))],
  };
}

async function workOnBatch(
  { jira }: Pick<FixPorts, 'jira'>,
  plan: StoredFixPlan,
  batch: readonly PlannedStep[],
  direction: Direction,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly isInterrupted: boolean }> {
  const read = await jira.fieldOfIssues(
    batch.map(({ issueId }) => issueId),
    plan.fieldIds,
  );
  if (!read.ok) {
    return {
      outcomes: batch.map((step) => kept(troubledStep(step, read.error, direction))),
      isInterrupted: read.error.kind === 'unavailable',
    };
  }
  const now = new Map(read.value.map((issue) => [Number(issue.id), readField(plan.field, plan.fieldIds, issue)]));
  let isInterrupted = false;
  const outcomes = await Promise.all(
    batch.map(async (step): Promise<Outcome> => {
      const [from, to] = direction === 'apply' ? [step.before, step.after] : [step.after, step.before];
      const current = now.get(step.issueId);
      if (current === undefined) return kept(failed(step, { code: 'gone' }, direction));
      if (isSameValue(current, to) && isOurs(step, direction)) return kept(done(step, direction));
      if (!isSameValue(current, from)) {
        return direction === 'apply' ? { step, isLeft: true } : kept(failed(step, { code: 'changedSince' }, direction));
      }
      if (to.length === 0 && plan.field === 'estimate') return kept(failed(step, { code: 'cannotEmpty' }, direction));
      const changed = await jira.change({ issueId: step.issueId, field: plan.field, ids: plan.fieldIds, before: from, after: to });
      if (changed.ok) return kept(done(step, direction));
      if (changed.error.kind === 'unavailable') isInterrupted = true;
      return kept(troubledStep(step, changed.error, direction));
    }),
  );
  return { outcomes, isInterrupted };
}

const kept = (step: PlannedStep): Outcome => ({ step, isLeft: false });

/** A value found before this plan ever tried to put it there is somebody else's. What was before the plan is always right. */
const isOurs = (step: PlannedStep, direction: Direction): boolean => direction === 'undo' || step.tries > 1;

const done = (step: PlannedStep, direction: Direction): PlannedStep => ({
  ...step,
  state: direction === 'apply' ? 'applied' : 'undone',
  problem: null,
});

const failed = (step: PlannedStep, problem: StepProblem, direction: Direction): PlannedStep => ({
  ...step,
  state: direction === 'apply' ? 'failed' : 'undoFailed',
  problem,
});

/** Without an answer the step stays due, for a few times. */
function troubledStep(step: PlannedStep, trouble: JiraTrouble, direction: Direction): PlannedStep {
  if (trouble.kind === 'refused') return failed(step, { jira: trouble.message }, direction);
  const tries = direction === 'apply' ? step.tries : step.undoTries;
  return tries < MAX_TRIES ? step : failed(step, { code: 'unavailable' }, direction);
}

async function writeDown({ log, now }: WorkPorts, viewer: AuditViewer, plan: StoredFixPlan, direction: Direction): Promise<void> {
  const state = direction === 'apply' ? 'applied' : 'undone';
  const count = plan.steps.filter((step) => step.state === state).length;
  if (count === 0) return;
  await log.append({
    at: now(),
    by: viewer.accountId,
    action: direction === 'apply' ? 'fix.applied' : 'fix.undone',
    projectId: plan.projectId,
    values: { rule: plan.ruleId, count },
  });
}

/** A plan as it stands. */
export async function getPlan(
  ports: Pick<FixPorts, 'plans'>,
  viewer: AuditViewer,
  planId: string,
): Promise<Result<StoredFixPlan, FixRefusal>> {
  const found = await findPlan(ports, viewer, planId);
  return found.ok ? ok(found.value.value) : err(found.error);
}
