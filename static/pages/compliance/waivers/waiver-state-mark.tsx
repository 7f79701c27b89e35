import Lozenge from '@atlaskit/lozenge';
import type { WaiverState } from '../../../../src/contracts/audits/waiver';
import { useSpeech } from '../../../viewer/viewer-context';

const appearance = { pending: 'new', approved: 'success', rejected: 'removed', revoked: 'default', expired: 'default' } as const;

/** How far a waiver is, in a word. */
export const WaiverStateMark = ({ state }: { readonly state: WaiverState }) => {
  const { say } = useSpeech();
  return <Lozenge appearance={appearance[state]}>{say(`waiver.state.${state}`)}</Lozenge>;
};
