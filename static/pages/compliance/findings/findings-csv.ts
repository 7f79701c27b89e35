import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import { csvOf } from '../../portfolio/csv';
import { findingPlace } from './finding-place';

/** The words that the export needs in the reader's language. */
export interface FindingsCsvWords {
  readonly head: readonly string[];
  readonly state: (finding: Finding) => string;
  readonly severity: (check: CheckSummary) => string;
  readonly ownerName: (accountId: string) => string;
}

const instant = (epochSeconds: number | null): string | null =>
  epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();

/**
 * Findings as CSV: what, where, by which rule, since when. Instants are ISO 8601 in UTC. Issue texts are left out: who reads the file may not be who may
 * browse the issues.
 */
export const findingsCsv = (
  findings: readonly Finding[],
  checks: ReadonlyMap<number, CheckSummary>,
  projectNames: ReadonlyMap<number, string>,
  words: FindingsCsvWords,
): string =>
  csvOf([
    words.head,
    ...findings.map((finding) => {
      const check = checks.get(finding.checkNo);
      return [
        finding.projectKey,
        projectNames.get(finding.projectId) ?? null,
        findingPlace(finding),
        check?.title ?? null,
        check?.ruleId ?? null,
        check?.standardId ?? null,
        check === undefined ? null : words.severity(check),
        words.state(finding),
        finding.ownerAccountId === null ? null : words.ownerName(finding.ownerAccountId),
        instant(finding.firstSeenAt),
        instant(finding.fixedAt),
        finding.followUpKey,
      ];
    }),
  ]);
