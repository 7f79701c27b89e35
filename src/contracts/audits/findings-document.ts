import type { Finding } from './finding';
import type { CheckSummary } from './overview';
import type { ExportedAudit } from './sarif-log';

/** Findings as JSON for programs: each with its rule, its place and its dates (ISO 8601, UTC). People are account ids; issue text is left out. */
export function findingsDocument(findings: readonly Finding[], { asOf, checks, waivers }: Omit<ExportedAudit, 'rules'>) {
  const checkOf = new Map(checks.map((check) => [check.checkNo, check]));
  const reasons = new Map(waivers.map(({ id, reason }) => [id, reason]));
  return {
    asOf: instant(asOf),
    findings: findings.flatMap((finding) => {
      const check = checkOf.get(finding.checkNo);
      return check ? [findingRow(finding, check, reasons)] : [];
    }),
  };
}

export type FindingsDocument = ReturnType<typeof findingsDocument>;

const instant = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString();

function findingRow(finding: Finding, check: CheckSummary, reasons: ReadonlyMap<string, string>) {
  const { subject, projectKey, firstSeenAt, fixedAt, waiverId, ownerAccountId, followUpKey } = finding;
  return {
    standard: check.standardId,
    rule: check.ruleId,
    title: check.title,
    severity: check.severity,
    project: projectKey,
    subject: { kind: subject.kind, name: nameOf(finding) },
    state: fixedAt !== null ? 'fixed' : waiverId !== null ? 'waived' : 'open',
    firstSeen: instant(firstSeenAt),
    fixed: fixedAt === null ? null : instant(fixedAt),
    owner: ownerAccountId,
    followUp: followUpKey,
    waiver: waiverId === null ? null : (reasons.get(waiverId) ?? waiverId),
  };
}

function nameOf({ subject, projectKey }: Finding): string {
  switch (subject.kind) {
    case 'issue':
      return subject.issueKey;
    case 'item':
      return subject.name;
    case 'project':
      return projectKey;
  }
}
