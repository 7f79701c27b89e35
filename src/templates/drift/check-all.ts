import { z } from 'zod';
import { epochSeconds, projectId } from '../../contracts/portfolio';
import type { DriftChecking } from '../../contracts/templates/drift';
import type { PointsBudget } from '../../facts/sync/points-budget';
import type { RecordCollection } from '../../shared/record-collection';
import { err, ok, type Result } from '../../shared/result';
import { checkDrift } from './check-drift';
import { type DriftPorts, type DriftRefusal, type DriftViewer, refuseDrift } from './drift-ports';
import { POINTS_OF_A_CHECK } from './points-of-a-check';

/** Projects of templates, at most: their records fit into one answer of the database. */
const MOST_PROJECTS = 5000;
/** Compared in one go; then the queue gets a turn for others. */
const PROJECTS_PER_PIECE = 5;
/** Forge queues take at most so long a delay (limits of async events). */
const LONGEST_DELAY_SECONDS = 900;
/** Nobody has worked on it for so long: the message was lost. */
const FORGOTTEN_SECONDS = 300;

/** All projects being compared with their templates, or how that ended: the record `all` of its collection. */
export const driftCheckAll = z.strictObject({
  startedAt: epochSeconds,
  finishedAt: epochSeconds.nullable(),
  /** When somebody worked on it last. */
  heardAt: epochSeconds,
  /** Until when it waits for points. */
  waitsUntil: epochSeconds.nullable(),
  projectIds: z.array(projectId).max(MOST_PROJECTS),
  waiting: z.array(projectId).max(MOST_PROJECTS),
  /** Could not be compared; they keep their last check. */
  failed: z.array(projectId).max(MOST_PROJECTS),
});
export type DriftCheckAll = z.infer<typeof driftCheckAll>;
export const DRIFT_CHECK_ALL_COLLECTION = 'driftCheckAll';
const ID = 'all';

export interface CheckAllPorts {
  readonly drift: DriftPorts;
  readonly records: RecordCollection<DriftCheckAll>;
  readonly queue: { push(message: CheckAllMessage, delaySeconds?: number): Promise<void> };
  readonly budget: Pick<PointsBudget, 'reserve' | 'settle' | 'secondsUntilMore'>;
  /** Points spent so far in this invocation. */
  readonly pointsSpent: () => number;
  readonly secondsLeft: () => number;
  /** Projects whose deviations are known anew. */
  readonly onChecked: (projectIds: readonly number[]) => Promise<void>;
  readonly log: (message: string, fields?: Readonly<Record<string, number | string | boolean>>) => void;
}

/** Work for the queue: the check of all projects that was asked for then. Delivered at least once. */
export interface CheckAllMessage {
  readonly checkAllOf: number;
}

/**
 * Has every project of a template that the person may browse compared with it; for PMO administrators. One such check at a time: who asks
 * while one is at work is shown that one.
 */
export async function startCheckAll(
  { drift, records, queue }: Pick<CheckAllPorts, 'drift' | 'records' | 'queue'>,
  viewer: DriftViewer,
): Promise<Result<DriftChecking | null, DriftRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseDrift('NOT_ALLOWED', 'checkAllIsForPmo');
  const visible = await viewer.visibleProjects();
  const known = await records.get(ID);
  if (known && known.value.finishedAt === null) return ok(seenBy(known.value, visible));
  const provenances = await drift.records.provenance.list({ newestFirst: true, limit: MOST_PROJECTS });
  const projectIds = provenances.map(({ value }) => value.projectId).filter((id) => visible.has(id));
  const startedAt = drift.now();
  const value: DriftCheckAll = {
    startedAt,
    finishedAt: projectIds.length === 0 ? startedAt : null,
    heardAt: startedAt,
    waitsUntil: null,
    projectIds,
    waiting: projectIds,
    failed: [],
  };
  const written = known
    ? await records.replace({ ...known, position: startedAt, value })
    : await records.insert({ id: ID, position: startedAt, value });
  // Somebody else asked at the same moment.
  if (!written) return ok(await readCheckAll(records, viewer));
  if (projectIds.length > 0) await queue.push({ checkAllOf: startedAt });
  return ok(seenBy(value, visible));
}

