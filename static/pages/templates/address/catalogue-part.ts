import { templateStates } from '../../../../src/contracts/templates/template';
import { type AddressPart, setOrRemove, wordsOf } from '../../compliance/address/address-part';

export interface CataloguePart {
  readonly search: string;
  /** Empty: all that are in use or in the making; retired ones only when asked for. */
  readonly states: readonly (typeof templateStates)[number][];
  readonly topics: readonly string[];
}

export const cataloguePart: AddressPart<CataloguePart> = {
  read: (parameters) => ({
    search: parameters.get('q') ?? '',
    states: wordsOf(parameters.get('state'), templateStates),
    topics: parameters.getAll('topic'),
  }),
  write: (parameters, { search, states, topics }) => {
    setOrRemove(parameters, 'q', search);
    setOrRemove(parameters, 'state', states.join('.'));
    parameters.delete('topic');
    for (const topic of topics) parameters.append('topic', topic);
  },
};
