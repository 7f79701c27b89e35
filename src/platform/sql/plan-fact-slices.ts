import { rowOf } from './row-of';
import { integerList, integerLiteral, type Sql } from './sql';

/** Facts that one statement looks at: some projects, or a range of the issues of one large project. */
export interface FactSlice {
  readonly projectIds: readonly number[];
  readonly afterIssueId?: number;
  readonly upToIssueId?: number;
}

/**
 * Judgements (an issue by a check) in one statement. At about 0.1 µs each (measured on MariaDB) a statement takes a tenth of a second, which leaves
 * a database ten times slower under a second.
 */
export const JUDGEMENTS_PER_STATEMENT = 1_000_000;

/** Columns (three a check) times projects in one answer: at 16 bytes a value far below the 4 MiB of Forge SQL. */
const VALUES_PER_ANSWER = 60_000;

const sizeRow = rowOf((cells) => ({ projectId: cells.whole('project_id'), issues: cells.whole('issues') }));
const issueRow = rowOf((cells) => cells.whole('issue_id'));

/** Splits projects so that no statement judges too much. Sizes are those of the last rollup; a project without one is counted. */
export async function planFactSlices(sql: Sql, projectIds: readonly number[], checks: number): Promise<readonly FactSlice[]> {
  const issuesPerStatement = Math.max(1000, Math.floor(JUDGEMENTS_PER_STATEMENT / checks));
  const projectsPerStatement = Math.max(1, Math.floor(VALUES_PER_ANSWER / (3 * checks)));
  const sizes = await sizesOf(sql, projectIds);
  const slices: FactSlice[] = [];
  let together: number[] = [];
  let issues = 0;
  const flush = (): void => {
    if (together.length > 0) slices.push({ projectIds: together });
    together = [];
    issues = 0;
  };
  for (const projectId of [...projectIds].sort((a, b) => a - b)) {
    const size = sizes.get(projectId) ?? 0;
    if (size > issuesPerStatement) {
      slices.push(...(await issueRanges(sql, projectId, issuesPerStatement)));
      continue;
    }
    if (issues + size > issuesPerStatement || together.length === projectsPerStatement) flush();
    together.push(projectId);
    issues += size;
  }
  flush();
  return slices;
}

async function sizesOf(sql: Sql, projectIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const read = async (statement: string): Promise<(readonly [number, number])[]> =>
    (await sql.select(sizeRow, statement)).map(({ projectId, issues }) => [projectId, issues] as const);
  const known = new Map(
    await read(
      `SELECT project_id, total + secured_left_out AS issues FROM project_rollup WHERE project_id IN (${integerList(projectIds)})`,
    ),
  );
  const unknown = projectIds.filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  const counted = await read(
    `SELECT project_id, COUNT(*) AS issues FROM issue_fact WHERE project_id IN (${integerList(unknown)}) GROUP BY project_id`,
  );
  return new Map([...known, ...counted]);
}

/** Ranges of so many issues each; the last one is open, so that issues which came meanwhile are in it. */
export async function issueRanges(sql: Sql, projectId: number, issues: number): Promise<readonly FactSlice[]> {
  const ranges: FactSlice[] = [];
  for (let after = 0; ; ) {
    const [last] = await sql.select(
      issueRow,
      `SELECT issue_id FROM issue_fact WHERE project_id = ${integerLiteral(projectId)} AND issue_id > ${integerLiteral(after)}
       ORDER BY issue_id LIMIT 1 OFFSET ${integerLiteral(issues - 1)}`,
    );
    if (last === undefined) return [...ranges, { projectIds: [projectId], afterIssueId: after }];
    ranges.push({ projectIds: [projectId], afterIssueId: after, upToIssueId: last });
    after = last;
  }
}
