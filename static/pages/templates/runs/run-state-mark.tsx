import Lozenge from '@atlaskit/lozenge';
import type { RunState } from '../../../../src/contracts/templates/run';
import { useSpeech } from '../../../viewer/viewer-context';

const appearance = {
  requested: 'new',
  refused: 'removed',
  running: 'inprogress',
  cancelling: 'inprogress',
  cancelled: 'default',
  stopped: 'removed',
  done: 'success',
  undoing: 'inprogress',
  undone: 'default',
} as const satisfies Record<RunState, string>;

/** The state of a run as a word. */
export const RunStateMark = ({ state }: { readonly state: RunState }) => {
  const { say } = useSpeech();
  return <Lozenge appearance={appearance[state]}>{say(`runs.state.${state}`)}</Lozenge>;
};
