import type { Standard } from '../../contracts/audits/standard';
import type { Candidate } from '../../facts/project-membership';
import { dayOf } from '../../shared/epoch';
import type { Check } from '../checks/check';
import type { AuditViewer } from '../ports';
import type { CompliancePorts } from './compliance-ports';

/**
 * What one viewer may know of audits: projects they may browse in Jira, and standards that are not silent (PMO administrators see those
 * too). Every use case starts from this, so that none can forget to filter.
 */
export interface ComplianceView {
  readonly now: number;
  readonly today: number;
  readonly isPmoAdmin: boolean;
  /** Live projects the viewer may browse. */
  readonly projects: ReadonlyMap<number, Candidate>;
  /** Live projects there are, seen or not. */
  readonly allProjects: readonly Candidate[];
  readonly standards: readonly Standard[];
  readonly checks: ReadonlyMap<number, Check>;
}

export async function readComplianceView(
  ports: Pick<CompliancePorts, 'checks' | 'projects' | 'now'>,
  viewer: AuditViewer,
): Promise<ComplianceView> {
  const [visible, isPmoAdmin, candidates, standards, resolved] = await Promise.all([
    viewer.visibleProjects(),
    viewer.isPmoAdmin(),
    ports.projects(),
    ports.checks.standards(),
    ports.checks.checks(),
  ]);
  const allProjects = candidates.filter(({ project }) => !project.archived);
  const shown = standards.filter(({ stage }) => stage !== 'silent' || isPmoAdmin);
  const shownNos = new Set(shown.map(({ standardNo }) => standardNo));
  const now = ports.now();
  return {
    now,
    today: dayOf(now),
    isPmoAdmin,
    projects: new Map(
      allProjects.filter(({ project }) => visible.has(project.projectId)).map((candidate) => [candidate.project.projectId, candidate]),
    ),
    allProjects,
    standards: shown,
    checks: new Map(resolved.checks.filter(({ standardNo }) => shownNos.has(standardNo)).map((check) => [check.checkNo, check])),
  };
}

/** The checks of one standard, or of all the viewer may see. */
export function checksOfStandard(view: ComplianceView, standardId: string | null): ReadonlyMap<number, Check> {
  return standardId === null ? view.checks : new Map([...view.checks].filter(([, check]) => check.standardId === standardId));
}
