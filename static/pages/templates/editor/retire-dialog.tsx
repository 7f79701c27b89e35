import { useState } from 'react';
import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { RefusalNotice } from '../refusal-notice';

interface RetireDialogProps {
  readonly card: TemplateCard;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a template out of use. */
export const RetireDialog = ({ card, onDone, onClose }: RetireDialogProps) => {
  const { say, language } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('templates.retire', { templateId: card.id, language });
    setWorking(false);
    if (answer.ok) onDone();
    else setError(answer.error);
  };
  return (
    <FormDialog
      title={say('editor.retire.title', { name: card.name })}
      submitLabel={say('editor.retire')}
      isDangerous
      isWorking={isWorking}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      {error === null ? null : <RefusalNotice title={say('error.title')} error={error} />}
      <p>{say('editor.retire.body')}</p>
    </FormDialog>
  );
};
