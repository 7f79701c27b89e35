import type { JiraClient } from '../jira/jira-client';
import { inSlices } from '../sql/sql';
import { fetchOrigins, ISSUES_PER_FETCH } from './jira-issue-calls';

/** Which of these issues the person of the client may see, by key: security levels hide some within a project. */
export const seenIssues =
  (jira: JiraClient) =>
  async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
    const seen = new Set<string>();
    for (const slice of inSlices([...new Set(keys)], ISSUES_PER_FETCH)) {
      const read = await jira.call(fetchOrigins(slice));
      if (read.ok) for (const { key } of read.value) seen.add(key);
    }
    return seen;
  };
