import type { Candidate } from '../../facts/project-membership';
import type { RecordCollection } from '../../shared/record-collection';
import type { AuditLog } from '../log/audit-log';
import type { PlannedAuditRecord } from './planned-audit-record';

/** What planning audits needs from outside. */
export interface PlanPorts {
  readonly audits: RecordCollection<PlannedAuditRecord>;
  /** All projects, archived ones included, with their leads. */
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly log: AuditLog;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
