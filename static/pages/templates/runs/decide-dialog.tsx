import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { RefusalNotice } from '../refusal-notice';

/** Shorter words tell nobody what to change. */
const SHORTEST_REFUSAL = 10;

interface DecideDialogProps {
  readonly run: ProvisionRun;
  readonly approve: boolean;
  /** Of the plan that the viewer looked at; `null` while none is shown. */
  readonly digest: string | null;
  /** The plan is another one than was looked at. */
  readonly onChangedMeanwhile: () => void;
  readonly onClose: () => void;
  readonly onDone: (run: ProvisionRun) => void;
}

/** Approves a request, or refuses it with a word why. */
export const DecideDialog = ({ run, approve, digest, onChangedMeanwhile, onClose, onDone }: DecideDialogProps) => {
  const { say } = useSpeech();
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooShort = !approve && note.trim().length < SHORTEST_REFUSAL;
  const submit = async () => {
    setChecked(true);
    if (isTooShort) return field.current?.focus();
    setWorking(true);
    const answer = await callApp('provision.decide', { runId: run.id, approve, note: note.trim(), digest });
    setWorking(false);
    if (answer.ok) onDone(answer.value.run);
    else {
      setError(answer.error);
      if (answer.error.code === 'CONFLICT') onChangedMeanwhile();
    }
  };
  return (
    <FormDialog
      title={say(approve ? 'runs.decide.approve.title' : 'runs.decide.refuse.title', { name: run.projectName })}
      submitLabel={say(approve ? 'runs.approve' : 'runs.refuse')}
      isDangerous={!approve}
      isWorking={isWorking}
      error={null}
      firstField={field}
      onSubmit={submit}
      onClose={onClose}
    >
      {error === null ? null : <RefusalNotice title={say('runs.failed.act')} error={error} />}
      {approve ? <p>{say('runs.decide.approve.body')}</p> : null}
      <Field label={say('runs.decide.note')} error={isChecked && isTooShort ? say('runs.decide.noteMissing') : null}>
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={note}
            maxLength={2000}
            minimumRows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
