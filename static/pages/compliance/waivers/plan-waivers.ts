import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import type { WaiverScope } from '../../../../src/contracts/audits/waiver';
import { findingPlace } from '../findings/finding-place';

export interface PlannedWaiver {
  readonly key: string;
  readonly ruleId: string;
  readonly scope: WaiverScope;
  readonly place: string;
}

/**
 * The waivers that these findings need, each once: one for an issue, and one for the project for findings about the project or a part of it. What is
 * waived already and what is fixed needs none.
 */
export const planWaivers = (findings: readonly Finding[], checks: ReadonlyMap<number, CheckSummary>): readonly PlannedWaiver[] => {
  const planned = new Map<string, PlannedWaiver>();
  for (const finding of findings) {
    const ruleId = checks.get(finding.checkNo)?.ruleId;
    if (ruleId === undefined || finding.waiverId !== null || finding.fixedAt !== null) continue;
    const { subject, projectId, projectKey } = finding;
    const scope: WaiverScope =
      subject.kind === 'issue'
        ? { kind: 'issue', projectId, issueId: subject.issueId, issueKey: subject.issueKey }
        : { kind: 'project', projectId };
    const key = `${ruleId} ${scope.kind === 'issue' ? scope.issueId : `p${projectId}`}`;
    planned.set(key, { key, ruleId, scope, place: scope.kind === 'issue' ? findingPlace(finding) : projectKey });
  }
  return [...planned.values()];
};
