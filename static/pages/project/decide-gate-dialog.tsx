import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import { type Gate, gateDecisions } from '../../../src/contracts/audits/governance-contracts';
import { dayFieldText, dayOfField } from '../../components/day-field';
import { Field, FieldGroup } from '../../components/field';
import { FormDialog } from '../../components/form-dialog';
import { PersonName } from '../../components/person-name';
import { PersonPicker } from '../../components/person-picker';
import { useDraft } from '../../drafts/use-draft';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { type GovernanceDialogProps, useSending } from './use-governance';

const condition = z.object({
  text: z.string(),
  ownerAccountId: z.string().nullable(),
  dueDay: z.number().int().nullable(),
  met: z.boolean(),
});
const draftOf = z.object({
  decision: z.enum(gateDecisions).nullable(),
  note: z.string(),
  evidenceTitle: z.string(),
  evidenceLink: z.string(),
  conditions: z.array(condition),
});
type Draft = z.infer<typeof draftOf>;
type Condition = z.infer<typeof condition>;

const emptyCondition: Condition = { text: '', ownerAccountId: null, dueDay: null, met: false };
const isWhole = ({ text, ownerAccountId, dueDay }: Condition): boolean =>
  text.trim().length >= 3 && ownerAccountId !== null && dueDay !== null;

/** A decision at a gate: go, go on conditions, wait or stop, with its reason, evidence and conditions. */
export const DecideGateDialog = ({ governance, gate, onClose, onDone }: GovernanceDialogProps & { readonly gate: Gate }) => {
  const { say, language } = useSpeech();
  const names = useId();
  const last = gate.decisions.at(-1);
  const first: Draft = { decision: null, note: '', evidenceTitle: '', evidenceLink: '', conditions: [...(last?.conditions ?? [])] };
  const { offered, keep, forget } = useDraft(`gate:${governance.projectId}:${gate.id}`, draftOf);
  const [draft, setDraft] = useState<Draft>(() => offered?.value ?? first);
  const change = (parts: Partial<Draft>): void => setDraft((before) => ({ ...before, ...parts }));
  const [isChecked, setChecked] = useState(false);
  useEffect(() => keep(draft.decision === null && draft.note === '' ? null : draft), [keep, draft]);
  const { isWorking, error, send } = useSending((changed) => {
    forget();
    onDone(changed);
  });
  const blockers = governance.nextGate?.blockers ?? [];
  const { decision } = draft;
  const conditions = draft.conditions.filter(({ text }) => text.trim() !== '');
  const conditionsWrong = decision === 'conditional' && (conditions.length === 0 || !conditions.every(isWhole));
  const reasonWrong = (decision === 'hold' || decision === 'stop') && draft.note.trim() === '';

  const submit = async () => {
    setChecked(true);
    if (decision === null || conditionsWrong || reasonWrong) return;
    await send(() =>
      callApp('governance.decideGate', {
        projectId: governance.projectId,
        gateId: gate.id,
        version: governance.gatesVersion,
        decision: {
          decision,
          note: draft.note.trim(),
          evidence: draft.evidenceLink.trim() === '' ? [] : [{ title: draft.evidenceTitle.trim(), link: draft.evidenceLink.trim() }],
          conditions: conditions.flatMap(({ text, ownerAccountId, dueDay, met }) =>
            ownerAccountId === null || dueDay === null ? [] : [{ text, ownerAccountId, dueDay, met }],
          ),
        },
        language,
      }),
    );
  };
  const choose = (next: Draft['decision']): void =>
    change({ decision: next, ...(next === 'conditional' && draft.conditions.length === 0 ? { conditions: [emptyCondition] } : {}) });
  const changeCondition = (at: number, parts: Partial<Condition>): void =>
    change({ conditions: draft.conditions.map((one, index) => (index === at ? { ...one, ...parts } : one)) });

  return (
    <FormDialog
      title={say('governance.decide.title', { gate: gate.name })}
      submitLabel={say('governance.decide.submit')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      {blockers.length === 0 ? null : <p className="pl-field">{say('governance.gate.blocked', { count: blockers.length })}</p>}
      <FieldGroup label={say('governance.decide.decision')}>
        {gateDecisions.map((one) => (
          <label key={one} className="pl-option">
            <input type="radio" name={`${names}-decision`} checked={decision === one} onChange={() => choose(one)} />
            <span>
              {say(`governance.decision.${one}`)} <span className="pl-subtle">· {say(`governance.decision.${one}.means`)}</span>
            </span>
          </label>
        ))}
        {isChecked && decision === null ? (
          <p className="pl-field__error" role="alert">
            {say('governance.decide.missing')}
          </p>
        ) : null}
      </FieldGroup>
      {decision !== 'conditional' && draft.conditions.length === 0 ? null : (
        <FieldGroup label={say('governance.conditions')}>
          {isChecked && conditionsWrong ? (
            <p className="pl-field__error" role="alert">
              {say('governance.conditions.missing')}
            </p>
          ) : null}
          {draft.conditions.map((one, at) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity until they are saved
              key={at}
              className="pl-project__condition"
            >
              <Field label={say('governance.condition.text', { count: at + 1 })}>
                {(parts) => (
                  <Textfield
                    {...parts}
                    value={one.text}
                    maxLength={500}
                    onChange={(event) => changeCondition(at, { text: event.currentTarget.value })}
                  />
                )}
              </Field>
              <Field label={say('governance.condition.owner')}>
                {(parts) => (
                  <>
                    {one.ownerAccountId === null ? null : <PersonName accountId={one.ownerAccountId} />}
                    <PersonPicker
                      field={parts}
                      projectKeys={[governance.key]}
                      onChange={(ownerAccountId) => ownerAccountId !== null && changeCondition(at, { ownerAccountId })}
                    />
                  </>
                )}
              </Field>
              <Field label={say('governance.condition.due')}>
                {(parts) => (
                  <Textfield
                    {...parts}
                    type="date"
                    value={dayFieldText(one.dueDay)}
                    onChange={(event) => changeCondition(at, { dueDay: dayOfField(event.currentTarget.value) })}
                  />
                )}
              </Field>
              <label className="pl-option">
                <input type="checkbox" checked={one.met} onChange={(event) => changeCondition(at, { met: event.currentTarget.checked })} />
                <span>{say('governance.condition.isMet')}</span>
              </label>
            </div>
          ))}
          <Button spacing="compact" onClick={() => change({ conditions: [...draft.conditions, emptyCondition] })}>
            {say('governance.condition.add')}
          </Button>
        </FieldGroup>
      )}
      <Field label={say('governance.decide.note')} error={isChecked && reasonWrong ? say('governance.decide.noteMissing') : null}>
        {(parts) => (
          <TextArea
            {...parts}
            value={draft.note}
            maxLength={4000}
            minimumRows={2}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <FieldGroup label={say('governance.evidence')}>
        <Field label={say('governance.evidence.title')}>
          {(parts) => (
            <Textfield
              {...parts}
              value={draft.evidenceTitle}
              maxLength={200}
              onChange={(event) => change({ evidenceTitle: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('governance.evidence.link')} hint={say('governance.link.hint')}>
          {(parts) => (
            <Textfield
              {...parts}
              value={draft.evidenceLink}
              maxLength={1000}
              onChange={(event) => change({ evidenceLink: event.currentTarget.value })}
            />
          )}
        </Field>
      </FieldGroup>
    </FormDialog>
  );
};
