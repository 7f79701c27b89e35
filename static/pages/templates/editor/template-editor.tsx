import Button from '@atlaskit/button/new';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { showFlag } from '@forge/bridge';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';
import { CopyButton } from '../../../components/copy-button';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { saveFile } from '../../compliance/save-file';
import { RefusalNotice } from '../refusal-notice';
import { AudienceField } from './audience-field';
import { type Beginning, contentOf, draftKeyOf, type EditorContent, editorDraft, isSameDraft } from './editor-draft';
import { EditorPreview } from './editor-preview';
import { EditorProblems } from './editor-problems';
import { OriginsList } from './origins-list';
import { PublishDialog } from './publish-dialog';
import { RetireDialog } from './retire-dialog';
import { idOfText } from './starting-text';
import { TemplateHistory } from './template-history';
import { TextField, type TextFieldHandle } from './text-field';
import { useCheck } from './use-check';
import './editor.css';

const everybody: EditorContent['audience'] = { groups: [], accountIds: [] };

interface TemplateEditorProps {
  /** `null` for a new one. */
  readonly opened: OpenedTemplate | null;
  readonly begin: Beginning | null;
  /** What templates are called, for the one that this one starts from. */
  readonly nameOf: (templateId: string) => string;
  /** It was saved under this id, published or retired: the catalogue is not as it was. */
  readonly onSaved: (templateId: string) => void;
  readonly onRetired: () => void;
}

