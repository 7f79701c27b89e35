import type { Check } from '../../src/audits/checks/check';
import type { ProjectDossier } from '../../src/audits/dossier/project-dossier';
import type { AuditContext } from '../../src/audits/engine/audit-context';
import { projectStandingRecord } from '../../src/audits/engine/project-standing';
import type { ActiveWaiver, JqlJudge } from '../../src/audits/ports';
import { readCollectedProjects } from '../../src/platform/sql/collected-projects';
import { forgeSqlFindingStore } from '../../src/platform/sql/forge-sql-finding-store';
import { forgeSqlIssueJudge } from '../../src/platform/sql/forge-sql-issue-judge';
import { forgeSqlRecordCollection } from '../../src/platform/sql/forge-sql-record-collection';
import { forgeSqlResultStore } from '../../src/platform/sql/forge-sql-result-store';
import { forgeSqlScoreStore } from '../../src/platform/sql/forge-sql-score-store';
import { rowOf } from '../../src/platform/sql/row-of';
import type { Sql } from '../../src/platform/sql/sql';

/** What a test may change between audits. */
export interface AuditWorld {
  now: number;
  checks: readonly Check[];
  waivers: readonly ActiveWaiver[];
  dossiers: ReadonlyMap<number, ProjectDossier>;
  jql: JqlJudge['judge'];
  includeSecuredIssues: boolean;
  readonly logged: string[];
}

/** An audit on a real database, with everything else at hand. */
export function auditOn(sql: Sql, world: AuditWorld): AuditContext {
  return {
    checks: {
      standards: async () => [],
      checks: async () => ({ checks: world.checks, unknown: [] }),
      checksFor: async () => world.checks,
    },
    issueJudge: forgeSqlIssueJudge(sql),
    jqlJudge: { judge: (check, project) => world.jql(check, project) },
    dossiers: { read: async () => world.dossiers },
    waivers: { inForce: async () => world.waivers },
    results: forgeSqlResultStore(sql),
    findings: forgeSqlFindingStore(sql),
    scores: forgeSqlScoreStore(sql),
    standings: forgeSqlRecordCollection(sql, 'auditStanding', projectStandingRecord),
    projects: (ids) => readCollectedProjects(sql, ids),
    includeSecuredIssues: world.includeSecuredIssues,
    now: () => world.now,
    newId: () => 'id-1',
    log: (message) => world.logged.push(message),
  };
}

const findingRow = rowOf((cells) => ({
  projectId: cells.whole('project_id'),
  checkNo: cells.whole('check_no'),
  subjectId: cells.whole('subject_id'),
  firstSeenAt: cells.whole('first_seen_at'),
  fixedAt: cells.whole('fixed_at'),
  name: cells.textOrNull('subject_name'),
}));

/** All findings, by project, check and subject. */
export const allFindings = (sql: Sql) =>
  sql.select(
    findingRow,
    'SELECT project_id, check_no, subject_id, first_seen_at, fixed_at, subject_name FROM finding ORDER BY project_id, check_no, subject_id',
  );

/** Puts projects there as if they had been collected. */
export async function putProjects(sql: Sql, projectIds: readonly number[]): Promise<void> {
  for (const id of projectIds) {
    await sql.execute(
      `INSERT INTO project_fact (project_id, project_key, name, type_key, team_managed, category_id, category_name, lead_id, archived, collected_at)
       VALUES (?, ?, ?, 'software', 0, NULL, NULL, NULL, 0, 1)`,
      [id, `P${id}`, `Project ${id}`],
    );
    await sql.execute(
      `INSERT INTO sync_project (project_id, phase, run_started_at, page_token, issues_done, expected_issues, finished_at, failures, retry_at, reason)
       VALUES (?, 'done', 1, NULL, 1, 1, 1, 0, 0, NULL)`,
      [id],
    );
  }
}
