import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { showFlag } from '@forge/bridge';
import { useEffect, useId, useRef, useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import { type OwnRule, type Standard, type StandardContent, standardContent } from '../../../../src/contracts/audits/standard';
import { rolloutStages } from '../../../../src/contracts/audits/vocabulary';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { ErrorNotice } from '../../../components/error-notice';
import { Field } from '../../../components/field';
import { useAnswer } from '../../../components/use-answer';
import { changedParts, withParts } from '../../../drafts/changed-parts';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { ChosenRules } from './chosen-rules';
import { DryRunPanel } from './dry-run-panel';
import { EditorSection } from './editor-section';
import { LevelsEditor } from './levels-editor';
import { OfferedRules } from './offered-rules';
import { OwnRuleDialog } from './own-rule-dialog';
import { ScopeEditor } from './scope-editor';
import { blankOwnRule, contentOf, idFromName, keptStandard, newStandard, ownRuleId, sectionOfPlace, withOwnRule } from './standard-draft';
import { WaiverPolicyEditor } from './waiver-policy-editor';
import './standards.css';

const MAX_NAME = 120;
const MAX_DESCRIPTION = 4000;

interface StandardEditorProps {
  /** `null` for a new one. */
  readonly standard: Standard | null;
  /** What a new one begins with, e.g. an imported file. */
  readonly begin: StandardContent | null;
  readonly rules: readonly RulePage[];
  readonly overview: ComplianceOverview;
  readonly canEdit: boolean;
  readonly onSaved: (standard: Standard) => void;
  readonly onClose: () => void;
}

/** Writes a standard; beside it stands what saving would change. What was typed survives a failed save and a closed tab. */
export const StandardEditor = (props: StandardEditorProps) => {
  const { standard, begin, rules, overview, canEdit, onSaved, onClose } = props;
  const { say, language } = useSpeech();
  const ids = useId();
  const [saved, setSaved] = useState<StandardContent>(() => (standard === null ? newStandard : contentOf(standard)));
  const [version, setVersion] = useState<number | null>(standard?.version ?? null);
  const [draft, setDraft] = useState<StandardContent>(() => begin ?? saved);
  const { offered, keep, settle, forget } = useDraft(`standard:${standard?.id ?? 'NEW'}`, keptStandard);
  useEffect(() => {
    if (canEdit) keep(changedParts(draft, saved));
  }, [keep, draft, saved, canEdit]);
  const [isChecked, setChecked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [ownRule, setOwnRule] = useState<{ readonly rule: OwnRule; readonly isNew: boolean } | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const { load } = useAnswer(language, () => callApp('rules.getVocabulary', { language }));
  const issueTypes = load.state === 'done' && load.ok ? (load.value.facts.find(({ name }) => name === 'issueTypeId')?.values ?? []) : [];

  const isNew = standard === null;
  const change = (changed: Partial<StandardContent>) => setDraft((before) => ({ ...before, ...changed }));
  const isChanged = changedParts(draft, saved) !== null || begin !== null;
  const content: StandardContent = isNew && begin === null ? { ...draft, id: draft.id === '' ? idFromName(draft.name) : draft.id } : draft;
  const section = sectionOfPlace(error?.place);
  const problemOf = (name: keyof StandardContent) => (section === name && error !== null ? error.message : null);

  const save = async () => {
    setChecked(true);
    if (draft.name.trim() === '' || !standardContent.shape.id.safeParse(content.id).success) {
      nameField.current?.focus();
      return;
    }
    setSaving(true);
    const answer = await callApp('standards.save', { content: { ...content, name: content.name.trim() }, basedOn: version });
    setSaving(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    showFlag({
      id: 'plumbline-standard',
      title: say('standard.saved', { name: answer.value.standard.name, version: answer.value.standard.version }),
      description: say('standard.saved.body'),
      type: 'success',
      isAutoDismiss: true,
    });
    onSaved(answer.value.standard);
  };
  /** After a conflict: the next save builds on what is stored now; what differs in the form stays. */
  const takePresentVersion = async () => {
    const answer = await callApp('standards.get', { standardId: content.id });
    if (!answer.ok) return setError(answer.error);
    const present = contentOf(answer.value.standard);
    setDraft((before) => withParts(present, changedParts(before, saved) ?? {}));
    setSaved(present);
    setVersion(answer.value.standard.version);
    setError(null);
  };
  const openOwnRule = (ruleId: string | null) => {
    const rule = draft.ownRules.find(({ id }) => id === ruleId);
    setOwnRule(rule === undefined ? { rule: blankOwnRule, isNew: true } : { rule, isNew: false });
  };
  const putOwnRule = (rule: OwnRule) => {
    const taken = [...rules.map(({ id }) => id), ...draft.ownRules.map(({ id }) => id)];
    const named = ownRule?.isNew === true ? { ...rule, id: ownRuleId(rule.title, taken) } : rule;
    setDraft((before) => withOwnRule(before, named));
    setOwnRule(null);
  };

  return (
    <div className="pl-standard">
      <form
        className="pl-standard__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <EditorHead
          title={isNew ? say('standard.new') : draft.name}
          canEdit={canEdit}
          isSaving={isSaving}
          isChanged={isChanged}
          onClose={() => {
            forget();
            onClose();
          }}
        />
        {offered === null || !canEdit ? null : (
          <DraftOffer
            savedAt={offered.savedAt}
            onContinue={() => {
              setDraft((before) => withParts(before, offered.value));
              settle(true);
            }}
            onDiscard={() => settle(false)}
          />
        )}
        {error === null ? null : <SaveProblem error={error} onReload={isNew ? null : () => void takePresentVersion()} />}
        <EditorSection title={say('standard.basics')} problem={problemOf('name') ?? problemOf('id') ?? problemOf('stage')}>
          <Field label={say('edit.name')} error={isChecked && draft.name.trim() === '' ? say('edit.nameRequired') : null}>
            {(parts) => (
              <Textfield
                {...parts}
                ref={nameField}
                value={draft.name}
                maxLength={MAX_NAME}
                isDisabled={!canEdit}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('standard.description')}>
            {(parts) => (
              <TextArea
                {...parts}
                value={draft.description}
                maxLength={MAX_DESCRIPTION}
                isDisabled={!canEdit}
                onChange={(event) => change({ description: event.currentTarget.value })}
              />
            )}
          </Field>
          <fieldset className="pl-fieldset pl-field">
            <legend className="pl-field__label">{say('standard.stage')}</legend>
            {rolloutStages.map((stage) => (
              <label key={stage} className="pl-option">
                <input
                  type="radio"
                  name={`${ids}-stage`}
                  disabled={!canEdit}
                  checked={draft.stage === stage}
                  onChange={() => change({ stage })}
                />
                <span>
                  {say(`audit.stage.${stage}`)} <span className="pl-subtle">· {say(`standard.stageHint.${stage}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </EditorSection>
        <EditorSection title={say('standard.scope')} problem={problemOf('appliesTo') ?? problemOf('newWorkFrom')}>
          <ScopeEditor scope={draft.appliesTo} overview={overview} isDisabled={!canEdit} onChange={(appliesTo) => change({ appliesTo })} />
          <Field label={say('standard.newWork')} hint={say('standard.newWork.hint')}>
            {(parts) => (
              <Textfield
                {...parts}
                type="date"
                width="small"
                isDisabled={!canEdit}
                value={dayFieldText(draft.newWorkFrom)}
                onChange={(event) => change({ newWorkFrom: dayOfField(event.currentTarget.value) })}
              />
            )}
          </Field>
        </EditorSection>
        <EditorSection title={say('standard.rules')} problem={problemOf('rules') ?? problemOf('ownRules')}>
          {isNew || !canEdit ? null : <OfferedRules content={draft} rules={rules} onChange={setDraft} />}
          <ChosenRules
            content={draft}
            rules={rules}
            issueTypes={issueTypes}
            isDisabled={!canEdit}
            onChange={setDraft}
            onOwnRule={openOwnRule}
          />
        </EditorSection>
        <EditorSection title={say('standard.levels')} problem={problemOf('levels')}>
          <LevelsEditor levels={draft.levels} isDisabled={!canEdit} onChange={(levels) => change({ levels })} />
        </EditorSection>
        <EditorSection title={say('compliance.tab.waivers')} problem={problemOf('waivers')}>
          <WaiverPolicyEditor policy={draft.waivers} isDisabled={!canEdit} onChange={(waivers) => change({ waivers })} />
        </EditorSection>
      </form>
      {canEdit ? <DryRunPanel content={content} /> : null}
      {ownRule === null ? null : (
        <OwnRuleDialog rule={ownRule.rule} isNew={ownRule.isNew} onDone={putOwnRule} onClose={() => setOwnRule(null)} />
      )}
    </div>
  );
};

interface EditorHeadProps {
  readonly title: string;
  readonly canEdit: boolean;
  readonly isSaving: boolean;
  readonly isChanged: boolean;
  readonly onClose: () => void;
}

const EditorHead = ({ title, canEdit, isSaving, isChanged, onClose }: EditorHeadProps) => {
  const { say } = useSpeech();
  return (
    <>
      <div className="pl-standard__head">
        <Heading size="small" as="h2">
          {title}
        </Heading>
        <div className="pl-findings__actions">
          <Button appearance="subtle" onClick={onClose}>
            {say(canEdit ? 'action.cancel' : 'standard.back')}
          </Button>
          {canEdit ? (
            <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isChanged}>
              {say('action.save')}
            </Button>
          ) : null}
        </div>
      </div>
      {canEdit ? null : (
        <SectionMessage title={say('standard.readOnly')} headingLevel="h3">
          <p>{say('standard.readOnly.body')}</p>
        </SectionMessage>
      )}
    </>
  );
};

interface SaveProblemProps {
  readonly error: CallError;
  /** After a conflict: builds on the present version; `null` where there is none. */
  readonly onReload: (() => void) | null;
}

const SaveProblem = ({ error, onReload }: SaveProblemProps) => {
  const { say } = useSpeech();
  const isConflict = error.code === 'CONFLICT';
  return (
    <ErrorNotice
      title={say(isConflict ? 'standard.conflict' : 'error.saveTitle')}
      error={error}
      {...(isConflict && onReload !== null ? { action: { label: say('error.reload'), run: onReload } } : {})}
    />
  );
};
