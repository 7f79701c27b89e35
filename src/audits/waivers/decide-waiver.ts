import type { Waiver } from '../../contracts/audits/waiver';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { mayKnow } from './may-know';
import { projectOf, type StoredWaiver, stateOn } from './stored-waiver';
import type { WaiverPorts } from './waiver-ports';
import { refuse, type WaiverRefusal } from './waiver-refusal';
import { waiverRulesFor } from './waiver-rules';

export interface WaiverDecision {
  readonly waiverId: string;
  /** The version that the decider saw. */
  readonly version: number;
  readonly decision: 'approve' | 'reject' | 'revoke';
  readonly note: string;
}

const becomes = { approve: 'approved', reject: 'rejected', revoke: 'revoked' } as const;

/**
 * Approves, rejects or revokes. PMO administrators decide, not about their own requests unless the standards allow it; whoever asked may
 * take the request back or end the waiver.
 */
export async function decideWaiver(
  ports: WaiverPorts,
  viewer: AuditViewer,
  { waiverId, version, decision, note }: WaiverDecision,
): Promise<Result<Waiver, WaiverRefusal>> {
  const now = ports.now();
  const today = dayOf(now);
  const record = await ports.waivers.get(waiverId);
  if (!record || !(await mayKnow(ports, viewer))(record.value.scope)) return refuse('NOT_FOUND', 'waiver.notFound', 'waiverId');
  const { value } = record;
  const isOwn = value.requestedBy === viewer.accountId;
  if (!(await viewer.isPmoAdmin()) && !(isOwn && decision === 'revoke')) return refuse('NOT_ALLOWED', 'waiver.notDecider', 'decision');
  const state = stateOn(value, today);
  const open = decision === 'revoke' ? ['pending', 'approved'] : ['pending'];
  if (!open.includes(state)) return refuse('CONFLICT', 'waiver.alreadyDecided', 'decision', { state });
  if (record.version !== version) return refuse('CONFLICT', 'waiver.changedMeanwhile', 'version');
  if (decision === 'approve' && isOwn && !(await selfApprovalOf(value, ports)))
    return refuse('NOT_ALLOWED', 'waiver.ownRequest', 'decision');
  const decided: StoredWaiver = { ...value, state: becomes[decision], decidedBy: viewer.accountId, decidedAt: now, decisionNote: note };
  if (!(await ports.waivers.replace({ ...record, value: decided }))) return refuse('CONFLICT', 'waiver.changedMeanwhile', 'version');
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: `waiver.${becomes[decision]}`,
    projectId: projectOf(value) || null,
    values: { rule: value.ruleId, note },
  });
  return ok({ ...decided, version: record.version + 1 });
}

async function selfApprovalOf({ ruleId }: StoredWaiver, ports: WaiverPorts): Promise<boolean> {
  return waiverRulesFor(ruleId, await ports.standards())?.selfApproval ?? false;
}
