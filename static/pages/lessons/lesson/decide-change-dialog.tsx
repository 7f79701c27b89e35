import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { ChangeRequest } from '../../../../src/contracts/lessons/lesson';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';

const states = ['accepted', 'done', 'declined'] as const;

interface DecideChangeDialogProps {
  readonly lessonId: string;
  readonly version: number;
  readonly change: ChangeRequest;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what becomes of a change that a lesson asked for. */
export const DecideChangeDialog = ({ lessonId, version, change, onClose, onDone }: DecideChangeDialogProps) => {
  const { say, language } = useSpeech();
  const [state, setState] = useState<(typeof states)[number]>('done');
  const [outcome, setOutcome] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const decide = async () => {
    setWorking(true);
    const answer = await callApp('lessons.decideChange', { lessonId, version, changeId: change.id, state, outcome, language });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onDone();
  };
  return (
    <FormDialog
      title={say('lesson.change.decide')}
      submitLabel={say('action.save')}
      isWorking={isWorking}
      error={error}
      onSubmit={decide}
      onClose={onClose}
    >
      <p>{change.text}</p>
      <FieldGroup label={say('lesson.change.state')}>
        {states.map((one) => (
          <label key={one} className="pl-option">
            <input type="radio" name="state" checked={state === one} onChange={() => setState(one)} />
            <span>{say(`lesson.change.state.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Field label={say('lesson.change.outcome')} hint={say('lesson.change.outcome.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            minimumRows={3}
            maxLength={2000}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
