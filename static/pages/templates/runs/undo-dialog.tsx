import { useState } from 'react';
import type { ItemRef } from '../../../../src/contracts/templates/item';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** Things named before "and … more". */
const NAMED = 12;

interface Thing {
  readonly ref: ItemRef;
  readonly title: string;
  readonly key: string | null;
  readonly why?: string;
}

interface UndoDialogProps {
  readonly run: ProvisionRun;
  readonly onClose: () => void;
  readonly onDone: (run: ProvisionRun) => void;
}

/** What undoing removes, and what it leaves and why; then the button. */
export const UndoDialog = ({ run, onClose, onDone }: UndoDialogProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(run.id, () => callApp('provision.planUndo', { runId: run.id, language }));
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const plan = load.state === 'done' && load.ok ? load.value : null;
  const removes = plan?.removes.length ?? 0;
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('provision.undo', { runId: run.id });
    setWorking(false);
    if (answer.ok) onDone(answer.value.run);
    else setError(answer.error);
  };
  return (
    <FormDialog
      title={say('runs.undo.title', { name: run.projectName })}
      submitLabel={plan === null || removes === 0 ? say('runs.undo') : say('runs.undo.submit', { count: removes })}
      isDangerous
      isBlocked={removes === 0}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {load.state === 'loading' ? (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={120} />
        </div>
      ) : plan === null ? (
        load.ok ? null : (
          <ErrorNotice title={say('runs.undo.failed')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
        )
      ) : (
        <div className="pl-undo">
          <p>{say(removes === 0 ? 'runs.undo.nothing' : 'runs.undo.body')}</p>
          <Things title={say('runs.undo.removes', { count: removes })} things={plan.removes} />
          <Things title={say('runs.undo.leaves', { count: plan.leaves.length })} things={plan.leaves} />
        </div>
      )}
    </FormDialog>
  );
};

const Things = ({ title, things }: { readonly title: string; readonly things: readonly Thing[] }) => {
  const { say } = useSpeech();
  if (things.length === 0) return null;
  return (
    <section>
      <h3 className="pl-undo__title">{title}</h3>
      <ul className="pl-list">
        {things.slice(0, NAMED).map(({ ref, title: name, key, why }) => (
          <li key={ref}>
            {key === null ? '' : `${key} `}
            {name}
            {why === undefined ? null : <span className="pl-subtle"> · {why}</span>}
          </li>
        ))}
        {things.length > NAMED ? <li>{say('runs.list.more', { count: things.length - NAMED })}</li> : null}
      </ul>
    </section>
  );
};
