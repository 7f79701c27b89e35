import Select from '@atlaskit/select';
import { useId } from 'react';
import { useSpeech } from '../../viewer/viewer-context';
import { detectedNames, MAX_CHOSEN, type Named, namesOf } from './meaning-choice';

interface MeaningFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly things: readonly Named[];
  /** What Plumbline takes by itself. */
  readonly detected: readonly number[];
  /** `null`: left to Plumbline. Empty: nothing plays this role. */
  readonly chosen: readonly number[] | null;
  readonly isDisabled: boolean;
  readonly onChange: (chosen: number[] | null) => void;
}

/** Which issue types or resolutions mean something: those detected, or a choice that begins with them. What the viewer cannot see stays chosen. */
export const MeaningField = ({ label, hint, things, detected, chosen, isDisabled, onChange }: MeaningFieldProps) => {
  const { say, formats } = useSpeech();
  const id = useId();
  const names = namesOf(things);
  const known = things.map(({ id: value }) => ({ value, label: names.get(value) ?? String(value) }));
  const unseen = (chosen ?? [])
    .filter((value) => !names.has(value))
    .map((value) => ({ value, label: say('settings.field.unknown', { fieldId: String(value) }) }));
  const options = [...known, ...unseen];
  const found = detectedNames(detected, things);
  const isFull = (chosen?.length ?? 0) >= MAX_CHOSEN;
  return (
    <fieldset className="pl-fieldset pl-settings__field">
      <legend className="pl-settings__label">{label}</legend>
      <div className="pl-settings__meaning">
        <select
          className="pl-select"
          aria-label={say('settings.meaning.how', { label })}
          disabled={isDisabled}
          value={chosen === null ? 'detect' : 'choose'}
          onChange={(event) => onChange(event.currentTarget.value === 'detect' ? null : [...detected].slice(0, MAX_CHOSEN))}
        >
          <option value="detect">{say('settings.meaning.detect')}</option>
          <option value="choose">{say('settings.meaning.choose')}</option>
        </select>
        {chosen === null ? (
          <span className="pl-subtle">
            {found.length === 0 ? say('settings.meaning.noneDetected') : say('settings.meaning.detected', { names: formats.list(found) })}
          </span>
        ) : (
          <div className="pl-settings__chosen">
            <Select
              inputId={id}
              aria-label={label}
              isMulti
              options={options}
              value={options.filter(({ value }) => chosen.includes(value))}
              isDisabled={isDisabled}
              isSearchable
              isOptionDisabled={() => isFull}
              placeholder={say('settings.meaning.nothing')}
              noOptionsMessage={() => say('settings.select.none')}
              onChange={(picked) => onChange(picked.map(({ value }) => value))}
            />
          </div>
        )}
      </div>
      {hint === undefined ? null : <p className="pl-subtle">{hint}</p>}
    </fieldset>
  );
};
