import type { EvidenceReport } from '../../contracts/audits/evidence-contracts';
import { signedContentOf } from '../../contracts/audits/signed-content';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { EvidencePorts } from './evidence-ports';
import { type EvidenceRefusal, refuse } from './evidence-refusal';
import { findReport } from './read-reports';

/** Signs a report, once: from then on nothing changes it. A report that is not what was put together is not signed. */
export async function signReport(
  ports: Pick<EvidencePorts, 'reports' | 'sha256' | 'log' | 'now'>,
  viewer: AuditViewer,
  { reportId, statement }: { readonly reportId: string; readonly statement: string },
): Promise<Result<EvidenceReport, EvidenceRefusal>> {
  const record = await findReport(ports, viewer, reportId);
  if (!record) return refuse('NOT_FOUND', 'evidence.reportNotFound', 'reportId');
  if (!(await viewer.isPmoAdmin())) return refuse('NOT_ALLOWED', 'evidence.onlyAdministrators', 'reportId');
  const { value } = record;
  if (value.signedBy !== null) return refuse('CONFLICT', 'evidence.alreadySigned', 'reportId');
  if (ports.sha256(signedContentOf(value)) !== value.digest) return refuse('CONFLICT', 'evidence.altered', 'reportId');
  const now = ports.now();
  const signed: EvidenceReport = { ...value, signedBy: viewer.accountId, signedAt: now, statement };
  // Of two who sign at the same moment one was faster.
  if (!(await ports.reports.replace({ ...record, value: signed }))) return refuse('CONFLICT', 'evidence.alreadySigned', 'reportId');
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'evidence.signed',
    projectId: value.projectId,
    values: { key: value.projectKey, digest: value.digest.slice(0, 12) },
  });
  return ok(signed);
}
