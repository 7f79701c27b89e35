import type { Finding, FindingFilter } from '../../src/contracts/audits/finding';
import type { ComplianceOverview } from '../../src/contracts/audits/overview';
import type { StubAudit } from './audit-builders';
import { stubNow } from './portfolio-builders';

const SECONDS_PER_DAY = 86_400;

/** The number by which a page of findings goes on. */
export const subjectIdOf = ({ subject }: Finding): number =>
  subject.kind === 'issue' ? subject.issueId : subject.kind === 'item' ? subject.itemId : 0;

/** The findings behind the cells of an overview: as many standing ones as each says, and a few that were fixed. */
export const findingsOf = ({ overview, results }: StubAudit): Finding[] => {
  const keys = new Map(overview.projects.map(({ projectId, key }) => [projectId, key]));
  const scopes = new Map(overview.checks.map(({ checkNo, scope }) => [checkNo, scope]));
  return results
    .flatMap(({ checkNo, projectId, failing, waived }): Finding[] => {
      const projectKey = keys.get(projectId) ?? '';
      const isProject = scopes.get(checkNo) === 'project';
      const fixed = !isProject && checkNo % 3 === 0 ? 2 : 0;
      return Array.from({ length: failing + fixed }, (_, at): Finding => {
        const number = 1 + ((checkNo * 37 + at * 3) % 400);
        const firstSeenAt = stubNow - ((checkNo * 5 + at * 3) % 60) * SECONDS_PER_DAY - 3600;
        return {
          projectId,
          projectKey,
          checkNo,
          subject: isProject
            ? { kind: 'project' }
            : { kind: 'issue', issueId: projectId * 1000 + number, issueKey: `${projectKey}-${number}` },
          firstSeenAt,
          fixedAt: at < failing ? null : Math.min(stubNow - 3600, firstSeenAt + 5 * SECONDS_PER_DAY),
          ownerAccountId: at % 4 === 1 ? `account-${at % 17}` : null,
          followUpKey: at % 9 === 4 ? `${projectKey}-9${number}` : null,
          waiverId: at < waived ? 'waiver-2' : null,
        };
      });
    })
    .sort((a, b) => a.checkNo - b.checkNo || a.projectId - b.projectId || subjectIdOf(a) - subjectIdOf(b));
};

/** The findings that a filter lets through, as the app would answer. */
export const filterFindings = (findings: readonly Finding[], overview: ComplianceOverview, filter: FindingFilter): Finding[] => {
  const checks = new Map(overview.checks.map((check) => [check.checkNo, check]));
  const state = (finding: Finding) => (finding.fixedAt !== null ? 'fixed' : finding.waiverId !== null ? 'waived' : 'open');
  const passes = (finding: Finding): boolean => {
    const check = checks.get(finding.checkNo);
    const { subject } = finding;
    return (
      check !== undefined &&
      (filter.standardId === null || check.standardId === filter.standardId) &&
      (filter.checkNos?.includes(finding.checkNo) ?? true) &&
      (filter.projectIds?.includes(finding.projectId) ?? true) &&
      (filter.severities?.includes(check.severity) ?? true) &&
      (filter.ownerAccountIds?.includes(finding.ownerAccountId ?? '') ?? true) &&
      (filter.state === 'all' || filter.state === state(finding)) &&
      (filter.since === undefined || (filter.state === 'fixed' ? (finding.fixedAt ?? 0) : finding.firstSeenAt) >= filter.since) &&
      (filter.issueKey === undefined || (subject.kind === 'issue' && subject.issueKey === filter.issueKey))
    );
  };
  return findings.filter(passes);
};
