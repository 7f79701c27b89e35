import { z } from 'zod';
import type { ScheduleBaseline } from '../../audits/dossier/project-dossier';
import type { IssueFact, IssueRelation } from '../../facts/issue-fact';
import { factNames, issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import type { VersionFact } from '../../facts/project-fact';
import { groupBy } from '../../shared/group-by';
import { relationRow } from './issue-fact-rows';
import { versionFactRow } from './project-fact-rows';
import { packed, rowOf } from './row-of';
import { integerList, integerLiteral, type Sql, sqlNumber, sqlOptionalNumber } from './sql';

/** Issues read in one statement: 1.2 MB as packed text, far below the 16 MiB that a query may take in Forge SQL. */
export const ISSUES_PER_STATEMENT = 5000;

const required = factNames.filter((name) => !issueFactCatalogue[name].nullable);
const optional = factNames.filter((name) => issueFactCatalogue[name].nullable);
const names = [...required, ...optional];
const columnsOf = (facts: typeof factNames): string[] => facts.map((name) => `f.${issueFactCatalogue[name].column}`);
const packedFact = packed(columnsOf(required), columnsOf(optional));

/** Every issue starts as a copy of this one: objects of one shape, which V8 keeps small. */
const blank: Readonly<Record<string, number | null>> = Object.fromEntries(names.map((name) => [name, null]));

const factRow = rowOf((cells): IssueFact => {
  const numbers = cells.packed('fact', names.length);
  const fact = { ...blank };
  for (const [index, name] of names.entries()) fact[name] = numbers[index] ?? null;
  // The catalogue covers every fact, which the type system cannot follow through names.
  return fact as unknown as IssueFact;
});

/**
 * All issues of a project by id, and the relations that begin at them: two statements for each 5,000 issues. Issues under a security level
 * are left out unless the PMO opted in.
 */
export async function readIssuesOfProject(
  sql: Sql,
  projectId: number,
  includeSecuredIssues: boolean,
): Promise<{ readonly issues: readonly IssueFact[]; readonly relations: readonly IssueRelation[] }> {
  const secured = includeSecuredIssues ? '' : ' AND f.security_level_id IS NULL';
  const issues: IssueFact[] = [];
  const relations: IssueRelation[] = [];
  for (let after = 0; ; ) {
    const page = await sql.select(
      factRow,
      `SELECT ${packedFact} AS fact FROM issue_fact f WHERE f.project_id = ? AND f.issue_id > ?${secured} ORDER BY f.issue_id LIMIT ${ISSUES_PER_STATEMENT}`,
      [projectId, after],
    );
    const last = page.at(-1)?.issueId;
    if (last === undefined) break;
    for (const issue of page) issues.push(issue);
    const found = await sql.select(
      relationRow,
      `SELECT r.kind, r.target_id, r.issue_id, r.project_id FROM issue_fact f JOIN issue_relation r ON r.issue_id = f.issue_id
       WHERE f.project_id = ? AND f.issue_id > ? AND f.issue_id <= ?${secured} ORDER BY r.issue_id, r.kind, r.target_id`,
      [projectId, after, last],
    );
    for (const relation of found) relations.push(relation);
    if (page.length < ISSUES_PER_STATEMENT) break;
    after = last;
  }
  return { issues, relations };
}

/** All versions of these projects, archived and undated ones included. */
export async function readVersionsOfProjects(
  sql: Sql,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, readonly VersionFact[]>> {
  if (projectIds.length === 0) return new Map();
  const rows = await sql.select(
    versionFactRow,
    `SELECT project_id, version_id, name, start_day, release_day, released, archived FROM version_fact WHERE project_id IN (${integerList(projectIds)}) ORDER BY project_id, version_id`,
  );
  return groupBy(rows, ({ projectId }) => projectId);
}

const taskRow = z
  .object({ issue_id: sqlNumber, start_day: sqlOptionalNumber, due_day: sqlOptionalNumber })
  .transform((row) => [row.issue_id, { startDay: row.start_day, dueDay: row.due_day }] as const);

/** The dates that a baseline holds. */
export async function readBaseline(sql: Sql, projectId: number, takenAt: number): Promise<ScheduleBaseline> {
  const rows = await sql.select(
    taskRow,
    `SELECT issue_id, start_day, due_day FROM schedule_baseline WHERE project_id = ${integerLiteral(projectId)} AND taken_at = ${integerLiteral(takenAt)}`,
  );
  return { takenAt, tasks: new Map(rows) };
}
