import type { Check } from '../checks/check';
import type { ActiveWaiver, ProjectResult } from '../ports';
import type { FindingStore } from './finding-store';

/** How much of a check's findings in a project waivers excuse. */
export type Waived = { readonly kind: 'all' } | { readonly kind: 'issues'; readonly issueIds: readonly number[] };

/** What waivers excuse of a check in a project; `undefined` when none does. */
export function waivedOf(waivers: readonly ActiveWaiver[], check: Pick<Check, 'ruleId'>, projectId: number): Waived | undefined {
  const own = waivers.filter((waiver) => waiver.ruleId === check.ruleId && waiver.projectIds.has(projectId));
  if (own.length === 0) return undefined;
  if (own.some((waiver) => waiver.issueId === null)) return { kind: 'all' };
  return {
    kind: 'issues',
    issueIds: [...new Set(own.flatMap(({ issueId }) => (issueId === null ? [] : [issueId])))].sort((a, b) => a - b),
  };
}

/** The result with its waived findings counted: they still fail. Call it when the findings are up to date. */
export async function withWaived(
  findings: Pick<FindingStore, 'countStanding'>,
  result: ProjectResult,
  waived: Waived | undefined,
): Promise<ProjectResult> {
  if (!waived || result.failing === 0) return result;
  if (waived.kind === 'all') return { ...result, waived: result.failing };
  return { ...result, waived: await findings.countStanding(result.projectId, result.checkNo, waived.issueIds) };
}
