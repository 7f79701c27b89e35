import type { IssueToJudge } from '../../audits/engine/judge-at-ingest';
import { groupBy } from '../../shared/group-by';
import { customFactRow, issueFactColumns, issueFactRow } from './issue-fact-rows';
import { inSlices, integerList, type Sql } from './sql';

/** Issues read in one statement, with all their facts: half a megabyte at most. */
const ISSUES_PER_READ = 500;

/** These issues as they are stored, derived facts and custom facts included. Ids not known are left out. */
export async function readIssuesToJudge(sql: Sql, issueIds: readonly number[]): Promise<readonly IssueToJudge[]> {
  const found: IssueToJudge[] = [];
  for (const slice of inSlices(issueIds, ISSUES_PER_READ)) {
    const ids = integerList(slice);
    const [facts, custom] = await Promise.all([
      sql.select(issueFactRow, `SELECT ${issueFactColumns.join(', ')} FROM issue_fact WHERE issue_id IN (${ids})`),
      sql.select(customFactRow, `SELECT project_id, issue_id, field_number, value FROM custom_fact WHERE issue_id IN (${ids})`),
    ]);
    const customOf = groupBy(custom, ({ issueId }) => issueId);
    for (const fact of facts) {
      const values = (customOf.get(fact.issueId) ?? []).map(({ fieldNumber, value }) => [fieldNumber, value] as const);
      found.push({ fact, custom: new Map(values) });
    }
  }
  return found;
}