/** A template as text, judged while it is typed; beside it what it makes. What was typed survives a failed save and a closed tab. */
export const TemplateEditor = ({ opened: first, begin, nameOf, onSaved, onRetired }: TemplateEditorProps) => {
  const { say, language } = useSpeech();
  const [opened, setOpened] = useState(first);
  const [saved, setSaved] = useState<EditorContent>(() =>
    first === null ? { text: '', format: 'yaml', audience: everybody } : contentOf(first),
  );
  const [content, setContent] = useState<EditorContent>(() => (begin === null ? saved : { ...saved, text: begin.text }));
  const { offered, keep, settle, forget } = useDraft(draftKeyOf(first?.card.id ?? null), editorDraft);
  const isChanged = !isSameDraft(content, saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who began anew has decided about what was typed before
  useEffect(() => {
    if (begin !== null) settle(false);
  }, []);
  useEffect(() => keep(isChanged ? { text: content.text, audience: content.audience } : null), [keep, content, isChanged]);
  const checking = useCheck(content.text, content.format);
  const { checked, isSettled } = checking;
  const field = useRef<TextFieldHandle>(null);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [dialog, setDialog] = useState<'publish' | 'retire' | null>(null);
  /** Raised when the content is replaced from outside. */
  const [revision, setRevision] = useState(0);

  const marked = useMemo(() => new Set((checked?.diagnostics ?? []).flatMap(({ line }) => line ?? [])), [checked]);
  const hasErrors = checked === null || checked.diagnostics.some(({ severity }) => severity === 'error');
  const id = idOfText(content.text);
  const parentId = (checked?.card ?? checking.lastGood?.card)?.extends ?? null;
  const isOther = opened !== null && id !== null && id !== opened.card.id;

  const take = (next: OpenedTemplate) => {
    setOpened(next);
    setSaved(contentOf(next));
  };
  const save = async (draftVersion: number) => {
    if (isSaving) return;
    setSaving(true);
    const { text, format, audience } = content;
    const answer = await callApp('templates.saveDraft', {
      text,
      format,
      audience,
      draftVersion,
      ownerAccountId: isOther ? null : (opened?.card.ownerAccountId ?? null),
      language,
    });
    setSaving(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    take(answer.value);
    showFlag({
      id: 'plumbline-template',
      title: say('editor.saved', { name: answer.value.card.name }),
      description: say('editor.saved.body'),
      type: 'success',
      isAutoDismiss: true,
    });
    onSaved(answer.value.card.id);
  };
  /** After a conflict: what others wrote, to save over it or to take it. */
  const readTheirs = async (): Promise<OpenedTemplate | null> => {
    const templateId = id ?? opened?.card.id ?? '';
    const answer = await callApp('templates.get', { templateId, version: null, format: content.format, language });
    if (answer.ok) return answer.value;
    setError(answer.error);
    return null;
  };
  const keepMine = async () => {
    const theirs = await readTheirs();
    if (theirs === null) return;
    take(theirs);
    await save(theirs.draftVersion);
  };
  const takeTheirs = async () => {
    const theirs = await readTheirs();
    if (theirs === null) return;
    take(theirs);
    setContent(contentOf(theirs));
    setRevision((count) => count + 1);
    setError(null);
  };
  const saveOwn = () => void save(opened === null || isOther ? 0 : opened.draftVersion);
  const state = () => {
    if (isChanged) return say('editor.unsaved');
    if (opened === null) return '';
    return opened.card.hasDraft ? say('editor.isSaved') : say('editor.isPublished', { version: opened.card.version ?? 1 });
  };
  const canPublish = opened?.card.hasDraft === true && !isChanged && isSettled && !hasErrors;
  return (
    <div className="pl-editor">
      <div className="pl-editor__bar">
        <Button appearance="primary" isDisabled={!isChanged} isLoading={isSaving} onClick={saveOwn}>
          {say('editor.save')}
        </Button>
        <Button
          isDisabled={!canPublish}
          {...(canPublish ? {} : { 'aria-describedby': 'pl-editor-publish' })}
          onClick={() => setDialog('publish')}
        >
          {say('editor.publish')}
        </Button>
        <span id="pl-editor-publish" className="pl-hidden">
          {say('editor.publish.blocked')}
        </span>
        <CopyButton text={content.text} label={say('editor.copy')} />
        <Button
          spacing="compact"
          onClick={() => saveFile(`${id ?? 'template'}.${content.format}`, `application/${content.format}`, content.text)}
        >
          {say('editor.download')}
        </Button>
        {opened === null || opened.card.version === null || opened.card.state === 'retired' ? null : (
          <Button appearance="subtle" spacing="compact" onClick={() => setDialog('retire')}>
            {say('editor.retire')}
          </Button>
        )}
        <span className="pl-subtle" role="status">
          {state()}
        </span>
      </div>
      {offered === null || begin !== null ? null : (
        <DraftOffer
          savedAt={offered.savedAt}
          onContinue={() => {
            setContent((before) => ({ ...before, ...offered.value }));
            setRevision((count) => count + 1);
            settle(true);
          }}
          onDiscard={() => settle(false)}
        />
      )}
      {error === null ? null : error.code === 'CONFLICT' ? (
        <div role="alert">
          <SectionMessage
            appearance="warning"
            title={say('editor.conflict')}
            headingLevel="h2"
            actions={[
              <SectionMessageAction key="keep" onClick={() => void keepMine()}>
                {say('editor.conflict.keep')}
              </SectionMessageAction>,
              <SectionMessageAction key="take" onClick={() => void takeTheirs()}>
                {say('editor.conflict.take')}
              </SectionMessageAction>,
            ]}
          >
            <p>{say('editor.conflict.body')}</p>
          </SectionMessage>
        </div>
      ) : (
        <RefusalNotice title={say('error.saveTitle')} error={error} />
      )}
      {isOther ? (
        <SectionMessage>
          <p>{say('editor.otherId', { id, before: opened.card.id })}</p>
        </SectionMessage>
      ) : null}
      {begin === null || begin.leftOut === null ? null : <LeftOut leftOut={begin.leftOut} />}
      <div className="pl-editor__columns">
        <div className="pl-editor__text">
          <TextField
            ref={field}
            text={content.text}
            marked={marked}
            isInvalid={hasErrors && checked !== null}
            onChange={(text) => setContent((before) => ({ ...before, text }))}
            onSave={saveOwn}
          />
          <EditorProblems checking={checking} onLine={(line) => field.current?.goToLine(line)} />
          {checked === null || parentId === null ? null : <OriginsList origins={checked.origins} parentName={nameOf(parentId)} />}
          <AudienceField
            key={revision}
            audience={content.audience}
            onChange={(audience) => setContent((before) => ({ ...before, audience }))}
          />
          {opened === null ? null : <TemplateHistory opened={opened} />}
        </div>
        <EditorPreview checking={checking} />
      </div>
      {opened !== null && dialog === 'publish' ? (
        <PublishDialog
          opened={opened}
          onClose={() => setDialog(null)}
          onDone={(next) => {
            setDialog(null);
            take(next);
            const { name, version } = next.card;
            showFlag({
              id: 'plumbline-template',
              title: say('editor.published', { name, version: version ?? 1 }),
              type: 'success',
              isAutoDismiss: true,
            });
            onSaved(next.card.id);
          }}
        />
      ) : null}
      {opened !== null && dialog === 'retire' ? (
        <RetireDialog
          card={opened.card}
          onClose={() => setDialog(null)}
          onDone={() => {
            showFlag({
              id: 'plumbline-template',
              title: say('editor.retired', { name: opened.card.name }),
              type: 'success',
              isAutoDismiss: true,
            });
            onRetired();
          }}
        />
      ) : null}
    </div>
  );
};

/** What could not be taken along from a project or a file. */
const LeftOut = ({ leftOut }: { readonly leftOut: readonly string[] }) => {
  const { say } = useSpeech();
  return (
    <SectionMessage title={say('editor.leftOut')} headingLevel="h2">
      {leftOut.length === 0 ? (
        <p>{say('editor.leftOut.none')}</p>
      ) : (
        <ul className="pl-list">
          {leftOut.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </SectionMessage>
  );
};
