import type { StoredRecord } from '../../shared/record-collection';
import { ok, type Result } from '../../shared/result';
import type { RunRecord } from '../apply/run-record';
import { isAtWork } from '../apply/run-record';
import type { RunPorts, RunViewer } from './run-ports';
import { type RunRefusal, refuse } from './run-refusal';

/**
 * Whether a person may know of a run: own ones, and all for PMO administrators; never of a template that is not for them, nor of a project
 * that they may not browse. Who creates a project, or decides about it, named it: they see the run from its first moment, before Jira's
 * answer about projects is asked again.
 */
export async function mayKnowRun(ports: Pick<RunPorts, 'templates'>, viewer: RunViewer, run: RunRecord): Promise<boolean> {
  const isOwn = run.requestedBy === viewer.accountId;
  if (!isOwn && !(await viewer.isPmoAdmin())) return false;
  if (!(await ports.templates.isFor(run.templateId, viewer))) return false;
  const named = run.purpose === 'create' && (isOwn || run.decidedBy === viewer.accountId);
  if (run.projectId === null || named) return true;
  return (await viewer.visibleProjects()).has(run.projectId);
}

/** A run that the viewer may know of. */
export async function openRunFor(ports: RunPorts, viewer: RunViewer, runId: string): Promise<Result<StoredRecord<RunRecord>, RunRefusal>> {
  const record = await ports.records.runs.get(runId);
  if (!record || !(await mayKnowRun(ports, viewer, record.value))) return refuse('NOT_FOUND', 'runNotFound', 'runId');
  return ok(record);
}

export interface RunFilter {
  readonly state: 'open' | 'all';
  /** Only runs asked for before this moment, epoch seconds. */
  readonly before: number | null;
  readonly limit: number;
}

/** Runs that the viewer may know of, newest first, and how many requests wait for the viewer's decision. */
export async function listRuns(
  ports: RunPorts,
  viewer: RunViewer,
  { state, before, limit }: RunFilter,
): Promise<{ readonly runs: readonly RunRecord[]; readonly waitingForMe: number }> {
  const runs: RunRecord[] = [];
  let from = before ?? undefined;
  while (runs.length < limit) {
    const page = await ports.records.runs.list({ newestFirst: true, limit: PAGE, ...(from === undefined ? {} : { before: from }) });
    for (const { value } of page) {
      if (runs.length >= limit) break;
      if ((state === 'all' || isOpen(value)) && (await mayKnowRun(ports, viewer, value))) runs.push(value);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    from = last.position;
  }
  return { runs, waitingForMe: await waitingFor(ports, viewer) };
}

const PAGE = 200;

/** Not over: it waits for somebody, or is at work. */
const isOpen = ({ state }: RunRecord): boolean => state === 'requested' || state === 'stopped' || isAtWork(state);

async function waitingFor(ports: RunPorts, viewer: RunViewer): Promise<number> {
  if (!(await viewer.isPmoAdmin())) return 0;
  const newest = await ports.records.runs.list({ newestFirst: true, limit: REQUESTS_LOOKED_AT });
  const requests = newest.filter(({ value }) => value.state === 'requested');
  const known = await Promise.all(requests.map(({ value }) => mayKnowRun(ports, viewer, value)));
  return known.filter(Boolean).length;
}

/** A request older than so many runs is not counted, only listed. */
const REQUESTS_LOOKED_AT = 500;
