import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { RefusalNotice } from '../refusal-notice';

const MIN_NOTE = 3;
const MAX_NOTE = 1000;

interface PublishDialogProps {
  readonly opened: OpenedTemplate;
  readonly onDone: (opened: OpenedTemplate) => void;
  readonly onClose: () => void;
}

/** Makes the draft a version, with what is new in it. */
export const PublishDialog = ({ opened, onDone, onClose }: PublishDialogProps) => {
  const { say, language } = useSpeech();
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { card, draftVersion } = opened;
  const submit = async () => {
    setChecked(true);
    if (note.trim().length < MIN_NOTE) return field.current?.focus();
    setWorking(true);
    const answer = await callApp('templates.publish', { templateId: card.id, draftVersion, note: note.trim(), language });
    setWorking(false);
    if (answer.ok) onDone(answer.value);
    else setError(answer.error);
  };
  return (
    <FormDialog
      title={say('editor.publish.title', { name: card.name, version: (card.version ?? 0) + 1 })}
      submitLabel={say('editor.publish')}
      isWorking={isWorking}
      error={null}
      firstField={field}
      onSubmit={submit}
      onClose={onClose}
    >
      {error === null ? null : <RefusalNotice title={say('error.title')} error={error} />}
      <p>{say('editor.publish.body')}</p>
      <Field
        label={say('editor.publish.note')}
        error={isChecked && note.trim().length < MIN_NOTE ? say('editor.publish.note.short') : null}
      >
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={note}
            maxLength={MAX_NOTE}
            minimumRows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
