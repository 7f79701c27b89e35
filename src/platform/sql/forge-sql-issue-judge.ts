import { z } from 'zod';
import type { IssueCheck } from '../../audits/checks/check';
import { FINGERPRINT_FACTOR } from '../../audits/engine/fingerprint';
import type { IssueJudge, JudgedMoment, PassCount } from '../../audits/ports';
import { compileToSql } from '../../facts/conditions/compile-to-sql';
import { type FactSlice, planFactSlices } from './plan-fact-slices';
import { integerList, integerLiteral, type Sql } from './sql';
import { wholeNumber } from './whole-numbers';

/** Statements at once: two connections finish in two thirds of the time of one (measured), and leave room for people looking at pages. */
const PARALLEL_STATEMENTS = 2;

/** Findings added or marked fixed in one statement: keeps it far below the 10 s of Forge SQL for writes, and its memory small. */
const FINDINGS_PER_STATEMENT = 5000;

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
    async renew(check, projectId, at) {
      for (;;) if ((await sql.execute(newFindings(check, projectId, at))) < FINDINGS_PER_STATEMENT) break;
      for (;;) if ((await sql.execute(fixedFindings(check, projectId, at))) < FINDINGS_PER_STATEMENT) break;
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
  // Counting values that are there beats adding ones and zeros by half (measured).
  const counts = [...applicable, ...failing].map(([condition, column]) => `COUNT(CASE WHEN ${condition} THEN 1 END) AS ${column}`);
  const hashes = [...failing].map(([condition, column]) => `BIT_XOR(CASE WHEN ${condition} THEN ${idHash} END) AS h${column}`);
  const columns = [...counts, ...hashes].join(', ');
  const secured = at.includeSecuredIssues ? '' : ' AND f.security_level_id IS NULL';
  return {
    statement: ({ projectIds, afterIssueId, upToIssueId }) => {
      const after = afterIssueId === undefined ? '' : ` AND f.issue_id > ${integerLiteral(afterIssueId)}`;
      const upTo = upToIssueId === undefined ? '' : ` AND f.issue_id <= ${integerLiteral(upToIssueId)}`;
      return `SELECT f.project_id, ${columns} FROM issue_fact f WHERE f.project_id IN (${integerList(projectIds)})${after}${upTo}${secured} GROUP BY f.project_id`;
    },
    row: z.record(z.string(), z.unknown()).transform((row, context) => {
      const read = (column: string): number => {
        const value = wholeNumber(row[column]);
        if (value === undefined) context.addIssue({ code: 'custom', path: [column], message: 'is not a whole number' });
        return value ?? 0;
      };
      const projectId = read('project_id');
      return {
        projectId,
        counts: places.map(
          (place): PassCount => ({
            projectId,
            checkNo: place.checkNo,
            applicable: read(place.applicable),
            failing: read(place.failing),
            fingerprint: read(`h${place.failing}`),
          }),
        ),
      };
    }),
    nothing: (projectId) => checks.map(({ checkNo }) => ({ projectId, checkNo, applicable: 0, failing: 0, fingerprint: 0 })),
  };
}

/** `fingerprintOf` one id, in SQL. */
const idHash = `(f.issue_id * ${FINGERPRINT_FACTOR}) & 4294967295`;

/** Adds what two slices of one project found. */
function sum(sofar: readonly PassCount[] | undefined, more: readonly PassCount[]): readonly PassCount[] {
  if (!sofar) return more;
  return more.map((count, index) => {
    const other = sofar[index] ?? count;
    return {
      ...count,
      applicable: count.applicable + other.applicable,
      failing: count.failing + other.failing,
      fingerprint: (count.fingerprint ^ other.fingerprint) >>> 0,
    };
  });
}

/** Adds findings of issues that violate the check and have none, or one that was fixed before: it is seen for the first time again. */
function newFindings(check: IssueCheck, projectId: number, at: JudgedMoment): string {
  return `INSERT INTO finding (project_id, check_no, subject_id, first_seen_at, fixed_at, owner_id, follow_up_issue_id, subject_name)
    SELECT f.project_id, ${integerLiteral(check.checkNo)}, f.issue_id, ${integerLiteral(at.now)}, 0, NULL, NULL, NULL FROM issue_fact f
    LEFT JOIN finding known ON known.project_id = f.project_id AND known.check_no = ${integerLiteral(check.checkNo)} AND known.subject_id = f.issue_id
    WHERE f.project_id = ${integerLiteral(projectId)} AND (known.subject_id IS NULL OR known.fixed_at <> 0) AND ${violated(check, at)}
    ORDER BY f.issue_id LIMIT ${FINDINGS_PER_STATEMENT}
    ON DUPLICATE KEY UPDATE first_seen_at = IF(finding.fixed_at = 0, finding.first_seen_at, VALUES(first_seen_at)), fixed_at = 0`;
}

/** Marks findings fixed whose issue no longer violates the check, or is no longer there. */
function fixedFindings(check: IssueCheck, projectId: number, at: JudgedMoment): string {
  return `UPDATE finding SET fixed_at = ${integerLiteral(at.now)}
    WHERE project_id = ${integerLiteral(projectId)} AND check_no = ${integerLiteral(check.checkNo)} AND fixed_at = 0
      AND NOT EXISTS (SELECT 1 FROM issue_fact f WHERE f.project_id = ${integerLiteral(projectId)} AND f.issue_id = finding.subject_id AND ${violated(check, at)})
    LIMIT ${FINDINGS_PER_STATEMENT}`;
}

function violated(check: IssueCheck, at: JudgedMoment): string {
  const condition = compileToSql(check.violates, at);
  return at.includeSecuredIssues ? condition : `f.security_level_id IS NULL AND ${condition}`;
}
