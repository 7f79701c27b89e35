import { projectStandingRecord } from '../../audits/engine/project-standing';
import type { CompliancePorts } from '../../audits/overview/compliance-ports';
import { auditRunRecord } from '../../audits/runs/audit-run-record';
import type { FactStore } from '../../facts/store/fact-store';
import { forgeSqlFindingReader } from '../sql/forge-sql-finding-reader';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { forgeSqlResultStore } from '../sql/forge-sql-result-store';
import { forgeSqlScoreStore } from '../sql/forge-sql-score-store';
import type { Sql } from '../sql/sql';

/** What the use cases that show audits need, from the database and from the rest of the app. */
export function forgeCompliancePorts({
  sql,
  people,
  ...rest
}: Pick<CompliancePorts, 'checks' | 'waivers' | 'projects' | 'nodes' | 'factsAsOf' | 'now'> & {
  readonly sql: Sql;
  readonly people: Pick<FactStore, 'numberPeople'>;
}): CompliancePorts {
  return {
    ...rest,
    standings: forgeSqlRecordCollection(sql, 'auditStanding', projectStandingRecord),
    results: forgeSqlResultStore(sql),
    scores: forgeSqlScoreStore(sql),
    runs: forgeSqlRecordCollection(sql, 'auditRun', auditRunRecord),
    findings: forgeSqlFindingReader(sql, people, rest.now),
  };
}
