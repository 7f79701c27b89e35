import ProgressBar from '@atlaskit/progress-bar';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { useSpeech } from '../../../viewer/viewer-context';

/** Screen readers hear of each quarter, not of each change. */
const ANNOUNCED_PARTS = 4;

/** How far a run is, with the name of what is being made. */
export const RunProgress = ({ run }: { readonly run: ProvisionRun }) => {
  const { say, formats } = useSpeech();
  const { done, total, failed, current, calls, cost, waitsUntil, state } = run;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const now = Math.floor(Date.now() / 1000);
  const label = say('runs.progress', { done, total });
  const announced = Math.ceil((Math.floor(share * ANNOUNCED_PARTS) * total) / ANNOUNCED_PARTS);
  return (
    <div className="pl-run-progress">
      <ProgressBar ariaLabel={label} value={share} />
      <p className="pl-run-progress__line">
        <strong>{label}</strong>
        {failed === 0 ? null : <span className="pl-run-progress__failed"> · {say('runs.progress.failed', { count: failed })}</span>}
        <span className="pl-subtle"> · {say('runs.progress.calls', { calls, planned: cost.calls })}</span>
      </p>
      <p className="pl-run-progress__now">{current === null ? ' ' : say('runs.progress.now', { what: current })}</p>
      {waitsUntil === null ? null : <p>{say('runs.waits', { time: formats.moment(waitsUntil, now) })}</p>}
      <p className="pl-hidden" role="status">
        {say(`runs.state.${state}`)}: {say('runs.progress', { done: announced, total })}
      </p>
    </div>
  );
};
