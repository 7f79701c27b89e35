import { createHash } from 'node:crypto';
import type { EvidencePorts } from '../../audits/evidence/evidence-ports';
import type { PlanPorts } from '../../audits/plan/plan-ports';
import { plannedAuditRecord } from '../../audits/plan/planned-audit-record';
import { evidenceReport } from '../../contracts/audits/evidence-contracts';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { readOldestFindings } from '../sql/oldest-findings';
import type { Sql } from '../sql/sql';
import { type NotePeople, notingPeople } from './noting-people';

/** Audits that are planned, kept in `app_record`. */
export function forgePlanPorts({
  sql,
  notePeople,
  ...rest
}: Omit<PlanPorts, 'audits' | 'newId'> & { readonly sql: Sql; readonly notePeople: NotePeople }): PlanPorts {
  const audits = forgeSqlRecordCollection(sql, 'plannedAudit', plannedAuditRecord);
  return { ...rest, audits: notingPeople(audits, notePeople, ({ auditorAccountId }) => [auditorAccountId]), newId };
}

/** Evidence reports, kept in `app_record`, with what they are made of. */
export function forgeEvidencePorts({
  sql,
  ...rest
}: Omit<EvidencePorts, 'reports' | 'oldestFindings' | 'sha256' | 'newId'> & { readonly sql: Sql }): EvidencePorts {
  return {
    ...rest,
    reports: forgeSqlRecordCollection(sql, 'evidenceReport', evidenceReport),
    oldestFindings: (projectId, checkNos, limit) => readOldestFindings(sql, projectId, checkNos, limit),
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    newId,
  };
}
