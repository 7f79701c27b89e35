import { useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { stepOf } from '../../compliance/address/address-part';
import { useGoTo } from '../../compliance/address/use-address-part';
import { pagePart } from '../address/page-part';
import type { TemplatesData } from '../use-templates';
import type { Beginning } from './editor-draft';
import { NewTemplate } from './new-template';
import { TemplateEditor } from './template-editor';

interface EditorScreenProps {
  readonly data: TemplatesData;
  /** `null`: a new one. */
  readonly templateId: string | null;
}

/** The editor with a template of the catalogue, or with one to come. */
export const EditorScreen = ({ data, templateId }: EditorScreenProps) => {
  const { say } = useSpeech();
  const goTo = useGoTo();
  const [begin, setBegin] = useState<Beginning | null>(null);
  if (data.templates === null)
    return data.error === null ? <EditorSkeleton /> : <ErrorNotice title={say('error.loadTitle')} error={data.error} />;
  if (!data.canEdit) return <p className="pl-nothing">{say('editor.notAllowed')}</p>;
  const templates = data.templates;
  const nameOf = (id: string) => templates.find((card) => card.id === id)?.name ?? id;
  const onSaved = (id: string) => {
    void data.reload();
    if (id !== templateId) goTo(stepOf(pagePart, { screen: 'editor', templateId: id }));
  };
  const toCatalogue = () => {
    void data.reload();
    goTo(stepOf(pagePart, { screen: 'catalogue', templateId: null }));
  };
  if (templateId !== null) return <KnownTemplate key={templateId} {...{ templateId, nameOf, onSaved }} onRetired={toCatalogue} />;
  if (begin === null) return <NewTemplate templates={templates} onBegin={setBegin} />;
  return <TemplateEditor opened={null} begin={begin} nameOf={nameOf} onSaved={onSaved} onRetired={toCatalogue} />;
};

interface KnownTemplateProps {
  readonly templateId: string;
  readonly nameOf: (templateId: string) => string;
  readonly onSaved: (templateId: string) => void;
  readonly onRetired: () => void;
}

const KnownTemplate = ({ templateId, ...rest }: KnownTemplateProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(`edit ${templateId} ${language}`, () =>
    callApp('templates.get', { templateId, version: null, format: 'yaml', language }),
  );
  if (load.state === 'loading') return <EditorSkeleton />;
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  return <TemplateEditor opened={load.value} begin={null} {...rest} />;
};

const EditorSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say('loading')}>
      <SkeletonBar height={36} width="50%" />
      <SkeletonBar height={480} />
    </div>
  );
};
