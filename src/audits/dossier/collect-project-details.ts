import type { JiraFailure } from '../../facts/sync/jira-source';
import type { PointsBudget } from '../../facts/sync/points-budget';
import { secondsPerDay, secondsPerHour } from '../../shared/epoch';
import type { RecordCollection } from '../../shared/record-collection';
import type { Result } from '../../shared/result';
import type { SprintDetail } from './project-dossier';
import type { StoredProjectDetail } from './stored-project-detail';

/** What was read so long ago is read again: a day, less the time by which nights differ. */
export const FRESH_SECONDS = 20 * secondsPerHour;
/** Rules look at sprints closed in the last year at most. */
const CLOSED_SPRINTS_KEPT = 400 * secondsPerDay;
/** Points taken before a project is read; what was not needed is given back. A long history of sprints is read once. */
const POINTS_RESERVED = 250;
/** A page of a board's closed sprints is begun so many before the last known one: somebody may have deleted some. */
const CLOSED_SPRINTS_AGAIN = 5;

/** A project as Jira describes it. */
export interface ProjectDescription {
  readonly projectId: number;
  readonly isSoftware: boolean;
  readonly leadActive: boolean | null;
  readonly hasDescription: boolean;
}

export type ComponentDetail = StoredProjectDetail['components'][number];

/** What is read of Jira, as the app. Each answer is a failure or complete. */
export interface ProjectDetailSource {
  /** Those of these projects that Jira knows, in pages as Jira likes them. */
  projects(projectIds: readonly number[]): Promise<Result<readonly ProjectDescription[], JiraFailure>>;
  components(projectId: number): Promise<Result<readonly ComponentDetail[], JiraFailure>>;
  /** Boards of the project that may have sprints. */
  boards(projectId: number): Promise<Result<readonly number[], JiraFailure>>;
  /** Sprints that are running or planned; `null` when the board has no sprints. */
  openSprints(boardId: number): Promise<Result<readonly SprintDetail[] | null, JiraFailure>>;
  /** Closed sprints from the `startAt`-th on, in the order of the board. */
  closedSprints(boardId: number, startAt: number): Promise<Result<readonly SprintDetail[], JiraFailure>>;
  /** Points spent so far in this invocation. */
  pointsSpent(): number;
}

export interface ProjectDetailPorts {
  readonly source: ProjectDetailSource;
  readonly details: RecordCollection<StoredProjectDetail>;
  readonly budget: Pick<PointsBudget, 'reserve' | 'settle'>;
  readonly now: () => number;
  readonly log: (message: string, fields?: Readonly<Record<string, number | string | boolean>>) => void;
}

/**
 * Reads what Jira says of these projects beside their issues, unless that was done less than a day ago. A project that cannot be read
 * keeps what is known of it, and does not hold up the others; once Jira refuses calls altogether, or the points of this hour are spent,
 * the rest waits for the next audit.
 */
export async function collectProjectDetails(ports: ProjectDetailPorts, projectIds: readonly number[]): Promise<void> {
  const { source, details, budget, now, log } = ports;
  if (projectIds.length === 0) return;
  const stored = new Map((await details.list({ projectIds })).map((record) => [record.projectId, record]));
  const due = projectIds.filter((id) => now() - (stored.get(id)?.value.collectedAt ?? 0) >= FRESH_SECONDS);
  if (due.length === 0) return;
  const described = await withinBudget(ports, due.length + 1, () => source.projects(due));
  if (!described?.ok) return log('Details of projects were not read', { projects: due.length, why: described?.error.kind ?? 'points' });
  for (const description of described.value) {
    const { projectId } = description;
    const before = stored.get(projectId);
    const reservation = await budget.reserve(POINTS_RESERVED);
    if (!reservation) return log('Details of projects wait for points', { projectId });
    const spentBefore = source.pointsSpent();
    const read = await readDetail(source, description, before?.value, now());
    await budget.settle(reservation, source.pointsSpent() - spentBefore);
    if (read.ok) {
      // Whoever is faster has read the same.
      const { value } = read;
      await (before
        ? details.replace({ ...before, position: value.collectedAt, value })
        : details.insert({ id: String(projectId), projectId, position: value.collectedAt, value }));
      continue;
    }
    log('Details of a project were not read', { projectId, why: read.error.kind });
    if (read.error.kind === 'rateLimited' || read.error.kind === 'unavailable') return;
  }
}

async function withinBudget<T>(
  { budget, source }: Pick<ProjectDetailPorts, 'budget' | 'source'>,
  points: number,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  const reservation = await budget.reserve(points);
  if (!reservation) return undefined;
  const before = source.pointsSpent();
  const answer = await ask();
  await budget.settle(reservation, source.pointsSpent() - before);
  return answer;
}

async function readDetail(
  source: ProjectDetailSource,
  { projectId, isSoftware, leadActive, hasDescription }: ProjectDescription,
  before: StoredProjectDetail | undefined,
  now: number,
): Promise<Result<StoredProjectDetail, JiraFailure>> {
  const components = await source.components(projectId);
  if (!components.ok) return components;
  const boards: Result<readonly number[], JiraFailure> = isSoftware ? await source.boards(projectId) : { ok: true, value: [] };
  if (!boards.ok) return boards;
  let sprints: SprintDetail[] | null = null;
  const closedRead: Record<string, number> = {};
  for (const boardId of boards.value) {
    const open = await source.openSprints(boardId);
    if (!open.ok) return open;
    if (open.value === null) continue;
    const startAt = Math.max(0, (before?.closedRead[boardId] ?? 0) - CLOSED_SPRINTS_AGAIN);
    const closed = await source.closedSprints(boardId, startAt);
    if (!closed.ok) return closed;
    closedRead[boardId] = startAt + closed.value.length;
    sprints = [...(sprints ?? []), ...open.value, ...closed.value];
  }
  return {
    ok: true,
    value: {
      collectedAt: now,
      leadActive,
      hasDescription,
      components: [...components.value],
      sprints: sprints && [...recentSprints(sprints, before?.sprints ?? [], now)],
      closedRead,
    },
  };
}

/** A sprint may stand on several boards. Closed ones that were read before are remembered, since they change no more. */
function recentSprints(read: readonly SprintDetail[], before: readonly SprintDetail[], now: number): Iterable<SprintDetail> {
  const remembered = before.filter(({ state }) => state === 'closed');
  const byId = new Map([...remembered, ...read].map((sprint) => [sprint.id, sprint]));
  const endOf = ({ completedAt, endAt, startAt }: SprintDetail): number => completedAt ?? endAt ?? startAt ?? now;
  return [...byId.values()].filter((sprint) => sprint.state !== 'closed' || endOf(sprint) >= now - CLOSED_SPRINTS_KEPT);
}
