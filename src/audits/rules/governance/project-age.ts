import type { IssueFact } from '../../../facts/issue-fact';

/** When the first issue was created, epoch seconds. A loop: a large project has more issues than a call may have arguments. */
export function firstCreatedAt(issues: readonly Pick<IssueFact, 'createdAt'>[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt } of issues) if (createdAt < first) first = createdAt;
  return first;
}

/** When an issue was last updated, epoch seconds. */
export function lastUpdatedAt(issues: readonly Pick<IssueFact, 'updatedAt'>[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { updatedAt } of issues) if (updatedAt > last) last = updatedAt;
  return last;
}
