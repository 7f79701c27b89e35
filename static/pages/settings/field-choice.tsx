import Select from '@atlaskit/select';
import { useId } from 'react';
import type { JiraField } from '../../jira/jira-as-viewer';
import { useSpeech } from '../../viewer/viewer-context';

interface FieldChoiceProps {
  readonly label: string;
  readonly fields: readonly JiraField[];
  /** `null`: Plumbline finds the field by itself. */
  readonly fieldId: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (fieldId: string | null) => void;
}

/** Which Jira field means something, or "find it". A chosen field that the viewer cannot see stays chosen. */
export const FieldChoice = ({ label, fields, fieldId, isDisabled, onChange }: FieldChoiceProps) => {
  const { say } = useSpeech();
  const id = useId();
  const detect = { value: '', label: say('settings.field.detect') };
  const known = fields.map((field) => ({ value: field.id, label: `${field.name} (${field.id})` }));
  const unknown =
    fieldId === null || known.some(({ value }) => value === fieldId)
      ? []
      : [{ value: fieldId, label: say('settings.field.unknown', { fieldId }) }];
  const options = [detect, ...unknown, ...known];
  return (
    <div className="pl-settings__field">
      <label className="pl-settings__label" htmlFor={id}>
        {label}
      </label>
      <Select
        inputId={id}
        options={options}
        value={options.find(({ value }) => value === (fieldId ?? '')) ?? detect}
        isDisabled={isDisabled}
        isSearchable
        placeholder={say('settings.select.placeholder')}
        noOptionsMessage={() => say('settings.select.none')}
        onChange={(option) => onChange(option === null || option.value === '' ? null : option.value)}
      />
    </div>
  );
};
