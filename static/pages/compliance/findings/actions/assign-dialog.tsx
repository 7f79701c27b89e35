import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { Finding } from '../../../../../src/contracts/audits/finding';
import { Field } from '../../../../components/field';
import { FormDialog } from '../../../../components/form-dialog';
import { PersonPicker } from '../../../../components/person-picker';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import { nameOfFinding } from '../finding-names';

/** The app takes at most so many findings in one call. */
const FINDINGS_PER_CALL = 200;

interface AssignDialogProps {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const assignAll = async (
  findings: readonly Finding[],
  ownerAccountId: string | null,
): Promise<{ readonly assigned: number; readonly error: CallError | null }> => {
  let assigned = 0;
  for (let at = 0; at < findings.length; at += FINDINGS_PER_CALL) {
    const batch = findings.slice(at, at + FINDINGS_PER_CALL).map(nameOfFinding);
    const answer = await callApp('audits.assignFindings', { findings: batch, ownerAccountId });
    if (!answer.ok) return { assigned, error: answer.error };
    assigned += answer.value.assigned;
  }
  return { assigned, error: null };
};

/** Gives findings an owner, or takes it away. */
export const AssignDialog = ({ findings, onClose, onDone }: AssignDialogProps) => {
  const { say } = useSpeech();
  const [owner, setOwner] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const isOwned = findings.some(({ ownerAccountId }) => ownerAccountId !== null);
  const submit = async () => {
    setWorking(true);
    const result = await assignAll(findings, owner);
    setWorking(false);
    setError(result.error);
    if (result.error !== null) return;
    showFlag({
      id: 'plumbline-assigned',
      title: say('finding.assigned', { count: result.assigned }),
      type: 'success',
      isAutoDismiss: true,
    });
    onDone();
  };
  return (
    <FormDialog
      title={say('finding.assign.title', { count: findings.length })}
      submitLabel={owner === null && isOwned ? say('finding.assign.remove') : say('finding.assign')}
      isBlocked={owner === null && !isOwned}
      isWorking={isWorking}
      error={error}
      width="small"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('finding.owner')} hint={say('finding.assign.hint')}>
        {(field) => <PersonPicker field={field} projectKeys={findings.map(({ projectKey }) => projectKey)} onChange={setOwner} />}
      </Field>
    </FormDialog>
  );
};
