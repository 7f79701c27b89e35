import { type EvidenceReport, type EvidenceRow, evidenceRow } from '../../contracts/audits/evidence-contracts';
import type { StoredRecord } from '../../shared/record-collection';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { EvidencePorts } from './evidence-ports';
import { type EvidenceRefusal, refuse } from './evidence-refusal';

/** Reports that a list shows. */
const REPORTS_LISTED = 200;

/** Reports of one project, or (`null`) of all that the viewer may browse, newest first. Reports of archived projects stay readable. */
export async function listReports(
  ports: Pick<EvidencePorts, 'reports' | 'projects'>,
  viewer: AuditViewer,
  projectId: number | null,
): Promise<{ readonly reports: EvidenceRow[]; readonly canCreate: boolean; readonly canSign: boolean }> {
  const [visible, isPmoAdmin, candidates] = await Promise.all([viewer.visibleProjects(), viewer.isPmoAdmin(), ports.projects()]);
  const projectIds = [...visible].filter((id) => projectId === null || id === projectId);
  const records = await ports.reports.list({ projectIds, newestFirst: true, limit: REPORTS_LISTED });
  const canCreate = candidates.some(
    ({ project, leadAccountId }) =>
      !project.archived && projectIds.includes(project.projectId) && (isPmoAdmin || leadAccountId === viewer.accountId),
  );
  return { reports: records.map(({ value }) => evidenceRow.strip().parse(value)), canCreate, canSign: isPmoAdmin };
}

/** One report. One of a project that the viewer may not browse is refused as one that does not exist. */
export async function getReport(
  ports: Pick<EvidencePorts, 'reports'>,
  viewer: AuditViewer,
  reportId: string,
): Promise<Result<EvidenceReport, EvidenceRefusal>> {
  const record = await findReport(ports, viewer, reportId);
  return record ? ok(record.value) : refuse('NOT_FOUND', 'evidence.reportNotFound', 'reportId');
}

/** The record of a report, if the viewer may browse its project. */
export async function findReport(
  { reports }: Pick<EvidencePorts, 'reports'>,
  viewer: AuditViewer,
  reportId: string,
): Promise<StoredRecord<EvidenceReport> | undefined> {
  const [record, visible] = await Promise.all([reports.get(reportId), viewer.visibleProjects()]);
  return record && visible.has(record.value.projectId) ? record : undefined;
}