/** How far it is, for PMO administrators and as far as they may browse; `null` for all others, and where none was ever asked for. */
export async function readCheckAll(records: CheckAllPorts['records'], viewer: DriftViewer): Promise<DriftChecking | null> {
  if (!(await viewer.isPmoAdmin())) return null;
  const known = await records.get(ID);
  return known ? seenBy(known.value, await viewer.visibleProjects()) : null;
}

function seenBy({ startedAt, finishedAt, waitsUntil, ...lists }: DriftCheckAll, visible: ReadonlySet<number>): DriftChecking {
  const seen = (ids: readonly number[]): number[] => ids.filter((id) => visible.has(id));
  const [total, waiting] = [seen(lists.projectIds).length, seen(lists.waiting).length];
  return { startedAt, finishedAt, waitsUntil, total, done: total - waiting, failed: seen(lists.failed) };
}

/**
 * Compares some of the projects that wait, then queues the rest. Each is written down before the next begins, so that a killed worker leaves
 * at most one to be compared again. When the points of this hour are spent, the rest waits for the next hour's.
 */
export async function continueCheckAll(ports: CheckAllPorts, { checkAllOf }: CheckAllMessage): Promise<void> {
  const { records, queue } = ports;
  const checked: number[] = [];
  let next: number | null = 0;
  while (checked.length < PROJECTS_PER_PIECE) {
    if (ports.secondsLeft() <= 0) break;
    const worked = await checkNext(ports, checkAllOf);
    if (worked.ok) checked.push(worked.value);
    else {
      next = worked.error;
      break;
    }
  }
  if (checked.length > 0) await ports.onChecked(checked);
  const left = (await records.get(ID))?.value;
  if (next === null || !left || left.startedAt !== checkAllOf || left.waiting.length === 0) return;
  await queue.push({ checkAllOf }, next);
}

/** The project that was compared; else the seconds after which to go on, or `null` where there is nothing more to do. */
async function checkNext(ports: CheckAllPorts, checkAllOf: number): Promise<Result<number, number | null>> {
  const { drift, records, budget, log } = ports;
  const known = await records.get(ID);
  const [id] = known?.value.waiting ?? [];
  if (!known || known.value.startedAt !== checkAllOf || known.value.finishedAt !== null || id === undefined) return err(null);
  const now = drift.now();
  const reservation = await budget.reserve(POINTS_OF_A_CHECK);
  if (!reservation) {
    const waitsUntil = now + budget.secondsUntilMore();
    const written = await records.replace({ ...known, value: { ...known.value, heardAt: now, waitsUntil } });
    return err(written ? Math.min(LONGEST_DELAY_SECONDS, budget.secondsUntilMore()) : null);
  }
  const before = ports.pointsSpent();
  const checked = await checkDrift(drift, id);
  await budget.settle(reservation, ports.pointsSpent() - before);
  if (!checked.ok) log('A project was not compared with its template', { projectId: id, why: checked.error.problem });
  const waiting = known.value.waiting.slice(1);
  const value: DriftCheckAll = {
    ...known.value,
    waiting,
    failed: checked.ok ? known.value.failed : [...known.value.failed, id],
    heardAt: drift.now(),
    waitsUntil: null,
    finishedAt: waiting.length === 0 ? drift.now() : null,
  };
  // Delivered twice: the other one goes on.
  return (await records.replace({ ...known, value })) ? ok(id) : err(null);
}

/** Queues it again when its message was lost. */
export async function reviveCheckAll({ drift, records, queue }: Pick<CheckAllPorts, 'drift' | 'records' | 'queue'>): Promise<void> {
  const known = await records.get(ID);
  if (!known || known.value.finishedAt !== null) return;
  const { startedAt, heardAt, waitsUntil } = known.value;
  if (Math.max(heardAt, waitsUntil ?? 0) + FORGOTTEN_SECONDS > drift.now()) return;
  if (await records.replace({ ...known, value: { ...known.value, heardAt: drift.now() } })) await queue.push({ checkAllOf: startedAt });
}
