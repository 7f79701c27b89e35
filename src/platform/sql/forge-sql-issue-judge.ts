import type { z } from 'zod';
import type { IssueCheck } from '../../audits/checks/check';
import { addFingerprints, SCATTERED_ID_SQL } from '../../audits/engine/fingerprint';
import type { IssueJudge, JudgedMoment, PassCount } from '../../audits/ports';
import { compileToSql } from '../../facts/conditions/compile-to-sql';
import { type FactSlice, issueRanges, planFactSlices } from './plan-fact-slices';
import { rowOf } from './row-of';
import { integerList, integerLiteral, type Sql } from './sql';

/** Statements at once: two connections finish in two thirds of the time of one (measured), and leave room for people looking at pages. */
const PARALLEL_STATEMENTS = 2;

/**
 * Issues whose new findings are added in one statement, and findings marked fixed in one: keeps statements far below the 10 s of Forge SQL
 * for writes (a finding took 16 µs, measured), and their memory small.
 */
const ISSUES_PER_RENEWAL = 2000;
const FIXED_PER_STATEMENT = 10_000;

/** Judges issue checks in the database, all of them in one pass over the facts. */
export function forgeSqlIssueJudge(sql: Sql): IssueJudge {
  return {
    async count(checks, projectIds, at) {
      if (checks.length === 0 || projectIds.length === 0) return [];
      const pass = compilePass(checks, at);
      const slices = [...(await planFactSlices(sql, projectIds, checks.length))];
      const totals = new Map<number, readonly PassCount[]>();
      const work = async (): Promise<void> => {
        for (let slice = slices.shift(); slice; slice = slices.shift()) {
          for (const row of await sql.select(pass.row, pass.statement(slice)))
            totals.set(row.projectId, sum(totals.get(row.projectId), row.counts));
        }
      };
      await Promise.all(Array.from({ length: PARALLEL_STATEMENTS }, work));
      return projectIds.flatMap((projectId) => totals.get(projectId) ?? pass.nothing(projectId));
    },
    async renew(checks, projectId, at) {
      if (checks.length === 0) return;
      for (const range of await issueRanges(sql, projectId, ISSUES_PER_RENEWAL)) await sql.execute(newFindings(checks, range, at));
      for (;;) if ((await sql.execute(fixedFindings(checks, projectId, at))) < FIXED_PER_STATEMENT) break;
    },
  };
}

interface Pass {
  statement(slice: FactSlice): string;
  readonly row: z.ZodType<{ readonly projectId: number; readonly counts: readonly PassCount[] }>;
  nothing(projectId: number): readonly PassCount[];
}

/**
 * The statement that counts every check, and the reader of its rows. Checks that apply to the same issues share one column, and so do
 * equal violations, so that thirty checks on open issues ask only once how many those are.
 */
export function compilePass(checks: readonly IssueCheck[], at: JudgedMoment): Pass {
  const applicable = new Map<string, string>();
  const failing = new Map<string, string>();
  const columnOf = (columns: Map<string, string>, condition: string, prefix: string): string => {
    const known = columns.get(condition) ?? `${prefix}${columns.size}`;
    columns.set(condition, known);
    return known;
  };
  const places = checks.map((check) => ({
    checkNo: check.checkNo,
    applicable: columnOf(applicable, compileToSql(check.appliesTo, at), 'a'),
    failing: columnOf(failing, compileToSql(check.violates, at), 'v'),
  }));
  // Counting values that are there beats adding ones and zeros by half (measured); one sum of both beats a count and a sum by a third.
  const columns = [
    ...[...applicable].map(([condition, column]) => `COUNT(CASE WHEN ${condition} THEN 1 END) AS ${column}`),
    ...[...failing].map(([condition, column]) => `SUM(CASE WHEN ${condition} THEN ${ONE_AND_ID} END) AS ${column}`),
  ].join(', ');
  return {
    statement: (slice) =>
      `SELECT f.project_id, ${columns} FROM issue_fact f WHERE f.project_id IN (${integerList(slice.projectIds)})${within(slice)}${unsecured(at)} GROUP BY f.project_id`,
    row: rowOf((cells) => {
      const projectId = cells.whole('project_id');
      return {
        projectId,
        counts: places.map((place): PassCount => {
          const { count, fingerprint } = countAndFingerprint(cells.textOrNull(place.failing));
          return { projectId, checkNo: place.checkNo, applicable: cells.whole(place.applicable), failing: count, fingerprint };
        }),
      };
    }),
    nothing: (projectId) => checks.map(({ checkNo }) => ({ projectId, checkNo, applicable: 0, failing: 0, fingerprint: 0 })),
  };
}

