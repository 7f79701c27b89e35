/**
 * Writes to one issue: Jira takes at most so many in each of these windows.
 * Source: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ (2026-03).
 */
export const ISSUE_WRITE_WINDOWS = [
  { writes: 20, milliseconds: 2000 },
  { writes: 100, milliseconds: 30_000 },
] as const;
const LONGEST_WINDOW = 30_000;

/** Holds writes back so that no issue gets more than Jira takes; others are not held up. */
export interface IssueWritePace {
  /** Resolves when each of these issues may be written once more, and counts that write. */
  beforeWriting(issueIds: readonly string[]): Promise<void>;
}

export function issueWritePace(clock: () => number, sleep: (milliseconds: number) => Promise<void>): IssueWritePace {
  const writes = new Map<string, number[]>();
  const waitOf = (issueId: string, now: number): number => {
    const times = (writes.get(issueId) ?? []).filter((at) => at > now - LONGEST_WINDOW);
    writes.set(issueId, times);
    const waits = ISSUE_WRITE_WINDOWS.map((window) => {
      const recent = times.filter((at) => at > now - window.milliseconds);
      const oldest = recent[recent.length - window.writes];
      return oldest === undefined ? 0 : oldest + window.milliseconds - now;
    });
    return Math.max(...waits);
  };
  return {
    async beforeWriting(issueIds) {
      for (;;) {
        const now = clock();
        const wait = Math.max(0, ...issueIds.map((issueId) => waitOf(issueId, now)));
        if (wait === 0) {
          for (const issueId of new Set(issueIds)) writes.set(issueId, [...(writes.get(issueId) ?? []), now]);
          return;
        }
        await sleep(wait);
      }
    },
  };
}
