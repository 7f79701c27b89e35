import type { PlannedAudit } from '../../contracts/audits/evidence-contracts';
import type { Candidate } from '../../facts/project-membership';
import type { StoredRecord } from '../../shared/record-collection';
import type { AuditViewer } from '../ports';
import type { PlanPorts } from './plan-ports';
import type { PlannedAuditRecord } from './planned-audit-record';

/** Audits due from one day to another (both included) in projects that the viewer may browse, the earliest first. */
export async function listPlan(
  ports: Pick<PlanPorts, 'audits' | 'projects'>,
  viewer: AuditViewer,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): Promise<{ readonly audits: PlannedAudit[]; readonly canPlan: boolean }> {
  const [visible, canPlan, candidates] = await Promise.all([viewer.visibleProjects(), viewer.isPmoAdmin(), ports.projects()]);
  const seen = candidates.filter(({ project }) => visible.has(project.projectId));
  const records = await ports.audits.list({
    projectIds: seen.map(({ project }) => project.projectId),
    before: Math.max(0, toDay + 1),
    newestFirst: true,
  });
  const audits = records.filter(({ value }) => value.dueDay >= fromDay).reverse();
  return { audits: audits.flatMap((record) => named(record, seen)), canPlan };
}

/** An audit with the name of its project; none when the project is not among these. */
export function named({ value, version }: StoredRecord<PlannedAuditRecord>, candidates: readonly Candidate[]): PlannedAudit[] {
  const project = candidates.find((candidate) => candidate.project.projectId === value.projectId)?.project;
  return project ? [{ ...value, projectKey: project.projectKey, projectName: project.name, version }] : [];
}
