import type { PlannedChange } from '../../../../../src/contracts/templates/plan';
import { useSpeech } from '../../../../viewer/viewer-context';

/** A shape of its own for each action, so that it can be told apart without colour. */
const shapes: Readonly<Record<PlannedChange['action'], string>> = {
  create: 'M6 1v10M1 6h10',
  update: 'M1.5 10.5 3 7l6-6 2 2-6 6z',
  remove: 'M1.5 1.5l9 9M10.5 1.5l-9 9',
  keep: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  leave: 'M1 6h10',
  conflict: 'M6 1 11.5 11H.5zM6 4.5v3M6 9v.5',
  manual: 'M6 1.5a2 2 0 1 0 .01 0M2 11c0-3 1.5-4.5 4-4.5s4 1.5 4 4.5',
};

/** What happens to one item, as shape and word; why is its tooltip. */
export const PlanAction = ({ change }: { readonly change: Pick<PlannedChange, 'action' | 'reason'> }) => {
  const { say } = useSpeech();
  return (
    <span className={`pl-action pl-action--${change.action}`} title={say(`preview.reason.${change.reason}`)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[change.action]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {say(`preview.action.${change.action}`)}
    </span>
  );
};
