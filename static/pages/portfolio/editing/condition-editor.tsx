import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useId, useMemo } from 'react';
import type { ProjectCondition, ProjectRow } from '../../../../src/contracts/portfolio';
import { ChoiceMenu } from '../../../components/choice-menu';
import { usePeople } from '../../../people/use-people';
import { useSpeech } from '../../../viewer/viewer-context';
import { tidyCondition } from './membership-draft';

const typeKeys = ['software', 'business', 'service_desk'] as const;
const MAX_PREFIX_LENGTH = 10;
const MAX_NAME_PART_LENGTH = 100;

interface ConditionEditorProps {
  readonly condition: ProjectCondition | null;
  readonly projects: readonly ProjectRow[];
  readonly onChange: (condition: ProjectCondition | null) => void;
}

/** A condition on projects: every part that is filled in must hold. */
export const ConditionEditor = ({ condition, projects, onChange }: ConditionEditorProps) => {
  const { say, formats } = useSpeech();
  const ids = useId();
  const leadIds = useMemo(() => [...new Set(projects.flatMap(({ leadAccountId }) => leadAccountId ?? []))], [projects]);
  const people = usePeople(leadIds);
  const leads = leadIds
    .map((value) => ({ value, label: people.get(value)?.displayName ?? say('value.undefinedWord') }))
    .sort((a, b) => formats.compare(a.label, b.label));
  const without = (name: keyof ProjectCondition): ProjectCondition => {
    const { [name]: _removed, ...rest } = condition ?? {};
    return rest;
  };
  const managed = condition?.teamManaged === undefined ? 'any' : condition.teamManaged ? 'team' : 'company';

  return (
    <div className="pl-editor__tab">
      <Checkbox
        label={say('edit.condition.use')}
        isChecked={condition !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? {} : null)}
      />
      {condition === null ? null : (
        <div className="pl-condition">
          <label htmlFor={`${ids}-prefix`}>{say('edit.condition.keyPrefix')}</label>
          <Textfield
            id={`${ids}-prefix`}
            isCompact
            width="small"
            maxLength={MAX_PREFIX_LENGTH}
            value={condition.keyPrefix ?? ''}
            onChange={(event) => onChange({ ...condition, keyPrefix: event.currentTarget.value })}
          />
          <label htmlFor={`${ids}-name`}>{say('edit.condition.nameContains')}</label>
          <Textfield
            id={`${ids}-name`}
            isCompact
            maxLength={MAX_NAME_PART_LENGTH}
            value={condition.nameContains ?? ''}
            onChange={(event) => onChange({ ...condition, nameContains: event.currentTarget.value })}
          />
          <span>{say('edit.condition.type')}</span>
          <ChoiceMenu
            name={say('edit.condition.type')}
            options={typeKeys.map((value) => ({ value, label: say(`details.type.${value}`) }))}
            chosen={condition.typeKeys ?? []}
            onChange={(chosen) => onChange({ ...condition, typeKeys: [...chosen] })}
          />
          <label htmlFor={`${ids}-managed`}>{say('edit.condition.managed')}</label>
          <select
            id={`${ids}-managed`}
            className="pl-select"
            value={managed}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange(value === 'any' ? without('teamManaged') : { ...condition, teamManaged: value === 'team' });
            }}
          >
            <option value="any">{say('edit.condition.managedAny')}</option>
            <option value="team">{say('edit.condition.managedTeam')}</option>
            <option value="company">{say('edit.condition.managedCompany')}</option>
          </select>
          <span>{say('edit.condition.leads')}</span>
          <ChoiceMenu
            name={say('edit.condition.leads')}
            options={leads}
            chosen={condition.leadAccountIds ?? []}
            onChange={(chosen) => onChange({ ...condition, leadAccountIds: [...chosen] })}
          />
        </div>
      )}
      {condition !== null && Object.keys(tidyCondition(condition)).length === 0 ? (
        <p className="pl-subtle pl-editor__hint">{say('edit.condition.empty')}</p>
      ) : null}
    </div>
  );
};
