import ProgressBar from '@atlaskit/progress-bar';
import type { JournalEntry, ProvisionRun } from '../../../../src/contracts/templates/run';
import { useSpeech } from '../../../viewer/viewer-context';

/** Screen readers hear of each quarter, not of each change. */
const ANNOUNCED_PARTS = 4;

/** How far a run is, with the name of what is being made. */
export const RunProgress = ({ run, journal }: { readonly run: ProvisionRun; readonly journal: readonly JournalEntry[] }) => {
  const { say, formats } = useSpeech();
  const { failed, calls, cost, waitsUntil, state } = run;
  const { done, total } = progressOf(run, journal);
  // The run itself is written down less often than its journal.
  const current = run.current ?? journal.findLast((entry) => entry.state === 'begun')?.title ?? null;
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
      <p className="pl-run-progress__now">{current === null || current === '' ? ' ' : say('runs.progress.now', { what: current })}</p>
      {waitsUntil === null ? null : <p>{say('runs.waits', { time: formats.moment(waitsUntil, now) })}</p>}
      <p className="pl-hidden" role="status">
        {say(`runs.state.${state}`)}: {say('runs.progress', { done: announced, total })}
      </p>
    </div>
  );
};

const progressOf = (
  { state, done, total }: ProvisionRun,
  journal: readonly JournalEntry[],
): { readonly done: number; readonly total: number } => {
  const count = (...states: readonly JournalEntry['state'][]) => journal.filter((entry) => states.includes(entry.state)).length;
  if (state === 'undoing') return { done: count('undone', 'leftOnUndo'), total: journal.length };
  return { done: Math.max(done, count('done')), total };
};
