import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import Range from '@atlaskit/range';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { showFlag } from '@forge/bridge';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { type Settings, type SettingsVocabulary, settings } from '../../../src/contracts/settings';
import { ErrorNotice } from '../../components/error-notice';
import { changedParts, withParts } from '../../drafts/changed-parts';
import { DraftOffer } from '../../drafts/draft-offer';
import { useDraft } from '../../drafts/use-draft';
import { type JiraAnswer, type JiraField, type JiraLinkType, readFields, readLinkTypes } from '../../jira/jira-as-viewer';
import type { CallError } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { CustomFacts } from './custom-facts';
import { DigestSection } from './digest-section';
import { FieldChoice } from './field-choice';
import { mailboxKeyOf } from './mailbox-key';
import { MeaningsSection } from './meanings-section';

const MIN_SHARE_PERCENT = 5;
const MAX_SHARE_PERCENT = 90;
const MAX_STALE_DAYS = 3650;

interface SettingsFormProps {
  readonly saved: Settings;
  readonly vocabulary: SettingsVocabulary;
  readonly canEdit: boolean;
  readonly save: (settings: Settings) => Promise<CallError | null>;
}

const validStaleDays = (text: string): number | null => {
  const days = Number(text);
  return /^\d+$/.test(text.trim()) && days >= 1 && days <= MAX_STALE_DAYS ? days : null;
};

/** What is kept of a draft: the changed settings, and the number of days and the key of the mailbox issue as they were typed. */
const keptDraft = z.object({ settings: settings.partial(), staleText: z.string().max(20), mailboxText: z.string().max(300).optional() });

