import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import { type ProjectRecord, projectRecord } from '../../../src/contracts/audits/governance-contracts';
import { dayFieldText, dayOfField } from '../../components/day-field';
import { Field, FieldGroup } from '../../components/field';
import { FormDialog } from '../../components/form-dialog';
import { PersonName } from '../../components/person-name';
import { PersonPicker } from '../../components/person-picker';
import { useDraft } from '../../drafts/use-draft';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { type GovernanceDialogProps, useSending } from './use-governance';

type Document = ProjectRecord['documents'][number];

const newDocument: Document = { id: '', name: '', required: false, link: '', reviewedDay: null, reviewDueDay: null };

/** The record as a form: charter and documents. */
export const RecordDialog = ({ governance, onClose, onDone }: GovernanceDialogProps) => {
  const { say, language } = useSpeech();
  const { offered, keep, forget } = useDraft(`record:${governance.projectId}`, projectRecord);
  const [draft, setDraft] = useState<ProjectRecord>(() => offered?.value ?? governance.record);
  const change = (parts: Partial<ProjectRecord>): void => setDraft((before) => ({ ...before, ...parts }));
  useEffect(() => keep(JSON.stringify(draft) === JSON.stringify(governance.record) ? null : draft), [keep, draft, governance.record]);
  const { isWorking, error, send } = useSending((changed) => {
    forget();
    onDone(changed);
  });
  const submit = () =>
    send(() =>
      callApp('governance.saveRecord', {
        projectId: governance.projectId,
        record: { ...draft, documents: draft.documents.filter(({ name }) => name.trim() !== '') },
        version: governance.recordVersion,
        language,
      }),
    );
  const dayField = (label: string, value: number | null, onDay: (day: number | null) => void) => (
    <Field label={label}>
      {(parts) => (
        <Textfield {...parts} type="date" value={dayFieldText(value)} onChange={(event) => onDay(dayOfField(event.currentTarget.value))} />
      )}
    </Field>
  );
  const changeDocument = (at: number, parts: Partial<Document>): void =>
    change({ documents: draft.documents.map((one, index) => (index === at ? { ...one, ...parts } : one)) });

  return (
    <FormDialog
      title={say('governance.record')}
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
      <Field label={say('governance.record.goal')} hint={say('governance.record.goal.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            value={draft.goal}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => change({ goal: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('governance.record.sponsor')} hint={say('governance.record.sponsor.hint')}>
        {(parts) => (
          <>
            {draft.sponsorAccountId === null ? null : <PersonName accountId={draft.sponsorAccountId} />}
            <PersonPicker
              field={parts}
              projectKeys={[governance.key]}
              onChange={(sponsorAccountId) => sponsorAccountId !== null && change({ sponsorAccountId })}
            />
          </>
        )}
      </Field>
      <div className="pl-project__pair">
        {dayField(say('governance.record.start'), draft.startDay, (startDay) => change({ startDay }))}
        {dayField(say('governance.record.end'), draft.endDay, (endDay) => change({ endDay }))}
      </div>
      <div className="pl-project__pair">
        <Field label={say('governance.record.budget')}>
          {(parts) => (
            <Textfield
              {...parts}
              type="number"
              min={0}
              isDisabled={draft.budget === 'none'}
              value={typeof draft.budget === 'number' ? draft.budget : ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                change({ budget: value === '' ? null : Math.max(0, Number(value)) });
              }}
            />
          )}
        </Field>
        <Field label={say('governance.record.currency')}>
          {(parts) => (
            <select
              {...parts}
              className="pl-select"
              value={draft.currency ?? ''}
              onChange={(event) => change({ currency: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            >
              <option value="">{say('value.undefined')}</option>
              {['EUR', 'GBP', 'USD', 'CHF', 'SEK'].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label className="pl-option">
        <input
          type="checkbox"
          checked={draft.budget === 'none'}
          onChange={(event) => change({ budget: event.currentTarget.checked ? 'none' : null })}
        />
        <span>{say('governance.record.noBudget')}</span>
      </label>
      <FieldGroup label={say('governance.documents')}>
        {draft.documents.map((document, at) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a new document has no identity yet
            key={at}
            className="pl-fieldset pl-project__document"
          >
            <legend className="pl-hidden">{say('governance.document.number', { count: at + 1 })}</legend>
            <Field label={say('governance.document.name')}>
              {(parts) => (
                <Textfield
                  {...parts}
                  value={document.name}
                  maxLength={160}
                  onChange={(event) => changeDocument(at, { name: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={say('governance.document.link')} hint={say('governance.link.hint')}>
              {(parts) => (
                <Textfield
                  {...parts}
                  value={document.link}
                  maxLength={1000}
                  onChange={(event) => changeDocument(at, { link: event.currentTarget.value })}
                />
              )}
            </Field>
            {dayField(say('governance.document.reviewed'), document.reviewedDay, (reviewedDay) => changeDocument(at, { reviewedDay }))}
            {dayField(say('governance.document.due'), document.reviewDueDay, (reviewDueDay) => changeDocument(at, { reviewDueDay }))}
            <label className="pl-option">
              <input
                type="checkbox"
                checked={document.required}
                onChange={(event) => changeDocument(at, { required: event.currentTarget.checked })}
              />
              <span>{say('governance.document.required')}</span>
            </label>
            <IconButton
              icon={CrossIcon}
              appearance="subtle"
              label={say('governance.document.remove', { name: document.name })}
              onClick={() => change({ documents: draft.documents.filter((_, index) => index !== at) })}
            />
          </fieldset>
        ))}
        <Button spacing="compact" onClick={() => change({ documents: [...draft.documents, newDocument] })}>
          {say('governance.document.add')}
        </Button>
      </FieldGroup>
    </FormDialog>
  );
};
