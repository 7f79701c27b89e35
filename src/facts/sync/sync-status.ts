import type { SyncStatus } from '../../contracts/portfolio';
import { secondsPerHour, secondsPerMinute } from '../../shared/epoch';
import type { ProjectFact } from '../project-fact';
import type { SyncProgress } from './sync-store';

export interface SyncStatusInputs {
  readonly now: number;
  /** Projects that the viewer may browse, with their keys; nothing is said of others. */
  readonly visible: ReadonlyMap<number, string>;
  /** Those of them that an app access rule hides from the app. */
  readonly blocked: ReadonlySet<number>;
  readonly projects: readonly ProjectFact[];
  readonly checkpoints: readonly SyncProgress[];
  /** When the list of projects was last read to its end; `null` before the first time. */
  readonly discoveredAt: number | null;
  readonly lastSweepAt: number | null;
  /** Until when the collection waits for points. */
  readonly waitingUntil: number;
  /** Points that background work may spend in an hour, and those left in this one. */
  readonly allowance: number;
  readonly pointsLeft: number;
}

/** How far collection is, told only of projects that the viewer may browse. */
export function syncStatusFor(inputs: SyncStatusInputs): SyncStatus {
  const checkpoints = inputs.checkpoints.filter((checkpoint) => inputs.visible.has(checkpoint.projectId));
  const running = checkpoints.filter((checkpoint) => checkpoint.phase !== 'done' && checkpoint.phase !== 'failed');
  return {
    state: stateOf(inputs, checkpoints, running),
    projectsDone: checkpoints.filter((checkpoint) => checkpoint.phase === 'done').length,
    projectsTotal: checkpoints.length,
    issuesCollected: checkpoints.reduce((sum, checkpoint) => sum + checkpoint.issuesDone, 0),
    minutesLeft: running.length === 0 ? null : minutesLeft(inputs, running),
    lastSweepAt: inputs.lastSweepAt,
    missing: missingProjects(inputs),
  };
}

function stateOf(inputs: SyncStatusInputs, checkpoints: readonly SyncProgress[], running: readonly SyncProgress[]): SyncStatus['state'] {
  if (inputs.discoveredAt === null && checkpoints.length === 0) return 'never';
  if (running.length > 0) return inputs.waitingUntil > inputs.now ? 'waitingForBudget' : 'running';
  if (checkpoints.some((checkpoint) => checkpoint.phase === 'failed')) return 'failed';
  return 'upToDate';
}

/** Each issue costs a point and each page of a hundred one more; what this hour cannot pay waits for the next ones. */
function minutesLeft(inputs: SyncStatusInputs, running: readonly SyncProgress[]): number | null {
  if (running.some((checkpoint) => checkpoint.expectedIssues === null)) return null;
  const issues = running.reduce((sum, checkpoint) => sum + Math.max(0, (checkpoint.expectedIssues ?? 0) - issuesOfRun(checkpoint)), 0);
  const points = Math.ceil(issues * 1.01) + running.length;
  const working = issues / ISSUES_PER_MINUTE;
  if (points <= inputs.pointsLeft) return Math.max(1, Math.ceil(working));
  const minutesToNextHour = (secondsPerHour - (inputs.now % secondsPerHour)) / secondsPerMinute;
  const furtherHours = Math.floor((points - inputs.pointsLeft - 1) / inputs.allowance);
  const inLastHour = (points - inputs.pointsLeft - furtherHours * inputs.allowance) / 1.01 / ISSUES_PER_MINUTE || 0;
  return Math.ceil(minutesToNextHour + furtherHours * 60 + inLastHour);
}

/** A page of a hundred takes Jira about a second, in four lanes. */
const ISSUES_PER_MINUTE = 4 * 60 * 100;

const issuesOfRun = (checkpoint: SyncProgress): number => (checkpoint.phase === 'pending' ? 0 : checkpoint.issuesDone);

function missingProjects(inputs: SyncStatusInputs): SyncStatus['missing'] {
  const checkpoints = new Map(inputs.checkpoints.map((checkpoint) => [checkpoint.projectId, checkpoint]));
  const archived = new Set(inputs.projects.filter((project) => project.archived).map((project) => project.projectId));
  return [...inputs.visible]
    .flatMap(([projectId, projectKey]) => {
      const checkpoint = checkpoints.get(projectId);
      if (archived.has(projectId) || (checkpoint && checkpoint.finishedAt !== null)) return [];
      return { projectKey, reason: inputs.blocked.has(projectId) ? ('blockedForApp' as const) : reasonOf(checkpoint) };
    })
    .sort((a, b) => (a.projectKey < b.projectKey ? -1 : 1));
}

function reasonOf(checkpoint: SyncProgress | undefined): SyncStatus['missing'][number]['reason'] {
  switch (checkpoint?.phase) {
    case 'collecting':
    case 'finishing':
      return 'inProgress';
    case 'failed':
      return 'failed';
    case 'pending':
    case 'done':
    case undefined:
      return 'notYetCollected';
  }
}