/** The form: nothing is sent before "Save", and what was typed survives a failed save and a closed tab. */
export const SettingsForm = ({ saved, vocabulary, canEdit, save }: SettingsFormProps) => {
  const { say, formats } = useSpeech();
  const ids = useId();
  const [draft, setDraft] = useState(saved);
  const [staleText, setStaleText] = useState(String(saved.staleDays));
  const savedMailbox = saved.digestMailboxIssueKey ?? '';
  const [mailboxText, setMailboxText] = useState(savedMailbox);
  const [fields, setFields] = useState<JiraAnswer<readonly JiraField[]> | null>(null);
  const [linkTypes, setLinkTypes] = useState<JiraAnswer<readonly JiraLinkType[]> | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const staleField = useRef<HTMLInputElement>(null);
  const mailboxField = useRef<HTMLInputElement>(null);
  useEffect(() => void readFields().then(setFields), []);
  useEffect(() => void readLinkTypes().then(setLinkTypes), []);

  const change = (changed: Partial<Settings>) => setDraft((before) => ({ ...before, ...changed }));
  const staleDays = validStaleDays(staleText);
  const mailboxKey = mailboxKeyOf(mailboxText);
  const isChanged =
    JSON.stringify(draft) !== JSON.stringify(saved) || staleText !== String(saved.staleDays) || mailboxText !== savedMailbox;
  const { offered, keep, settle } = useDraft('settings', keptDraft);
  useEffect(() => {
    if (canEdit) keep(isChanged ? { settings: changedParts(draft, saved) ?? {}, staleText, mailboxText } : null);
  }, [keep, canEdit, isChanged, draft, saved, staleText, mailboxText]);
  const sharePercent = Math.round(draft.syncBudgetShare * 100);
  const knownFields = fields?.ok === true ? fields.value : [];
  const discard = () => {
    setDraft(saved);
    setStaleText(String(saved.staleDays));
    setMailboxText(savedMailbox);
    setError(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (staleDays === null) return staleField.current?.focus();
    if (mailboxKey === undefined) return mailboxField.current?.focus();
    setSaving(true);
    const complete = { staleDays, digestMailboxIssueKey: mailboxKey };
    const failed = await save({ ...draft, ...complete });
    setSaving(false);
    setError(failed);
    if (failed !== null) return;
    change(complete);
    setMailboxText(mailboxKey ?? '');
    showFlag({ id: 'plumbline-settings', title: say('settings.saved'), type: 'success', isAutoDismiss: true });
  };

  const linkNames = [
    ...(linkTypes?.ok === true ? linkTypes.value.map(({ name, inward }) => ({ name, label: `${name} (${inward})` })) : []),
    ...draft.blockingLinkTypes
      .filter((name) => linkTypes?.ok !== true || !linkTypes.value.some((type) => type.name === name))
      .map((name) => ({ name, label: name })),
  ];
  const fieldChoice = (label: string, key: 'storyPointsFieldId' | 'startDateFieldId' | 'acceptanceCriteriaFieldId' | 'flaggedFieldId') => (
    <FieldChoice
      label={label}
      fields={knownFields}
      fieldId={draft[key]}
      isDisabled={!canEdit}
      onChange={(fieldId) => change({ [key]: fieldId })}
    />
  );

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {offered === null || !canEdit ? null : (
        <section className="pl-settings__section">
          <DraftOffer
            savedAt={offered.savedAt}
            onContinue={() => {
              setDraft((before) => withParts(before, offered.value.settings));
              setStaleText(offered.value.staleText);
              setMailboxText(offered.value.mailboxText ?? savedMailbox);
              settle(true);
            }}
            onDiscard={() => settle(false)}
          />
        </section>
      )}
      <section className="pl-settings__section">
        <div className="pl-settings__field">
          <label className="pl-settings__label" htmlFor={`${ids}-share`}>
            {say('settings.budget')}: <span className="pl-numeric">{formats.percent(sharePercent)}</span>
          </label>
          <Range
            id={`${ids}-share`}
            min={MIN_SHARE_PERCENT}
            max={MAX_SHARE_PERCENT}
            step={5}
            isDisabled={!canEdit}
            value={sharePercent}
            onChange={(percent) => change({ syncBudgetShare: percent / 100 })}
          />
          <p className="pl-subtle">{say('settings.budgetHint')}</p>
        </div>
      </section>

      <section className="pl-settings__section">
        <Heading size="medium" as="h2">
          {say('settings.figures')}
        </Heading>
        <div className="pl-settings__field">
          <label className="pl-settings__label" htmlFor={`${ids}-stale`}>
            {say('settings.staleDays')}
          </label>
          <div className="pl-settings__inline">
            <Textfield
              id={`${ids}-stale`}
              ref={staleField}
              width="xsmall"
              inputMode="numeric"
              isDisabled={!canEdit}
              isInvalid={staleDays === null}
              aria-describedby={`${ids}-stale-note`}
              value={staleText}
              onChange={(event) => setStaleText(event.currentTarget.value)}
            />
            <span>{say('settings.staleDaysUnit')}</span>
          </div>
          <p id={`${ids}-stale-note`} className="pl-settings__error" role="alert">
            {staleDays === null ? say('settings.staleDaysInvalid') : ''}
          </p>
        </div>
        <div className="pl-settings__field">
          <div className="pl-settings__inline">
            <Toggle
              id={`${ids}-secured`}
              isChecked={draft.includeSecuredIssues}
              isDisabled={!canEdit}
              onChange={(event) => change({ includeSecuredIssues: event.currentTarget.checked })}
            />
            <label htmlFor={`${ids}-secured`}>{say('settings.secured')}</label>
          </div>
          <p className="pl-subtle">{say('settings.securedHint')}</p>
        </div>
        <fieldset className="pl-fieldset pl-settings__field">
          <legend className="pl-settings__label">{say('settings.linkTypes')}</legend>
          {linkNames.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              isDisabled={!canEdit}
              isChecked={draft.blockingLinkTypes.includes(name)}
              onChange={(event) =>
                change({
                  blockingLinkTypes: event.currentTarget.checked
                    ? [...draft.blockingLinkTypes, name]
                    : draft.blockingLinkTypes.filter((other) => other !== name),
                })
              }
            />
          ))}
          {linkTypes?.ok === false ? <p>{say('settings.linkTypesFailed')}</p> : null}
          <p className="pl-subtle">{say('settings.linkTypesHint')}</p>
        </fieldset>
      </section>

      <section className="pl-settings__section">
        <Heading size="medium" as="h2">
          {say('settings.fields')}
        </Heading>
        <p className="pl-subtle">{say('settings.fieldsHint')}</p>
        {fields?.ok === false ? <p role="alert">{say('settings.fieldsFailed')}</p> : null}
        {fieldChoice(say('settings.field.storyPoints'), 'storyPointsFieldId')}
        {fieldChoice(say('settings.field.startDate'), 'startDateFieldId')}
        {fieldChoice(say('settings.field.acceptanceCriteria'), 'acceptanceCriteriaFieldId')}
        {fieldChoice(say('settings.field.flagged'), 'flaggedFieldId')}
      </section>

      <section className="pl-settings__section">
        <Heading size="medium" as="h2">
          {say('settings.custom')}
        </Heading>
        <p className="pl-subtle">{say('settings.customHint')}</p>
        <CustomFacts facts={draft.customFacts} fields={knownFields} canEdit={canEdit} onChange={(customFacts) => change({ customFacts })} />
      </section>

      <MeaningsSection draft={draft} vocabulary={vocabulary} canEdit={canEdit} onChange={change} />
      <DigestSection
        mailboxText={mailboxText}
        isMailboxValid={mailboxKey !== undefined}
        mailboxField={mailboxField}
        language={draft.digestLanguage}
        canEdit={canEdit}
        onMailboxText={setMailboxText}
        onLanguage={(digestLanguage) => change({ digestLanguage })}
      />

      {error === null ? null : <ErrorNotice title={say('error.saveTitle')} error={error} />}
      {canEdit ? (
        <div className="pl-settings__foot">
          <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isChanged}>
            {say('action.save')}
          </Button>
          {isChanged ? (
            <Button appearance="subtle" onClick={discard}>
              {say('settings.discard')}
            </Button>
          ) : null}
          <span className="pl-subtle" role="status">
            {isChanged ? say('settings.unsaved') : ''}
          </span>
        </div>
      ) : null}
    </form>
  );
};
