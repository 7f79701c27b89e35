import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { dayFieldText, dayOfField } from '../../components/day-field';
import { Field } from '../../components/field';
import { FormDialog } from '../../components/form-dialog';
import { useDraft } from '../../drafts/use-draft';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { type GovernanceDialogProps, useSending } from './use-governance';

const gates = z.array(z.object({ id: z.string(), stage: z.string(), name: z.string(), dueDay: z.number().int().nullable() }));
type Gates = z.infer<typeof gates>;

/** Names and dates of the gates. Where there are none, the usual ones are filled in for a start. */
export const GatesDialog = ({ governance, onClose, onDone }: GovernanceDialogProps) => {
  const { say, language } = useSpeech();
  const saved: Gates = governance.gates.map(({ id, stage, name, dueDay }) => ({ id, stage, name, dueDay }));
  const first = saved.length === 0 ? [...governance.suggestedGates] : saved;
  const { offered, keep, forget } = useDraft(`gates:${governance.projectId}`, gates);
  const [draft, setDraft] = useState<Gates>(() => offered?.value ?? first);
  const [isChecked, setChecked] = useState(false);
  useEffect(() => keep(draft === first ? null : draft));
  const { isWorking, error, send } = useSending((changed) => {
    forget();
    onDone(changed);
  });
  const decided = new Set(governance.gates.filter(({ decisions }) => decisions.length > 0).map(({ id }) => id));
  const change = (at: number, parts: Partial<Gates[number]>): void =>
    setDraft((before) => before.map((gate, index) => (index === at ? { ...gate, ...parts } : gate)));
  const isIncomplete = draft.some(({ stage, name }) => stage.trim() === '' || name.trim() === '');
  const submit = async () => {
    setChecked(true);
    if (isIncomplete) return;
    await send(() =>
      callApp('governance.saveGates', { projectId: governance.projectId, gates: draft, version: governance.gatesVersion, language }),
    );
  };
  return (
    <FormDialog
      title={say('governance.gates')}
      submitLabel={say('action.save')}
      isWorking={isWorking}
      error={error}
      width="large"
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <p className="pl-field pl-subtle">{say('governance.gates.hint')}</p>
      {isChecked && isIncomplete ? (
        <p className="pl-field__error" role="alert">
          {say('governance.gates.incomplete')}
        </p>
      ) : null}
      {draft.map((gate, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a new gate has no identity yet
          key={at}
          className="pl-fieldset pl-project__gate-fields"
        >
          <legend className="pl-hidden">{say('governance.gate.number', { count: at + 1 })}</legend>
          <Field label={say('governance.gate.name')}>
            {(parts) => (
              <Textfield
                {...parts}
                value={gate.name}
                maxLength={80}
                onChange={(event) => change(at, { name: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('governance.gate.stage')}>
            {(parts) => (
              <Textfield
                {...parts}
                value={gate.stage}
                maxLength={80}
                onChange={(event) => change(at, { stage: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('governance.gate.due')}>
            {(parts) => (
              <Textfield
                {...parts}
                type="date"
                value={dayFieldText(gate.dueDay)}
                onChange={(event) => change(at, { dueDay: dayOfField(event.currentTarget.value) })}
              />
            )}
          </Field>
          <IconButton
            icon={CrossIcon}
            appearance="subtle"
            label={say('governance.gate.remove', { gate: gate.name })}
            isDisabled={decided.has(gate.id)}
            onClick={() => setDraft((before) => before.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <Button spacing="compact" onClick={() => setDraft((before) => [...before, { id: '', stage: '', name: '', dueDay: null }])}>
        {say('governance.gate.add')}
      </Button>
    </FormDialog>
  );
};
