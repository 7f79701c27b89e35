import { standardId } from '../../../../src/contracts/audits/vocabulary';
import { type AddressPart, setOrRemove } from './address-part';

/** Which standard is open in the editor: its id, or a new one. */
export interface StandardsPart {
  readonly edit: string | null;
  readonly isNew: boolean;
}

/** No standard can have this id: theirs hold no capitals. */
const NEW = 'NEW';

export const standardsPart: AddressPart<StandardsPart> = {
  read: (parameters) => {
    const edit = parameters.get('edit');
    return { edit: standardId.safeParse(edit).success ? edit : null, isNew: edit === NEW };
  },
  write: (parameters, { edit, isNew }) => setOrRemove(parameters, 'edit', isNew ? NEW : edit),
};
