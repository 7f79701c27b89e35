import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { StandardContent } from '../../../../src/contracts/audits/standard';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const MAX_FILE_LENGTH = 500_000;

interface FileProblem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

/** JSON begins with a brace; everything else is read as YAML. */
const formatOf = (text: string): 'json' | 'yaml' => (text.trimStart().startsWith('{') ? 'json' : 'yaml');

interface ImportDialogProps {
  readonly onRead: (content: StandardContent) => void;
  readonly onClose: () => void;
}

/** Reads a standard file, JSON or YAML. Nothing is stored: it opens in the editor. Problems name their line and place. */
export const ImportDialog = ({ onRead, onClose }: ImportDialogProps) => {
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const fileField = useRef<HTMLInputElement>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const read = async () => {
    setWorking(true);
    const answer = await callApp('standards.readFile', { text, format: formatOf(text) });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setProblems(answer.value.problems);
    if (answer.value.content !== null && answer.value.problems.length === 0) onRead(answer.value.content);
  };
  return (
    <FormDialog
      title={say('standard.import')}
      submitLabel={say('standard.import.read')}
      isBlocked={text.trim() === ''}
      isWorking={isWorking}
      error={error}
      width="large"
      firstField={textField}
      onSubmit={read}
      onClose={onClose}
    >
      <p className="pl-field">
        <Button onClick={() => fileField.current?.click()}>{say('standard.import.choose')}</Button>
        <input
          ref={fileField}
          type="file"
          hidden
          accept=".json,.yaml,.yml"
          onChange={async (event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) setText((await file.text()).slice(0, MAX_FILE_LENGTH));
          }}
        />
      </p>
      {problems.length === 0 ? null : (
        <div role="alert" className="pl-field">
          <SectionMessage appearance="error" title={say('standard.import.problems', { count: problems.length })} headingLevel="h2">
            <ul className="pl-list">
              {problems.map(({ path, line, message }) => (
                <li key={`${path} ${line} ${message}`}>
                  {line === null ? '' : `${say('standard.import.line', { line: String(line) })} `}
                  {path === '' ? '' : `${path}: `}
                  {message}
                </li>
              ))}
            </ul>
          </SectionMessage>
        </div>
      )}
      <Field label={say('standard.import.text')} hint={say('standard.import.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            ref={textField}
            isMonospaced
            minimumRows={10}
            value={text}
            maxLength={MAX_FILE_LENGTH}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
