import type { ComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';

/** Whether the viewer may audit a project and give its findings an owner: PMO administrators, and the lead of the project. */
export function mayManage(view: Pick<ComplianceView, 'isPmoAdmin' | 'projects'>, viewer: AuditViewer, projectId: number): boolean {
  const candidate = view.projects.get(projectId);
  return candidate !== undefined && (view.isPmoAdmin || candidate.leadAccountId === viewer.accountId);
}
