import type { ItemRef } from '../../contracts/templates/item';
import { isConfiguration } from '../plan/kinds-in-order';
import type { RemovableItem, RemovalOutcome } from '../ports';
import type { JournalRow } from './run-journal';
import type { OwnProblemCode, RunProblem } from './run-record';
import { countsOf, placeOf, type RunContents, type RunWorld, titleOf } from './run-world';
import { afterFailure } from './work-on-step';

/** Jira not answering so many times in a row ends undoing for now. */
const MOST_SETBACKS = 6;
const WAIT_SECONDS = 30;

/**
 * Takes back what a run made, the last first; the site's own things after the project that uses them. What somebody changed since is left,
 * and so is what it needs. Removing is repeatable, so undoing that was cut off simply goes on.
 */
export async function undoRun(world: RunWorld): Promise<void> {
  const { ports, lease, journal } = world;
  const left = new LeftItems(world);
  for (const row of undoable(world)) {
    if (ports.secondsLeft() <= 0) return queueAgain(world, 0);
    await lease.progress({ current: titleOf(world, row.ref), calls: countsOf(world).calls });
    const undone = await undoItem(world, row, left);
    if ('waitSeconds' in undone) return queueAgain(world, undone.waitSeconds, undone.setbacks);
    if (undone.left) left.add(row.ref);
    journal.undone(row, undone.left);
    await journal.save();
  }
  await putBackProvenance(world);
  await ports.projectsChanged();
  await lease.release({
    state: 'undone',
    finishedAt: ports.now(),
    current: null,
    problem: null,
    setbacks: 0,
    calls: countsOf(world).calls,
  });
}

type Undone = { readonly left: RunProblem | null } | { readonly waitSeconds: number; readonly setbacks: number };

async function undoItem(world: RunWorld, row: JournalRow, left: LeftItems): Promise<Undone> {
  const known = left.judge(row);
  if (known !== 'askJira') return { left: known };
  const removed = await world.ports.hands.remove(removable(world, row), placeOf(world.lease.run, world));
  if (removed.ok) return { left: problemOf(removed.value) };
  const outcome = afterFailure(removed.error);
  if (outcome.kind === 'stop') return { left: outcome.problem };
  const setback = outcome.kind === 'later' && outcome.setback;
  const setbacks = world.lease.run.setbacks + (setback ? 1 : 0);
  if (setbacks >= MOST_SETBACKS) return { left: own('noAnswer') };
  return { waitSeconds: outcome.kind === 'later' && !outcome.setback ? outcome.seconds : WAIT_SECONDS, setbacks };
}

const own = (code: OwnProblemCode, subject = ''): RunProblem => ({ kind: 'own', code, subject });

/** What is still to be taken back, in order. */
export function undoable({ steps, journal, items }: RunContents): readonly JournalRow[] {
  const rows = steps.flatMap(({ refs }) => refs.flatMap((ref) => journal.get(ref) ?? [])).filter(({ state }) => state === 'done');
  const isSites = ({ ref }: JournalRow): boolean => isConfiguration(items.get(ref)?.change.kind ?? 'issue');
  rows.reverse();
  return [...rows.filter((row) => !isSites(row)), ...rows.filter(isSites)];
}

export function removable({ items }: RunContents, { ref, jiraId, jiraKey, at }: JournalRow): RemovableItem {
  return { ref, kind: items.get(ref)?.change.kind ?? 'issue', jira: { id: jiraId ?? '', key: jiraKey }, at };
}

/** What is left of a run, and what has to stay because of it. */
export class LeftItems {
  /** Items that a left one needs, with its title. */
  private readonly needed = new Map<ItemRef, string>();
  /** The title of something left within the project. */
  private inProject: string | undefined;
  /** The run made the project and it does not stay: what the site lent it is lent no more. */
  private projectGoes: boolean;

  constructor(private readonly world: RunContents) {
    this.projectGoes = [...world.items.values()].some(({ change }) => change.kind === 'project' && change.action === 'create');
    for (const { ref, state } of world.journal.all()) if (state === 'leftOnUndo') this.add(ref);
  }

  add(ref: ItemRef): void {
    const change = this.world.items.get(ref)?.change;
    if (change?.action !== 'create') return;
    if (change.kind === 'project') this.projectGoes = false;
    for (const other of change.after) this.needed.set(other, change.title);
    if (!isConfiguration(change.kind)) this.inProject ??= change.title;
  }

  /** Why an item is left, or that it is gone (`null`), where that can be told without asking Jira. */
  judge({ ref }: JournalRow): RunProblem | null | 'askJira' {
    const change = this.world.items.get(ref)?.change;
    if (change?.action !== 'create') {
      const goesWithProject = change !== undefined && isConfiguration(change.kind) && this.projectGoes;
      return goesWithProject ? null : own('wasUpdated');
    }
    if (change.kind === 'project') return this.inProject === undefined ? 'askJira' : own('holdsLeft', this.inProject);
    const needing = this.needed.get(ref);
    return needing === undefined ? 'askJira' : own('neededByLeft', needing);
  }
}

export function problemOf(outcome: RemovalOutcome): RunProblem | null {
  switch (outcome) {
    case 'removed':
    case 'gone':
      return null;
    case 'changedSince':
    case 'shared':
    case 'notRemovable':
      return own(outcome);
  }
}

async function queueAgain(world: RunWorld, seconds: number, setbacks = 0): Promise<void> {
  const { ports, lease, journal } = world;
  await journal.save();
  const delay = Math.min(900, Math.ceil(seconds));
  await lease.release({ setbacks, waitsUntil: delay > 0 ? ports.now() + delay : null, calls: countsOf(world).calls });
  await ports.queue.push({ runId: lease.run.id }, delay);
}

/** What the project was made from before the run, if it still says that it is from this run. */
async function putBackProvenance({ ports, lease }: RunWorld): Promise<void> {
  const { projectId, id, provenanceBefore } = lease.run;
  if (projectId === null) return;
  const record = await ports.records.provenance.get(String(projectId));
  if (record?.value.runId !== id) return;
  if (provenanceBefore) await ports.records.provenance.replace({ ...record, position: provenanceBefore.at, value: provenanceBefore });
  else await ports.records.provenance.remove(record.id, record.version);
}
