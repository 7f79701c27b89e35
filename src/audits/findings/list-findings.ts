import type { Finding, FindingCursor, FindingFilter, FindingPage } from '../../contracts/audits/finding';
import type { Candidate } from '../../facts/project-membership';
import type { Check } from '../checks/check';
import type { CompliancePorts } from '../overview/compliance-ports';
import { type ComplianceView, checksOfStandard, readComplianceView } from '../overview/compliance-view';
import type { ActiveWaiver, AuditViewer } from '../ports';
import type { FindingQuery, FindingRow, WaivedPart } from './finding-reader';

type FindingPorts = Pick<CompliancePorts, 'checks' | 'projects' | 'now' | 'findings' | 'waivers'>;

/** A page of findings by check, project and subject, of what the viewer may see. */
export async function listFindings(
  ports: FindingPorts,
  viewer: AuditViewer,
  filter: FindingFilter,
  after: FindingCursor | null,
  limit: number,
): Promise<FindingPage> {
  const view = await readComplianceView(ports, viewer);
  const waivers = await ports.waivers.inForce(view.today);
  const query = await findingQuery(ports, view, waivers, filter);
  if (!query) return { findings: [], next: null, total: 0 };
  // One more than asked for tells whether there is a next page.
  const [rows, total] = await Promise.all([ports.findings.page(query, after, limit + 1), ports.findings.count(query)]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    findings: shown.flatMap((row) => findingOf(row, view, waivers)),
    next: rows.length > limit && last ? { checkNo: last.checkNo, projectId: last.projectId, subjectId: last.subjectId } : null,
    total,
  };
}

/** What a filter asks for, within what the viewer may see; `undefined` when that is nothing. */
export async function findingQuery(
  ports: Pick<FindingPorts, 'findings'>,
  view: ComplianceView,
  waivers: readonly ActiveWaiver[],
  filter: FindingFilter,
): Promise<FindingQuery | undefined> {
  const checks = [...checksOfStandard(view, filter.standardId).values()].filter(
    (check) =>
      (filter.checkNos === undefined || filter.checkNos.includes(check.checkNo)) &&
      (filter.severities === undefined || filter.severities.includes(check.severity)),
  );
  const asked = filter.projectIds === undefined ? undefined : new Set(filter.projectIds);
  let projectIds = [...view.projects.keys()].filter((id) => asked?.has(id) ?? true);
  let subjectIds: readonly number[] | null = null;
  if (filter.issueKey !== undefined) {
    const issue = await issueNamed(ports, view, filter.issueKey);
    if (!issue) return undefined;
    projectIds = projectIds.filter((id) => id === issue.projectId);
    subjectIds = [issue.issueId];
  }
  if (checks.length === 0 || projectIds.length === 0) return undefined;
  return {
    checkNos: checks.map(({ checkNo }) => checkNo),
    projectIds,
    state: filter.state,
    waived: waivedParts(waivers, checks, projectIds),
    since: filter.since ?? null,
    ownerAccountIds: filter.ownerAccountIds ?? null,
    subjectIds,
  };
}

/** The issue with this key, if it is in a project the viewer may see. */
async function issueNamed(
  { findings }: Pick<FindingPorts, 'findings'>,
  view: ComplianceView,
  issueKey: string,
): Promise<{ readonly projectId: number; readonly issueId: number } | undefined> {
  const match = /^(.+)-(\d{1,9})$/.exec(issueKey.trim().toUpperCase());
  const candidate = [...view.projects.values()].find(({ project }) => project.projectKey === match?.[1]);
  if (!match || !candidate) return undefined;
  const { projectId } = candidate.project;
  const issueId = await findings.issueId(projectId, Number(match[2]));
  return issueId === undefined ? undefined : { projectId, issueId };
}

/** Which of these checks and projects waivers excuse. */
export function waivedParts(
  waivers: readonly ActiveWaiver[],
  checks: readonly Pick<Check, 'checkNo' | 'ruleId'>[],
  projectIds: readonly number[],
): readonly WaivedPart[] {
  return waivers.flatMap((waiver) => {
    const checkNos = checks.filter(({ ruleId }) => ruleId === waiver.ruleId).map(({ checkNo }) => checkNo);
    const covered = projectIds.filter((id) => waiver.projectIds.has(id));
    return checkNos.length === 0 || covered.length === 0 ? [] : [{ checkNos, projectIds: covered, issueId: waiver.issueId }];
  });
}

/** A row as the wire has it; none when its project or check is not the viewer's to see. */
export function findingOf(row: FindingRow, view: Pick<ComplianceView, 'projects' | 'checks'>, waivers: readonly ActiveWaiver[]): Finding[] {
  const candidate = view.projects.get(row.projectId);
  const check = view.checks.get(row.checkNo);
  if (!candidate || !check) return [];
  const subject = subjectOf(row, candidate);
  const waiver =
    row.fixedAt === 0
      ? waivers.find(
          ({ ruleId, projectIds, issueId }) =>
            ruleId === check.ruleId && projectIds.has(row.projectId) && (issueId === null || issueId === row.subjectId),
        )
      : undefined;
  const followUpProject = row.followUp && view.projects.get(row.followUp.projectId);
  return [
    {
      projectId: row.projectId,
      projectKey: candidate.project.projectKey,
      checkNo: row.checkNo,
      subject,
      firstSeenAt: row.firstSeenAt,
      fixedAt: row.fixedAt === 0 ? null : row.fixedAt,
      ownerAccountId: row.ownerAccountId,
      followUpKey: row.followUp && followUpProject ? `${followUpProject.project.projectKey}-${row.followUp.issueNumber}` : null,
      waiverId: waiver?.id ?? null,
    },
  ];
}

/** An issue that is gone has no number any more: its id stands in for the key. */
function subjectOf({ subjectId, subjectName, issueNumber }: FindingRow, { project }: Candidate): Finding['subject'] {
  if (subjectName !== null) return { kind: 'item', itemId: subjectId, name: subjectName };
  if (subjectId === 0) return { kind: 'project' };
  return {
    kind: 'issue',
    issueId: subjectId,
    issueKey: issueNumber === null ? String(subjectId) : `${project.projectKey}-${issueNumber}`,
  };
}
