import { useState } from 'react';
import { type ItemRef, itemKinds } from '../../../../src/contracts/templates/item';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { kindOfRef, useItemName } from '../item-name';
import { RefusalNotice } from '../refusal-notice';

/** Things that stay, named before "and … more". */
const NAMED = 12;

interface Thing {
  readonly ref: ItemRef;
  readonly title: string;
  readonly key: string | null;
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
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      {error === null ? null : <RefusalNotice title={say('runs.failed.act')} error={error} />}
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
          <Removed things={plan.removes} />
          <Left things={plan.leaves} />
        </div>
      )}
    </FormDialog>
  );
};

/** What goes, by kind: how many, and on demand which. */
const Removed = ({ things }: { readonly things: readonly Thing[] }) => {
  const { say } = useSpeech();
  const nameOf = useItemName();
  if (things.length === 0) return null;
  const kinds = itemKinds.filter((kind) => things.some(({ ref }) => kindOfRef(ref) === kind));
  return (
    <section>
      <h3 className="pl-undo__title">{say('runs.undo.removes', { count: things.length })}</h3>
      {kinds.map((kind) => {
        const ofKind = things.filter(({ ref }) => kindOfRef(ref) === kind);
        return (
          <details key={kind} className="pl-undo__kind">
            <summary>{say(`item.kind.${kind}`, { count: ofKind.length })}</summary>
            <ul className="pl-list">
              {ofKind.map(({ ref, title, key }) => (
                <li key={ref}>
                  {key === null || key === title ? '' : `${key} `}
                  {nameOf(title, kind)}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};

/** What stays, and why. */
const Left = ({ things }: { readonly things: readonly (Thing & { readonly why: string })[] }) => {
  const { say } = useSpeech();
  const nameOf = useItemName();
  if (things.length === 0) return null;
  return (
    <section>
      <h3 className="pl-undo__title">{say('runs.undo.leaves', { count: things.length })}</h3>
      <ul className="pl-list">
        {things.slice(0, NAMED).map(({ ref, title, why }) => (
          <li key={ref}>
            {nameOf(title, kindOfRef(ref))} <span className="pl-subtle">· {why}</span>
          </li>
        ))}
        {things.length > NAMED ? <li>{say('runs.list.more', { count: things.length - NAMED })}</li> : null}
      </ul>
    </section>
  );
};
