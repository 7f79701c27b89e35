import { type AddressPart, numbersOf, setOrRemove } from '../address/address-part';

export interface AuditLogPart {
  /** Empty: all of them. */
  readonly projectIds: readonly number[];
}

export const auditLogPart: AddressPart<AuditLogPart> = {
  read: (parameters) => ({ projectIds: numbersOf(parameters.get('logged')) }),
  write: (parameters, { projectIds }) => setOrRemove(parameters, 'logged', projectIds.join('.')),
};
