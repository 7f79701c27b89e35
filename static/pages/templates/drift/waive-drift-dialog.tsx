import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import type { DriftItem } from '../../../../src/contracts/templates/drift';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useItemName } from '../item-name';

const MIN_REASON = 10;
const MAX_REASON = 1000;

interface WaiveDriftDialogProps {
  readonly projectId: number;
  readonly item: DriftItem;
  readonly onDone: (items: readonly DriftItem[]) => void;
  readonly onClose: () => void;
}

/** Says why a project keeps a deviation, and until when. */
export const WaiveDriftDialog = ({ projectId, item, onDone, onClose }: WaiveDriftDialogProps) => {
  const { say, language } = useSpeech();
  const nameOf = useItemName();
  const [reason, setReason] = useState('');
  const [untilDay, setUntilDay] = useState<number | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const today = Math.floor(Date.now() / 86_400_000);
  const isShort = reason.trim().length < MIN_REASON;
  const isPast = untilDay !== null && untilDay < today;
  const submit = async () => {
    setChecked(true);
    if (isShort) return field.current?.focus();
    if (isPast) return;
    setWorking(true);
    const answer = await callApp('drift.waive', { projectId, ref: item.ref, reason: reason.trim(), untilDay, language });
    setWorking(false);
    if (answer.ok) onDone(answer.value.items);
    else setError(answer.error);
  };
  return (
    <FormDialog
      title={say('drift.waive.title', { title: nameOf(item.title, item.kind) })}
      submitLabel={say('drift.waive')}
      isWorking={isWorking}
      error={error}
      firstField={field}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('drift.waive.body')}</p>
      <Field label={say('drift.waive.reason')} error={isChecked && isShort ? say('drift.waive.reason.short', { count: MIN_REASON }) : null}>
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={reason}
            maxLength={MAX_REASON}
            minimumRows={3}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={say('drift.waive.until')}
        hint={say('drift.waive.until.hint')}
        error={isChecked && isPast ? say('drift.waive.until.past') : null}
      >
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            min={dayFieldText(today)}
            value={dayFieldText(untilDay)}
            onChange={(event) => setUntilDay(dayOfField(event.currentTarget.value))}
          />
        )}
      </Field>
    </FormDialog>
  );
};
