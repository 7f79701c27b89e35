import { useState } from 'react';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

interface RetireDialogProps {
  readonly standard: Standard;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a standard out of use; says beforehand what that means. */
export const RetireDialog = ({ standard, onClose, onDone }: RetireDialogProps) => {
  const { say } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const retire = async () => {
    setWorking(true);
    const answer = await callApp('standards.retire', { standardId: standard.id, version: standard.version });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };
  return (
    <FormDialog
      title={say('standard.retire.title', { name: standard.name })}
      submitLabel={say('standard.action.retire')}
      isDangerous
      isWorking={isWorking}
      error={error}
      width="small"
      onSubmit={retire}
      onClose={onClose}
    >
      <p>{say('standard.retire.body', { count: standard.rules.length })}</p>
    </FormDialog>
  );
};
