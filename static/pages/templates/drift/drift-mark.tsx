import type { DriftItem } from '../../../../src/contracts/templates/drift';
import { useSpeech } from '../../../viewer/viewer-context';

export type DriftState = DriftItem['state'] | 'waived';
export const driftStates: readonly DriftState[] = ['missing', 'changed', 'extra', 'waived'];

/** A shape of its own for each state, so that it can be told apart without colour. */
const shapes: Readonly<Record<DriftState, string>> = {
  missing: 'M2 2h8v8H2z M2 10 10 2',
  changed: 'M6 1 11 6 6 11 1 6z',
  extra: 'M6 1v10M1 6h10',
  waived: 'M1.5 6.5 4.5 9.5 10.5 2.5',
};

/** How an item deviates, as shape and word; where there is little room the word is a letter, and still read. */
export const DriftMark = ({ state, isShort = false }: { readonly state: DriftState; readonly isShort?: boolean }) => {
  const { say } = useSpeech();
  const word = say(`drift.state.${state}`);
  return (
    <span className={`pl-drift-mark pl-drift-mark--${state}`} {...(isShort ? { title: word } : {})}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {isShort ? (
        <>
          <span aria-hidden="true">{say(`drift.letter.${state}`)}</span>
          <span className="pl-hidden">{word}</span>
        </>
      ) : (
        <span>{word}</span>
      )}
    </span>
  );
};

/** How a deviation counts: what was waived deviates on purpose. */
export const stateOf = ({ state, waiver }: Pick<DriftItem, 'state' | 'waiver'>): DriftState => (waiver === null ? state : 'waived');
