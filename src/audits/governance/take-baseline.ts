import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GovernanceAnswer } from './get-project-governance';
import type { GovernancePorts } from './governance-ports';
import { type GovernanceRefusal, refuse } from './governance-refusal';
import { openToEdit } from './open-project';
import { readGovernance } from './read-governance';

export interface TakeBaselineRequest {
  readonly projectId: number;
  readonly reason: string;
  /** The change, or decision, by which a new baseline was approved. Without one a second baseline shows as a finding. */
  readonly approvedChangeKey: string | null;
  readonly language: 'en' | 'nl';
}

/**
 * Keeps the dates of today as the baseline. The dates are copied first and the header that makes them count is written last, so that an
 * interrupted call leaves nothing that anybody sees.
 */
export async function takeBaseline(ports: GovernancePorts, viewer: AuditViewer, request: TakeBaselineRequest): GovernanceAnswer {
  const { projectId, reason, language } = request;
  const opened = await openToEdit(ports, viewer, projectId);
  if (!opened.ok) return opened;
  const change = await approvedChange(ports, viewer, request.approvedChangeKey);
  if (!change.ok) return change;
  const [newest] = await ports.baselines.list({ projectIds: [projectId], newestFirst: true, limit: 1 });
  // A baseline is named by its second.
  const takenAt = Math.max(ports.now(), (newest?.position ?? 0) + 1);
  const { issues, latestDue } = await ports.copyDates(projectId, takenAt);
  if (issues === 0) return refuse('INVALID_REQUEST', 'baseline.noDates', 'projectId');
  const value = {
    takenAt,
    takenBy: viewer.accountId,
    issues,
    reason,
    approvedChangeKey: change.value?.key ?? null,
    approvedChangeIssueId: change.value?.issueId ?? null,
    latestDue,
  };
  await ports.baselines.insert({ id: `${projectId}-${takenAt}`, projectId, position: takenAt, value });
  await ports.log.append({
    at: takenAt,
    by: viewer.accountId,
    action: 'baseline.taken',
    projectId,
    values: { key: opened.value.project.projectKey, issues, count: issues, reason },
  });
  return ok(await readGovernance(ports, opened.value, language));
}

/**
 * The issue that approves: a change or a decision (where the site has such types) that somebody has begun to work on or finished. Jira
 * knows no "approved" apart from statuses, so the key stands beside the baseline for everybody to look at.
 */
async function approvedChange(
  ports: GovernancePorts,
  viewer: AuditViewer,
  key: string | null,
): Promise<Result<{ readonly key: string; readonly issueId: number } | null, GovernanceRefusal>> {
  if (key === null || key.trim() === '') return ok(null);
  const wanted = key.trim().toUpperCase();
  const [issue, visible, { typesOf }] = await Promise.all([ports.issueByKey(wanted), viewer.visibleProjects(), ports.vocabulary()]);
  if (!issue || !visible.has(issue.projectId)) return refuse('NOT_FOUND', 'baseline.unknownChange', 'approvedChangeKey', { key: wanted });
  const approving = [...typesOf('change'), ...typesOf('decision')];
  if (approving.length > 0 && !approving.includes(issue.issueTypeId))
    return refuse('INVALID_REQUEST', 'baseline.notAChange', 'approvedChangeKey', { key: wanted });
  if (issue.statusCategory === 0) return refuse('INVALID_REQUEST', 'baseline.changeNotApproved', 'approvedChangeKey', { key: wanted });
  return ok({ key: wanted, issueId: issue.issueId });
}
