import TextArea from '@atlaskit/textarea';
import { showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { WaiverRow } from '../../../../src/contracts/audits/waiver';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { PersonName } from '../../../components/person-name';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

export type WaiverDecision = 'approve' | 'reject' | 'revoke';
const MAX_NOTE = 2000;

interface DecideWaiverDialogProps {
  readonly waiver: WaiverRow;
  readonly decision: WaiverDecision;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Approves, rejects or revokes a waiver, with a note that the requester reads. */
export const DecideWaiverDialog = ({ waiver, decision, onClose, onDone }: DecideWaiverDialogProps) => {
  const { say, formats, language } = useSpeech();
  const [note, setNote] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('waivers.decide', { waiverId: waiver.id, version: waiver.version, decision, note: note.trim(), language });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showFlag({ id: 'plumbline-waiver', title: say(`waiver.decided.${decision}`), type: 'success', isAutoDismiss: true });
    onDone();
  };
  return (
    <FormDialog
      title={say(`waiver.decide.${decision}`)}
      submitLabel={say(`waiver.decide.${decision}`)}
      // A refusal without a reason helps nobody.
      isBlocked={decision === 'reject' && note.trim() === ''}
      isWorking={isWorking}
      isDangerous={decision !== 'approve'}
      error={error}
      firstField={field}
      onSubmit={submit}
      onClose={onClose}
    >
      <dl className="pl-facts pl-field">
        <dt>{say('compliance.finding.rule')}</dt>
        <dd>{waiver.ruleTitle}</dd>
        <dt>{say('waiver.place')}</dt>
        <dd>{waiver.place}</dd>
        <dt>{say('waiver.requestedBy')}</dt>
        <dd>
          <PersonName accountId={waiver.requestedBy} />
        </dd>
        <dt>{say('waiver.until')}</dt>
        <dd>{formats.day(waiver.untilDay)}</dd>
        <dt>{say('waiver.reason')}</dt>
        <dd>{waiver.reason}</dd>
      </dl>
      <Field label={say('waiver.note')} hint={say(decision === 'reject' ? 'waiver.note.required' : 'waiver.note.hint')}>
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
