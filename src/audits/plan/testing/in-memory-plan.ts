import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import { type AuditEntry, recordedAuditLog } from '../../log/audit-log';
import { aCandidate, now } from '../../standards/testing/standard-builders';
import type { PlanPorts } from '../plan-ports';
import type { PlannedAuditRecord } from '../planned-audit-record';

/** Ports of the audit plan in memory: projects 1 to 4, the first led by `leader`. */
export function inMemoryPlan(changes: Partial<PlanPorts> = {}): PlanPorts {
  let ids = 0;
  return {
    audits: inMemoryRecordCollection<PlannedAuditRecord>(),
    projects: async () => [aCandidate(1, { leadAccountId: 'leader' }), aCandidate(2), aCandidate(3), aCandidate(4)],
    log: recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), () => `entry-${++ids}`),
    now: () => now,
    newId: () => `id-${++ids}`,
    ...changes,
  };
}

export const aViewer = (
  accountId: string,
  { isPmoAdmin = false, visible = [1, 2, 3] }: { isPmoAdmin?: boolean; visible?: readonly number[] } = {},
) => ({
  accountId,
  isPmoAdmin: async () => isPmoAdmin,
  visibleProjects: async () => new Set(visible),
});
