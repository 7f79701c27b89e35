import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { Beginning } from './editor-draft';
import { IdField, idFromName, isTemplateId } from './id-field';

/** Characters of a file at most; as the contract has it. */
const MAX_CSV = 1_000_000;

interface FromCsvDialogProps {
  readonly onBegin: (beginning: Beginning) => void;
  readonly onClose: () => void;
}

/** A template made of a file of issues; nothing is kept until it is saved. */
export const FromCsvDialog = ({ onBegin, onClose }: FromCsvDialogProps) => {
  const { say, language } = useSpeech();
  const [csv, setCsv] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [ownId, setOwnId] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const id = ownId ?? idFromName(name);
  const isTooBig = csv !== null && csv.length > MAX_CSV;
  const submit = async () => {
    setChecked(true);
    if (csv === null || isTooBig || name.trim() === '' || !isTemplateId(id)) return;
    setWorking(true);
    const answer = await callApp('templates.importCsv', { csv, id, name: name.trim(), language });
    setWorking(false);
    if (answer.ok) onBegin({ text: answer.value.text, leftOut: answer.value.leftOut });
    else setError(answer.error);
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return setCsv(null);
    setCsv(await file.text());
    setName((before) => (before === '' ? file.name.replace(/\.[^.]*$/, '').slice(0, 80) : before));
  };
  const fileProblem = isTooBig ? say('editor.begin.csv.tooBig') : isChecked && csv === null ? say('editor.begin.csv.missing') : null;
  return (
    <FormDialog
      title={say('editor.begin.csv')}
      submitLabel={say('editor.begin.make')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('editor.begin.csv.body')}</p>
      <Field label={say('editor.begin.csv.file')} error={fileProblem}>
        {(field) => <input {...field} type="file" accept=".csv,text/csv" onChange={(event) => void read(event.currentTarget.files?.[0])} />}
      </Field>
      <Field label={say('editor.begin.name')} error={isChecked && name.trim() === '' ? say('editor.begin.name.missing') : null}>
        {(field) => <Textfield {...field} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <IdField value={id} isChecked={isChecked} onChange={setOwnId} />
    </FormDialog>
  );
};
