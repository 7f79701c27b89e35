import { AsyncSelect } from '@atlaskit/select';
import { useId, useState } from 'react';
import type { RpcRequest } from '../../../../src/contracts/rpc';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { findProjects } from '../../../jira/find-projects';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { Beginning } from './editor-draft';
import { IdField, idFromName, isTemplateId } from './id-field';

type Keep = RpcRequest<'templates.capture'>['keep'];
const parts = ['components', 'versions', 'roles', 'schemes', 'boards', 'record'] as const satisfies readonly (keyof Keep)[];
const issueChoices = ['all', 'epics', 'none'] as const satisfies readonly Keep['issues'][];
const everything: Keep = { components: true, versions: true, roles: true, issues: 'all', schemes: true, boards: true, record: true };

interface Option {
  readonly value: number;
  readonly label: string;
  readonly name: string;
}

interface FromProjectDialogProps {
  readonly onBegin: (beginning: Beginning) => void;
  readonly onClose: () => void;
}

/** A template made of a project that is there; nothing is kept until it is saved. */
export const FromProjectDialog = ({ onBegin, onClose }: FromProjectDialogProps) => {
  const { say, language } = useSpeech();
  const names = useId();
  const [project, setProject] = useState<Option | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [ownId, setOwnId] = useState<string | null>(null);
  const [keep, setKeep] = useState<Keep>(everything);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const id = ownId ?? idFromName(project?.name ?? '');
  const find = async (search: string): Promise<readonly Option[]> => {
    const answer = await findProjects(search);
    setFailed(!answer.ok);
    return answer.ok ? answer.value.map(({ id: value, key, name }) => ({ value, label: `${name} (${key})`, name })) : [];
  };
  const submit = async () => {
    setChecked(true);
    if (project === null || !isTemplateId(id)) return;
    setWorking(true);
    const answer = await callApp('templates.capture', { projectId: project.value, id, keep, language });
    setWorking(false);
    if (answer.ok) onBegin({ text: answer.value.text, leftOut: answer.value.leftOut });
    else setError(answer.error);
  };
  return (
    <FormDialog
      title={say('editor.begin.project')}
      submitLabel={say('editor.begin.make')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('editor.begin.project.body')}</p>
      <Field label={say('editor.begin.project.choose')} error={isChecked && project === null ? say('editor.begin.project.missing') : null}>
        {(field) => (
          <AsyncSelect<Option>
            inputId={field.id}
            loadOptions={find}
            defaultOptions
            value={project}
            placeholder={say('catalogue.apply.find')}
            loadingMessage={() => say('loading')}
            noOptionsMessage={() => say(isFailed ? 'catalogue.apply.failed' : 'catalogue.apply.none')}
            menuPosition="fixed"
            onChange={setProject}
          />
        )}
      </Field>
      <IdField value={id} isChecked={isChecked} onChange={setOwnId} />
      <FieldGroup label={say('editor.begin.issues')}>
        {issueChoices.map((choice) => (
          <label key={choice} className="pl-option">
            <input
              type="radio"
              name={`${names}-issues`}
              checked={keep.issues === choice}
              onChange={() => setKeep((before) => ({ ...before, issues: choice }))}
            />
            <span>{say(`editor.begin.issues.${choice}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <FieldGroup label={say('editor.begin.keep')}>
        {parts.map((part) => (
          <label key={part} className="pl-option">
            <input
              type="checkbox"
              checked={keep[part]}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setKeep((before) => ({ ...before, [part]: checked }));
              }}
            />
            <span>{say(`editor.begin.keep.${part}`)}</span>
          </label>
        ))}
      </FieldGroup>
    </FormDialog>
  );
};
