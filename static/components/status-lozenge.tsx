import Lozenge from '@atlaskit/lozenge';
import type { HealthStatus } from '../../src/contracts/portfolio';
import { useSpeech } from '../viewer/viewer-context';
import './status-lozenge.css';

const appearance = { onTrack: 'success', atRisk: 'moved', offTrack: 'removed', unknown: 'default' } as const;
/** A shape of its own for each status, so that it can be told apart without colour. */
const shape = {
  onTrack: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  atRisk: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  offTrack: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  unknown: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.5" />,
} as const;

/** A status as shape, word and colour. */
export const StatusLozenge = ({ status }: { readonly status: HealthStatus }) => {
  const { say } = useSpeech();
  return (
    <Lozenge appearance={appearance[status]} maxWidth={140}>
      <span className="pl-status">
        <svg className="pl-status__shape" viewBox="0 0 12 12" aria-hidden="true">
          {shape[status]}
        </svg>
        {say(`status.${status}`)}
      </span>
    </Lozenge>
  );
};
