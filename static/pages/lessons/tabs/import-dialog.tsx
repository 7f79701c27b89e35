import { useState } from 'react';
import { importParts } from '../../../../src/contracts/lessons/import-parts';
import { type ImportMapping, importMapping } from '../../../../src/contracts/lessons/lesson-contracts';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

type Preview = RpcResponse<'lessons.previewImport'>;
interface ImportFile {
  readonly name: string;
  readonly text: string;
  readonly format: 'csv' | 'json' | 'jsonl';
}
const parts = [
  'title',
  'event',
  'lesson',
  'recommendation',
  'topics',
  'category',
  'phase',
  'date',
  'source',
  'id',
] as const satisfies readonly (keyof ImportMapping)[];

const formatOf = (name: string): ImportFile['format'] => (/\.jsonl$/i.test(name) ? 'jsonl' : /\.json$/i.test(name) ? 'json' : 'csv');

/** What is said of two pieces of a file, said of both. */
const together = (before: Preview | null, next: Preview): Preview =>
  before === null
    ? next
    : {
        ...before,
        records: before.records + next.records,
        alreadyThere: before.alreadyThere + next.alreadyThere,
        problems: [...before.problems, ...next.problems],
      };

/** Lessons from a file: which column is which, a look at the first ones, and what cannot be read. */
export const ImportDialog = ({ onClose, onImported }: { readonly onClose: () => void; readonly onImported: () => void }) => {
  const { say, language } = useSpeech();
  const [file, setFile] = useState<ImportFile | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [result, setResult] = useState<RpcResponse<'lessons.import'> | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  /** A large file goes in pieces of whole records; what is said of them is said of the whole file. */
  const look = async (of: ImportFile, by: ImportMapping | null) => {
    setWorking(true);
    const { parts: pieces, tooLarge } = importParts(of.text, of.format);
    let seen: Preview | null = null;
    let used = by;
    for (const { text, recordsBefore } of pieces) {
      const answer = await callApp('lessons.previewImport', { text, format: of.format, mapping: used, language });
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return setWorking(false);
      const here: Preview = answer.value;
      used = here.mapping;
      const problems = here.problems.map((one) => ({ ...one, record: one.record + recordsBefore }));
      seen = together(seen, { ...here, problems });
    }
    setWorking(false);
    if (seen === null) return;
    const large = tooLarge.map((record) => ({ record, problem: say('lessons.import.tooLarge') }));
    setPreview({ ...seen, problems: [...seen.problems, ...large] });
    setMapping(seen.mapping);
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = { name: chosen.name, text: await chosen.text(), format: formatOf(chosen.name) };
    setFile(read);
    await look(read, null);
  };
  const run = async () => {
    if (result !== null) return onImported();
    if (file === null || mapping === null) return;
    setWorking(true);
    let sum: RpcResponse<'lessons.import'> = { imported: 0, alreadyThere: 0, problems: [] };
    for (const { text, recordsBefore } of importParts(file.text, file.format).parts) {
      const answer = await callApp('lessons.import', {
        text,
        format: file.format,
        mapping,
        state: 'published',
        visibility: { kind: 'everyone' },
        sourceProjectId: null,
        language,
      });
      setError(answer.ok ? null : answer.error);
      // What came in stays in: the same file again goes on where it stopped.
      if (!answer.ok) return setWorking(false);
      const { imported, alreadyThere, problems } = answer.value;
      sum = {
        imported: sum.imported + imported,
        alreadyThere: sum.alreadyThere + alreadyThere,
        problems: [...sum.problems, ...problems.map((one) => ({ ...one, record: one.record + recordsBefore }))],
      };
    }
    setWorking(false);
    setResult(sum);
  };
  const remap = (part: keyof ImportMapping, column: string) => {
    if (mapping === null || file === null) return;
    const next = importMapping.safeParse({ ...mapping, [part]: column === '' ? null : column });
    if (!next.success) return;
    setMapping(next.data);
    void look(file, next.data);
  };
  return (
    <FormDialog
      title={say('lessons.import')}
      submitLabel={
        result === null ? say('lessons.import.run', { count: (preview?.records ?? 0) - (preview?.alreadyThere ?? 0) }) : say('action.close')
      }
      isBlocked={result === null && (preview === null || preview.records === 0)}
      isWorking={isWorking}
      error={error}
      width="large"
      onSubmit={run}
      onClose={onClose}
    >
      {result === null ? (
        <Field label={say('lessons.import.file')} hint={say('lessons.import.file.hint')}>
          {(field) => (
            <input {...field} type="file" accept=".csv,.json,.jsonl" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
          )}
        </Field>
      ) : (
        <p role="status">{say('lessons.import.done', { imported: result.imported, there: result.alreadyThere })}</p>
      )}
      {preview === null || mapping === null || result !== null ? null : (
        <>
          <p role="status">{say('lessons.import.found', { count: preview.records, there: preview.alreadyThere })}</p>
          <FieldGroup label={say('lessons.import.mapping')}>
            <div className="pl-lesson-mapping">
              {parts.map((part) => (
                <Field key={part} label={say(`lessons.import.part.${part}`)}>
                  {(field) => (
                    <select
                      {...field}
                      className="pl-lesson-select"
                      value={mapping[part] ?? ''}
                      onChange={(event) => remap(part, event.currentTarget.value)}
                    >
                      <option value="">{say('lessons.import.noColumn')}</option>
                      {preview.columns.map((column) => (
                        <option key={column} value={column}>
                          {column}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              ))}
            </div>
          </FieldGroup>
          <ol className="pl-lesson-list" aria-label={say('lessons.import.sample')}>
            {preview.sample.map(({ title, lesson, recommendation }) => (
              <li key={title} className="pl-lesson-card">
                <h3 className="pl-lesson-card__title">{title}</h3>
                <p>{(lesson ?? '').slice(0, 240)}</p>
                <p className="pl-subtle">{(recommendation ?? '').slice(0, 240)}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <Problems problems={(result ?? preview)?.problems ?? []} />
    </FormDialog>
  );
};

const Problems = ({ problems }: { readonly problems: Preview['problems'] }) => {
  const { say } = useSpeech();
  if (problems.length === 0) return null;
  return (
    <ul className="pl-lesson-alike" aria-label={say('lessons.import.problems')}>
      {problems.map(({ record, problem }) => (
        <li key={`${record} ${problem}`}>{say('lessons.import.problem', { record, problem })}</li>
      ))}
    </ul>
  );
};
