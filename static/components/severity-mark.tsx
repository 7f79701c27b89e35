import type { Severity } from '../../src/contracts/audits/vocabulary';
import { useSpeech } from '../viewer/viewer-context';
import './severity-mark.css';

/** A filled square must be kept, a half-filled one should, an empty ring is worth a look. */
const shape = {
  shall: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  should: (
    <>
      <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1v10L1 6z" fill="currentColor" />
    </>
  ),
  observation: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const;

/** How much a rule binds, as shape and colour; the word is read to those who do not see it, or stands beside it. */
export const SeverityMark = ({ severity, isWordShown = true }: { readonly severity: Severity; readonly isWordShown?: boolean }) => {
  const { say } = useSpeech();
  return (
    <span className={`pl-severity pl-severity--${severity}`}>
      <svg className="pl-severity__shape" viewBox="0 0 12 12" aria-hidden="true">
        {shape[severity]}
      </svg>
      <span className={isWordShown ? 'pl-severity__word' : 'pl-hidden'}>{say(`audit.severity.${severity}`)}</span>
    </span>
  );
};
