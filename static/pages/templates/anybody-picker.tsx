import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import type { FieldParts } from '../../components/field';
import { findPeople } from '../../jira/find-people';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface AnybodyPickerProps {
  readonly field: FieldParts;
  readonly accountId: string | null;
  readonly isInvalid?: boolean;
  readonly onChange: (accountId: string | null) => void;
}

/** Finds anybody of the site by name: for templates, whose projects do not exist yet. */
export const AnybodyPicker = ({ field, accountId, isInvalid = false, onChange }: AnybodyPickerProps) => {
  const { say } = useSpeech();
  const person = usePeople(accountId === null ? [] : [accountId]).get(accountId ?? '');
  const [isFailed, setFailed] = useState(false);
  const find = async (search: string): Promise<readonly Option[]> => {
    const answer = await findPeople(search);
    setFailed(!answer.ok);
    return answer.ok ? answer.value.map((found) => ({ value: found.accountId, label: found.displayName })) : [];
  };
  return (
    <AsyncSelect<Option>
      inputId={field.id}
      {...(field['aria-describedby'] === undefined ? {} : { descriptionId: field['aria-describedby'] })}
      loadOptions={find}
      defaultOptions
      isClearable
      isInvalid={isInvalid}
      value={accountId === null ? null : { value: accountId, label: person?.displayName ?? say('value.undefinedWord') }}
      placeholder={say('person.findAnybody')}
      loadingMessage={() => say('loading')}
      noOptionsMessage={() => say(isFailed ? 'person.failed' : 'person.none')}
      menuPosition="fixed"
      onChange={(option) => onChange(option?.value ?? null)}
    />
  );
};
