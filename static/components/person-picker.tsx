import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import { type AssignablePerson, readAssignablePeople } from '../jira/assignable-people';
import { useSpeech } from '../viewer/viewer-context';
import type { FieldParts } from './field';

interface PersonPickerProps {
  readonly field: FieldParts;
  /** Only people who can be assigned work in all of these. */
  readonly projectKeys: readonly string[];
  readonly onChange: (accountId: string | null) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const optionOf = ({ accountId, displayName }: AssignablePerson): Option => ({ value: accountId, label: displayName });

/** Finds a person by name, among those whom the viewer may assign. */
export const PersonPicker = ({ field, projectKeys, onChange }: PersonPickerProps) => {
  const { say } = useSpeech();
  const [isFailed, setFailed] = useState(false);
  const find = async (search: string): Promise<readonly Option[]> => {
    const answer = await readAssignablePeople(projectKeys, search);
    setFailed(!answer.ok);
    return answer.ok ? answer.value.map(optionOf) : [];
  };
  return (
    <AsyncSelect<Option>
      inputId={field.id}
      {...(field['aria-describedby'] === undefined ? {} : { descriptionId: field['aria-describedby'] })}
      loadOptions={find}
      defaultOptions
      isClearable
      placeholder={say('person.find')}
      loadingMessage={() => say('loading')}
      noOptionsMessage={() => say(isFailed ? 'person.failed' : 'person.none')}
      menuPosition="fixed"
      onChange={(option) => onChange(option?.value ?? null)}
    />
  );
};
