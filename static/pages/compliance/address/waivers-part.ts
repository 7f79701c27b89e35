import { type WaiverState, waiverStates } from '../../../../src/contracts/audits/waiver';
import { type AddressPart, setOrRemove, wordsOf } from './address-part';

export interface WaiversPart {
  /** Empty: all of them. */
  readonly states: readonly WaiverState[];
  /** Only what ends soon, or what excuses nothing. */
  readonly only: 'ending' | 'unused' | null;
}

export const waiversPart: AddressPart<WaiversPart> = {
  read: (parameters) => {
    const only = parameters.get('only');
    return {
      states: wordsOf(parameters.get('waivers'), waiverStates),
      only: only === 'ending' || only === 'unused' ? only : null,
    };
  },
  write: (parameters, { states, only }) => {
    setOrRemove(parameters, 'waivers', states.join('.'));
    setOrRemove(parameters, 'only', only);
  },
};
