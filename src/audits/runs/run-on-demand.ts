import { err, ok, type Result } from '../../shared/result';
import type { AuditRefusal } from '../findings/audit-refusal';
import { mayManage } from '../findings/may-manage';
import type { AuditLog } from '../log/audit-log';
import type { CompliancePorts } from '../overview/compliance-ports';
import { readComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';
import type { RunContext } from './run-context';
import { type RunView, runForViewer, runView } from './run-for-viewer';
import { cancelRun, startRun } from './start-run';

type RunPorts = Pick<CompliancePorts, 'checks' | 'projects' | 'now'> & { readonly log: AuditLog };
type Runs = Pick<RunContext, 'runs' | 'queue' | 'now' | 'newId'>;

/** Audits these projects, or (`null`) every live one, now. PMO administrators; project leads for projects of their own. */
export async function startRunAs(
  ports: RunPorts,
  runs: Runs,
  viewer: AuditViewer,
  projectIds: readonly number[] | null,
): Promise<Result<RunView, AuditRefusal>> {
  const view = await readComplianceView(ports, viewer);
  if (projectIds === null && !view.isPmoAdmin) return err({ code: 'NOT_ALLOWED', message: 'refusal.onlyLeads' });
  const unseen = projectIds?.findIndex((id) => !view.projects.has(id)) ?? -1;
  if (unseen !== -1) return err({ code: 'NOT_FOUND', message: 'refusal.projectNotFound', place: `projectIds.${unseen}` });
  const foreign = projectIds?.findIndex((id) => !mayManage(view, viewer, id)) ?? -1;
  if (foreign !== -1) return err({ code: 'NOT_ALLOWED', message: 'refusal.onlyLeads', place: `projectIds.${foreign}` });
  const wanted = [...new Set(projectIds ?? view.allProjects.map(({ project }) => project.projectId))];
  const run = await startRun(runs, wanted, viewer.accountId);
  const only = wanted.length === 1 ? (wanted[0] ?? null) : null;
  await ports.log.append({ at: view.now, by: viewer.accountId, action: 'run.started', projectId: only, values: { count: wanted.length } });
  return ok(runView(run, view));
}

/** Stops a run before its next projects. Who started it, and PMO administrators. */
export async function cancelRunAs(ports: RunPorts, runs: Runs, viewer: AuditViewer, runId: string): Promise<Result<RunView, AuditRefusal>> {
  const [view, stored] = await Promise.all([readComplianceView(ports, viewer), runs.runs.get(runId)]);
  const own = stored?.value.startedBy === viewer.accountId;
  if (!own && !view.isPmoAdmin) return err({ code: 'NOT_ALLOWED', message: 'refusal.onlyLeads' });
  const cancelled = stored && (await cancelRun(runs, runId));
  if (!cancelled) return err({ code: 'NOT_FOUND', message: 'refusal.runNotFound', place: 'runId' });
  await ports.log.append({ at: view.now, by: viewer.accountId, action: 'run.cancelled', projectId: null, values: {} });
  return ok(runView(cancelled, view));
}

/** One run, or (`null`) the newest. */
export async function getRun(
  ports: Pick<RunPorts, 'checks' | 'projects' | 'now'>,
  { runs }: Pick<Runs, 'runs'>,
  viewer: AuditViewer,
  runId: string | null,
): Promise<RunView | null> {
  const view = await readComplianceView(ports, viewer);
  if (runId === null) return (await runForViewer({ runs }, view)).run;
  const stored = await runs.get(runId);
  return stored ? runView(stored, view) : null;
}
