import type { PlannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import { type AddressPart, setOrRemove, wordsOf } from '../address/address-part';

export const auditStates = ['planned', 'done', 'dropped'] as const satisfies readonly PlannedAudit['state'][];

export interface AuditPlanPart {
  /** Empty: all of them. */
  readonly states: readonly PlannedAudit['state'][];
}

export const auditPlanPart: AddressPart<AuditPlanPart> = {
  read: (parameters) => ({ states: wordsOf(parameters.get('audits'), auditStates) }),
  write: (parameters, { states }) => setOrRemove(parameters, 'audits', states.join('.')),
};
