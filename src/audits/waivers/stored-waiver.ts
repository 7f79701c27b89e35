import { type Waiver, waiver } from '../../contracts/audits/waiver';

/** A waiver as kept in the collection `waiver`: its number for optimistic locking is the record's. */
export const storedWaiver = waiver.omit({ version: true });
export type StoredWaiver = Omit<Waiver, 'version'>;

/** The project that a waiver is about; 0 for one on a portfolio or programme. */
export const projectOf = ({ scope }: Pick<Waiver, 'scope'>): number => (scope.kind === 'node' ? 0 : scope.projectId);

/** What a waiver is on `today`: approved ones end by themselves after their last day, also before housekeeping writes it down. */
export const stateOn = ({ state, untilDay }: Pick<Waiver, 'state' | 'untilDay'>, today: number): Waiver['state'] =>
  (state === 'approved' || state === 'pending') && untilDay < today ? 'expired' : state;
