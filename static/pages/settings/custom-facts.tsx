import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useId } from 'react';
import type { CustomFactSetting } from '../../../src/contracts/settings';
import type { JiraField } from '../../jira/jira-as-viewer';
import { useSpeech } from '../../viewer/viewer-context';
import { MAX_CUSTOM_FACTS, withCustomFact } from './custom-fact-list';

const kinds = ['number', 'date', 'option', 'present'] as const;

interface CustomFactsProps {
  readonly facts: readonly CustomFactSetting[];
  readonly fields: readonly JiraField[];
  readonly canEdit: boolean;
  readonly onChange: (facts: CustomFactSetting[]) => void;
}

/** The custom fields that rules ask about, and as what they are collected. */
export const CustomFacts = ({ facts, fields, canEdit, onChange }: CustomFactsProps) => {
  const { say } = useSpeech();
  const id = useId();
  const taken = new Set(facts.map(({ fieldId }) => fieldId));
  const free = fields.filter((field) => field.custom && /^customfield_\d+$/.test(field.id) && !taken.has(field.id));
  return (
    <>
      {facts.length === 0 ? (
        <p className="pl-subtle">{say('settings.custom.none')}</p>
      ) : (
        <table className="pl-settings__facts">
          <thead>
            <tr>
              <th scope="col">{say('settings.custom.field')}</th>
              <th scope="col">{say('settings.custom.kind')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.fieldId}>
                <th scope="row">{fact.name}</th>
                <td>
                  {canEdit ? (
                    <select
                      className="pl-select"
                      aria-label={`${fact.name}: ${say('settings.custom.kind')}`}
                      value={fact.kind}
                      onChange={(event) => {
                        const kind = kinds.find((name) => name === event.currentTarget.value) ?? fact.kind;
                        onChange(facts.map((other) => (other === fact ? { ...fact, kind } : other)));
                      }}
                    >
                      {kinds.map((kind) => (
                        <option key={kind} value={kind}>
                          {say(`settings.custom.kind.${kind}`)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    say(`settings.custom.kind.${fact.kind}`)
                  )}
                </td>
                <td>
                  {canEdit ? (
                    <Button
                      appearance="subtle"
                      spacing="compact"
                      aria-label={say('settings.custom.remove', { name: fact.name })}
                      onClick={() => onChange(facts.filter((other) => other !== fact))}
                    >
                      {say('settings.custom.removeAction')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!canEdit ? null : facts.length >= MAX_CUSTOM_FACTS ? (
        <p className="pl-subtle">{say('settings.custom.full', { count: MAX_CUSTOM_FACTS })}</p>
      ) : (
        <div className="pl-settings__field">
          <label className="pl-settings__label" htmlFor={id}>
            {say('settings.custom.add')}
          </label>
          <Select
            inputId={id}
            options={free.map((field) => ({ value: field.id, label: `${field.name} (${field.id})` }))}
            value={null}
            placeholder={say('settings.custom.choose')}
            noOptionsMessage={() => say('settings.select.none')}
            onChange={(option) => {
              const field = free.find((candidate) => candidate.id === option?.value);
              if (field !== undefined) onChange(withCustomFact(facts, field));
            }}
          />
        </div>
      )}
    </>
  );
};
