import type { Health } from '../../../src/contracts/portfolio';
import { useSpeech } from '../../viewer/viewer-context';

/** Why a status is what it is, in words, the gravest first. */
export const StatusReasons = ({ health }: { readonly health: Health }) => {
  const { say } = useSpeech();
  if (health.reasons.length === 0) return <p className="pl-subtle">{say('details.noReasons')}</p>;
  return (
    <ul className="pl-list">
      {health.reasons.map(({ code, amount }) => {
        const text = say(`reason.${code}`, { count: amount });
        return <li key={code}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>;
      })}
    </ul>
  );
};
