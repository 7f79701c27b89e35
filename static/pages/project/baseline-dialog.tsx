import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Field } from '../../components/field';
import { FormDialog } from '../../components/form-dialog';
import { useDraft } from '../../drafts/use-draft';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { type GovernanceDialogProps, useSending } from './use-governance';

const draftOf = z.object({ reason: z.string(), changeKey: z.string() });

/** Keeps the dates of today. A second baseline asks which change approved it. */
export const BaselineDialog = ({ governance, onClose, onDone }: GovernanceDialogProps) => {
  const { say, language } = useSpeech();
  const { offered, keep, forget } = useDraft(`baseline:${governance.projectId}`, draftOf);
  const [draft, setDraft] = useState(() => offered?.value ?? { reason: '', changeKey: '' });
  const [isChecked, setChecked] = useState(false);
  useEffect(() => keep(draft.reason === '' && draft.changeKey === '' ? null : draft), [keep, draft]);
  const { isWorking, error, send } = useSending((changed) => {
    forget();
    onDone(changed);
  });
  const isAgain = governance.baselines.length > 0;
  const isShort = draft.reason.trim().length < 3;
  const submit = async () => {
    setChecked(true);
    if (isShort) return;
    const approvedChangeKey = draft.changeKey.trim() === '' ? null : draft.changeKey.trim();
    await send(() =>
      callApp('governance.takeBaseline', { projectId: governance.projectId, reason: draft.reason, approvedChangeKey, language }),
    );
  };
  return (
    <FormDialog
      title={say(isAgain ? 'governance.baseline.again' : 'governance.baseline.take')}
      submitLabel={say('governance.baseline.keep')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <p className="pl-field">{say('governance.baseline.means')}</p>
      <Field label={say('governance.baseline.reason')} error={isChecked && isShort ? say('governance.baseline.reasonMissing') : null}>
        {(parts) => (
          <Textfield
            {...parts}
            value={draft.reason}
            maxLength={500}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
        )}
      </Field>
      {isAgain ? (
        <Field label={say('governance.baseline.change')} hint={say('governance.baseline.change.hint')}>
          {(parts) => (
            <Textfield
              {...parts}
              value={draft.changeKey}
              maxLength={300}
              onChange={(event) => setDraft({ ...draft, changeKey: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </FormDialog>
  );
};