/**
 * Count and fingerprint of violations in one number: the count above 2⁵⁶, and below it the sum of scattered ids, which stays under 2⁵³ for
 * the two million issues that a slice has at most. SUM is exact: the database adds decimals.
 */
const COUNT_BITS = 56n;
const ONE_AND_ID = `${1n << COUNT_BITS} + (${SCATTERED_ID_SQL})`;

function countAndFingerprint(sum: string | null): { readonly count: number; readonly fingerprint: number } {
  if (sum === null) return { count: 0, fingerprint: 0 };
  const both = BigInt(sum);
  const count = both >> COUNT_BITS;
  return { count: Number(count), fingerprint: addFingerprints(Number(both - (count << COUNT_BITS)), 0) };
}

/** Adds what two slices of one project found. */
function sum(sofar: readonly PassCount[] | undefined, more: readonly PassCount[]): readonly PassCount[] {
  if (!sofar) return more;
  return more.map((count, index) => {
    const other = sofar[index] ?? count;
    return {
      ...count,
      applicable: count.applicable + other.applicable,
      failing: count.failing + other.failing,
      fingerprint: addFingerprints(count.fingerprint, other.fingerprint),
    };
  });
}

/**
 * Adds findings of issues that violate a check and have none, or one that was fixed before: it is seen for the first time again. One
 * statement for all checks: it costs half of what one for each does (measured), and one call instead of thirty.
 */
function newFindings(checks: readonly IssueCheck[], range: FactSlice, at: JudgedMoment): string {
  const numbers = checks.map(({ checkNo }, place) => `SELECT ${integerLiteral(checkNo)}${place === 0 ? ' AS check_no' : ''}`);
  return `INSERT INTO finding (project_id, check_no, subject_id, first_seen_at, fixed_at, owner_id, follow_up_issue_id, subject_name)
    SELECT f.project_id, chosen.check_no, f.issue_id, ${integerLiteral(at.now)}, 0, NULL, NULL, NULL FROM issue_fact f
    JOIN (${numbers.join(' UNION ALL ')}) chosen
    LEFT JOIN finding known ON known.project_id = f.project_id AND known.check_no = chosen.check_no AND known.subject_id = f.issue_id
    WHERE f.project_id IN (${integerList(range.projectIds)})${within(range)}${unsecured(at)} AND ${violated(checks, 'chosen.check_no', at)}
      AND (known.subject_id IS NULL OR known.fixed_at <> 0)
    ON DUPLICATE KEY UPDATE first_seen_at = IF(finding.fixed_at = 0, finding.first_seen_at, VALUES(first_seen_at)), fixed_at = 0`;
}

/** Marks findings fixed whose issue no longer violates the check, or is no longer there. */
function fixedFindings(checks: readonly IssueCheck[], projectId: number, at: JudgedMoment): string {
  return `UPDATE finding SET fixed_at = ${integerLiteral(at.now)}
    WHERE project_id = ${integerLiteral(projectId)} AND check_no IN (${integerList(checks.map(({ checkNo }) => checkNo))}) AND fixed_at = 0
      AND NOT EXISTS (SELECT 1 FROM issue_fact f WHERE f.project_id = ${integerLiteral(projectId)} AND f.issue_id = finding.subject_id${unsecured(at)}
        AND ${violated(checks, 'finding.check_no', at)})
    LIMIT ${FIXED_PER_STATEMENT}`;
}

/** Whether the issue violates the check whose number stands in `column`. */
function violated(checks: readonly IssueCheck[], column: string, at: JudgedMoment): string {
  const [only] = checks;
  if (only && checks.length === 1) return compileToSql(only.violates, at);
  return `CASE ${column} ${checks.map((check) => `WHEN ${integerLiteral(check.checkNo)} THEN ${compileToSql(check.violates, at)}`).join(' ')} END`;
}

const unsecured = (at: JudgedMoment): string => (at.includeSecuredIssues ? '' : ' AND f.security_level_id IS NULL');

function within({ afterIssueId, upToIssueId }: FactSlice): string {
  const after = afterIssueId === undefined ? '' : ` AND f.issue_id > ${integerLiteral(afterIssueId)}`;
  return upToIssueId === undefined ? after : `${after} AND f.issue_id <= ${integerLiteral(upToIssueId)}`;
}
