import { issueWriteWindows } from './jira-limits';

const longestWindowMs = Math.max(...issueWriteWindows.map((window) => window.seconds)) * 1000;

/** Remembers when each issue was written, as it was named in the path: an id and a key of the same issue are two names here. */
export class IssueWriteLimit {
  private readonly writes = new Map<string, number[]>();

  /** Notes a write, or answers how many milliseconds to wait before it would be allowed. */
  write(issue: string, now: number): number {
    const recent = (this.writes.get(issue) ?? []).filter((at) => at > now - longestWindowMs);
    const waits = issueWriteWindows.map(({ writes, seconds }) => {
      const inWindow = recent.filter((at) => at > now - seconds * 1000);
      const oldestThatCounts = inWindow[inWindow.length - writes];
      return oldestThatCounts === undefined ? 0 : oldestThatCounts + seconds * 1000 - now;
    });
    const wait = Math.max(...waits);
    this.writes.set(issue, wait > 0 ? recent : [...recent, now]);
    return wait;
  }
}
