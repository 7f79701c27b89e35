import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactNode, useState } from 'react';
import { MAX_BLUEPRINT_CHARACTERS, type TemplateCard } from '../../../../src/contracts/templates/template';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { useSpeech } from '../../../viewer/viewer-context';
import { type Beginning, draftKeyOf, editorDraft } from './editor-draft';
import { FromCsvDialog } from './from-csv-dialog';
import { FromProjectDialog } from './from-project-dialog';
import { FromTemplateDialog } from './from-template-dialog';
import { startingText } from './starting-text';
import './editor.css';

const ways = ['blank', 'child', 'project', 'csv'] as const;
type Way = (typeof ways)[number];

interface NewTemplateProps {
  readonly templates: readonly TemplateCard[];
  readonly onBegin: (beginning: Beginning) => void;
}

/** What a new template begins with: an example, another template, a project, or a file. */
export const NewTemplate = ({ templates, onBegin }: NewTemplateProps) => {
  const { say } = useSpeech();
  const { offered, settle } = useDraft(draftKeyOf(null), editorDraft);
  const [dialog, setDialog] = useState<Exclude<Way, 'blank'> | null>(null);
  const taken = templates.map(({ id }) => id);
  const open = (way: Way) => {
    if (way === 'blank') onBegin({ text: startingText(freeId('my-template', taken), say('editor.title.new')), leftOut: null });
    else setDialog(way);
  };
  /** JSON is YAML too. */
  const readFile = async (file: File | undefined) => {
    if (file !== undefined) onBegin({ text: (await file.text()).slice(0, MAX_BLUEPRINT_CHARACTERS), leftOut: null });
  };
  const dialogProps = { taken, onBegin, onClose: () => setDialog(null) };
  const dialogs: Record<Exclude<Way, 'blank'>, ReactNode> = {
    child: <FromTemplateDialog {...dialogProps} templates={templates} />,
    project: <FromProjectDialog {...dialogProps} />,
    csv: <FromCsvDialog {...dialogProps} />,
  };
  const offeredWays = ways.filter((way) => way !== 'child' || templates.some(({ version }) => version !== null));
  return (
    <div className="pl-editor">
      {offered === null ? null : (
        <DraftOffer
          savedAt={offered.savedAt}
          onContinue={() => onBegin({ text: offered.value.text, leftOut: null })}
          onDiscard={() => settle(false)}
        />
      )}
      <Heading size="small" as="h2">
        {say('editor.begin')}
      </Heading>
      <ul className="pl-beginnings">
        {offeredWays.map((way) => (
          <li key={way} className="pl-beginning">
            <h3 className="pl-beginning__title">{say(`editor.begin.${way}`)}</h3>
            <p>{say(`editor.begin.${way}.body`)}</p>
            <Button aria-label={`${say('editor.begin.go')}: ${say(`editor.begin.${way}`)}`} onClick={() => open(way)}>
              {say('editor.begin.go')}
            </Button>
          </li>
        ))}
        <li className="pl-beginning">
          <h3 className="pl-beginning__title">{say('editor.begin.file')}</h3>
          <p>{say('editor.begin.file.body')}</p>
          <input
            type="file"
            accept=".yaml,.yml,.json"
            aria-label={say('editor.begin.file')}
            className="pl-beginning__file"
            onChange={(event) => void readFile(event.currentTarget.files?.[0])}
          />
        </li>
      </ul>
      {dialog === null ? null : dialogs[dialog]}
    </div>
  );
};

/** The id, or the first of its numbered ones that no template has. */
const freeId = (id: string, taken: readonly string[]): string => {
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
};
