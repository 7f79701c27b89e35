import type { StatusReport } from '../../contracts/audits/governance-contracts';
import { ok } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { scoreOf } from '../scores/score-of';
import type { GovernanceAnswer } from './get-project-governance';
import type { GovernancePorts } from './governance-ports';
import { openToEdit } from './open-project';
import { readGovernance } from './read-governance';

export interface PublishReportRequest {
  readonly projectId: number;
  readonly report: Pick<StatusReport, 'declared' | 'summary' | 'decisionsNeeded'>;
  readonly language: 'en' | 'nl';
}

/** Publishes a status report. What was calculated at that moment, and the score, are kept beside what is declared. */
export async function publishReport(ports: GovernancePorts, viewer: AuditViewer, request: PublishReportRequest): GovernanceAnswer {
  const { projectId, report, language } = request;
  const opened = await openToEdit(ports, viewer, projectId);
  if (!opened.ok) return opened;
  const { project } = opened.value;
  const [figures, checks, results] = await Promise.all([
    ports.figures(projectId),
    ports.checks.checksFor(project),
    ports.results.results([projectId]),
  ]);
  // Silent standards are not spoken of in a report that everybody reads.
  const spoken = checks.filter(({ stage }) => stage !== 'silent');
  const now = ports.now();
  const value: StatusReport = {
    ...report,
    id: ports.newId(),
    at: now,
    by: viewer.accountId,
    calculated: figures?.health.status ?? 'unknown',
    score: scoreOf(spoken, results).score,
  };
  await ports.reports.insert({ id: value.id, projectId, position: now, value });
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'status.reported',
    projectId,
    values: { key: project.projectKey, declared: value.declared, calculated: value.calculated },
  });
  return ok(await readGovernance(ports, opened.value, language));
}
