import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import { Field } from '../../../components/field';
import { findProjects } from '../../../jira/find-projects';
import { useSpeech } from '../../../viewer/viewer-context';
import { useProjectName } from './use-project-name';

interface Option {
  readonly value: number;
  readonly label: string;
}

interface ProjectFieldProps {
  readonly label: string;
  readonly projectId: number | null;
  readonly error: string | null;
  readonly onChange: (projectId: number | null) => void;
}

/** Finds a project by name or key, among those that the viewer may see. */
export const ProjectField = ({ label, projectId, error, onChange }: ProjectFieldProps) => {
  const { say } = useSpeech();
  const [chosen, setChosen] = useState<Option | null>(null);
  const [isFailed, setFailed] = useState(false);
  const find = async (search: string): Promise<readonly Option[]> => {
    const answer = await findProjects(search);
    setFailed(!answer.ok);
    return answer.ok ? answer.value.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })) : [];
  };
  const isChosenHere = chosen !== null && chosen.value === projectId;
  const readName = useProjectName(isChosenHere ? null : projectId);
  const name = isChosenHere ? chosen.label : readName;
  return (
    <Field label={label} error={error}>
      {(field) => (
        <AsyncSelect<Option>
          inputId={field.id}
          {...(field['aria-describedby'] === undefined ? {} : { descriptionId: field['aria-describedby'] })}
          loadOptions={find}
          defaultOptions
          isClearable
          isInvalid={error !== null}
          value={projectId === null ? null : { value: projectId, label: name ?? say('value.undefinedWord') }}
          placeholder={say('lesson.project.find')}
          loadingMessage={() => say('loading')}
          noOptionsMessage={() => say(isFailed ? 'catalogue.apply.failed' : 'catalogue.apply.none')}
          menuPosition="fixed"
          onChange={(option) => {
            setChosen(option);
            onChange(option?.value ?? null);
          }}
        />
      )}
    </Field>
  );
};
