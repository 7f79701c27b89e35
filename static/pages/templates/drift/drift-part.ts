import { type AddressPart, numbersOf, setOrRemove } from '../../compliance/address/address-part';

/** What of the drift board is open. */
export interface DriftPart {
  /** The project whose deviations are looked at; `null`: the board. */
  readonly projectId: number | null;
  /** Projects that are being brought up to date; empty: none. */
  readonly upgrading: readonly number[];
}

export const noDrift: DriftPart = { projectId: null, upgrading: [] };

export const driftPart: AddressPart<DriftPart> = {
  read: (parameters) => ({
    projectId: numbersOf(parameters.get('of'))[0] ?? null,
    upgrading: numbersOf(parameters.get('bring')),
  }),
  write: (parameters, { projectId, upgrading }) => {
    setOrRemove(parameters, 'of', projectId);
    setOrRemove(parameters, 'bring', upgrading.join('.'));
  },
};
